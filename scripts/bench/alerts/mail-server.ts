import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import type { Closing } from "../ground.ts";

/** The id of a row in the outbox, as a mail's Message-ID carries it. */
const ROW = /^message-id:\s*<[^>]*?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/im;

/** A mail server of this machine that remembers when each row's mail first came whole, and when it was taken. */
export type BenchMail = {
  url: string;
  /** Milliseconds it takes over each mail. */
  slowMs: number;
  tried: Map<string, number[]>;
  accepted: Map<string, number>;
};

export async function startMailServer(closing: Closing): Promise<BenchMail> {
  const held: BenchMail = { url: "", slowMs: 0, tried: new Map(), accepted: new Map() };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 100,
    maxClients: 500,
    onData(stream, _session, answer) {
      let text = "";
      stream.on("data", (chunk) => {
        text += chunk;
      });
      stream.on("end", () => {
        const id = ROW.exec(text)?.[1];
        if (id) held.tried.set(id, [...(held.tried.get(id) ?? []), performance.now()]);
        setTimeout(() => {
          if (id && !held.accepted.has(id)) held.accepted.set(id, performance.now());
          answer();
        }, held.slowMs);
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  closing.push(() => new Promise<void>((done) => server.close(() => done())));
  held.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return held;
}
