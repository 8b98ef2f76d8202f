import { createServer, type Server } from "node:http";
import process from "node:process";

/** What would speak to people outside, or to services of the operator's. */
const WAYS_OUT = [
  ...["SMTP_URL", "SMTP_URL_FILE", "MAIL_FROM", "AMPARO_HEARTBEAT_URL"],
  ...["SIGNAL_API_URL", "SIGNAL_API_URL_FILE", "SIGNAL_NUMBER"],
  ...["TELEGRAM_BOT_TOKEN", "TELEGRAM_BOT_TOKEN_FILE", "TELEGRAM_API_URL", "TELEGRAM_BOT_NAME"],
  ...["SMS_GATEWAY_TOKEN_FILE", "SMS_CALLBACK_SECRET", "SMS_CALLBACK_SECRET_FILE"],
] as const;

/**
 * Nothing of the demo leaves this machine: every way out of the operator's is forgotten, and in the place of a gateway for text messages
 * and of people's webhooks stands a server of this process that takes everything and keeps nothing.
 *
 * @param port a free port of this machine
 * @returns what ends it
 */
export async function standIn(port: number): Promise<() => void> {
  for (const name of WAYS_OUT) delete process.env[name];
  process.env.SMS_GATEWAY_URL = `http://127.0.0.1:${port}/sms`;
  process.env.SMS_GATEWAY_TOKEN = "demo";
  process.env.SMS_FROM = "Amparo";
  process.env.AMPARO_OUTBOUND_ALLOW = `127.0.0.1:${port}`;
  const server = takeAll();
  await new Promise<void>((listens, fails) => {
    server.once("error", fails).listen(port, "127.0.0.1", listens);
  });
  // It ends with the program and never holds it up.
  server.unref();
  return () => server.close();
}

/** The address of a webhook that the stand-in takes. */
export const demoHook = (): string => `http://${process.env.AMPARO_OUTBOUND_ALLOW}/hook`;

function takeAll(): Server {
  return createServer((request, response) => {
    request.resume().once("end", () => {
      response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ id: `demo-${performance.now()}`, status: "accepted" }));
    });
  });
}
