import { createHmac, timingSafeEqual } from "node:crypto";
import { aStandIn, type Seen, type StandIn } from "./stand-in.ts";

export type WebhookReceiver = StandIn & {
  /** What came under a good signature. */
  events: { id: string; type: string; timestamp: string; data: Record<string, string> }[];
};

/** A receiver of Standard Webhooks: what is not signed under `secret`, or not now, it answers with 401. */
export async function aWebhookReceiver(secret: string): Promise<WebhookReceiver> {
  const events: WebhookReceiver["events"] = [];
  const standIn = await aStandIn((request) => {
    if (!isGenuine(request, secret)) return { status: 401 };
    events.push({ id: String(request.headers["webhook-id"]), ...JSON.parse(request.body.toString()) });
    return { status: 204 };
  });
  return Object.assign(standIn, { events });
}

function isGenuine({ headers, body }: Seen, secret: string): boolean {
  const seconds = Number(headers["webhook-timestamp"]);
  if (!(Math.abs(Date.now() / 1000 - seconds) < 300)) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body.toString()}`;
  const expected = Buffer.from(`v1,${createHmac("sha256", key).update(signed).digest("base64")}`);
  const given = Buffer.from(String(headers["webhook-signature"]));
  return given.length === expected.length && timingSafeEqual(given, expected);
}
