import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import type { Channel, Destination, Message, Sent } from "./channel.ts";
import { postOut } from "./outbound/post-out.ts";
import { sentOf } from "./outbound/sent-of.ts";

const PREFIX = "whsec_";
const SHORTEST_BYTES = 24;
const GONE = [410];

/** An https address of somebody's own, told by Standard Webhooks: ids alone, signed, behind the guard of `postOut`. */
export const webhook: Channel = { kind: "webhook", isSet: () => true, send };

/** A new signing secret, as Standard Webhooks writes it. It is shown once and kept sealed. */
export const makeWebhookSecret = (): string => PREFIX + randomBytes(32).toString("base64");

async function send(message: Message, to: Destination, signal: AbortSignal): Promise<Sent> {
  const key = keyOf(to.secret);
  if (!key) return { outcome: "failed", code: "bad_secret", providerRef: null };
  const now = new Date();
  const body = JSON.stringify({
    type: `amparo.${message.kind}`,
    timestamp: now.toISOString(),
    data: message.subjectIds,
  });
  const seconds = String(Math.floor(now.getTime() / 1000));
  const signature = createHmac("sha256", key).update(`${message.id}.${seconds}.${body}`).digest("base64");
  const headers = {
    "content-type": "application/json",
    "user-agent": "Amparo",
    "webhook-id": message.id,
    "webhook-timestamp": seconds,
    "webhook-signature": `v1,${signature}`,
  };
  return sentOf(await postOut({ url: to.address, headers, body }, signal), GONE);
}

function keyOf(secret: string | null): Buffer | null {
  if (!secret?.startsWith(PREFIX)) return null;
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  return key.length >= SHORTEST_BYTES ? key : null;
}
