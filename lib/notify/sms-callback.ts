import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { channelSettings } from "../env.ts";
import { err, ok, type Result } from "../result.ts";
import { smsCode } from "./sms.ts";
import { type Inbound, LONGEST_INBOUND, type Receipt } from "./told.ts";

const WINDOW_S = 300;

const Message = z.object({
  type: z.literal("message"),
  id: z.string().min(1).max(200),
  from: z.string().regex(/^\+[1-9]\d{6,14}$/),
  text: z.string(),
});
const Status = z.object({
  type: z.literal("status"),
  id: z.string().min(1).max(200),
  status: z.enum(["delivered", "failed"]),
  error: z.string().nullish(),
});
const Callback = z.discriminatedUnion("type", [Message, Status]);

export type SmsCallback = { message: Inbound } | { receipt: Receipt };

/**
 * What the SMS gateway told us, if it is really the gateway and told just now: `sms-timestamp` (Unix seconds, at most five minutes off)
 * and `sms-signature`, the HMAC-SHA256 in hex of `<timestamp>.<body>` under `SMS_CALLBACK_SECRET`. A message is an answer of somebody's,
 * a status what became of one of ours. Told twice within the window it is the same twice: `providerId` and the state see to that.
 * @returns `notSet` without a secret, `unsigned`, `stale`, or `malformed` where it is signed and makes no sense
 */
export function parseSmsCallback(
  headers: Headers,
  rawBody: Uint8Array,
  now: Temporal.Instant,
): Result<SmsCallback, "notSet" | "unsigned" | "stale" | "malformed"> {
  const secret = channelSettings().sms?.callbackSecret;
  if (!secret) return err("notSet");
  const timestamp = headers.get("sms-timestamp") ?? "";
  const signature = headers.get("sms-signature") ?? "";
  if (!/^\d{1,12}$/.test(timestamp) || !isSigned(secret, timestamp, rawBody, signature))
    return err("unsigned");
  if (Math.abs(now.epochMilliseconds / 1000 - Number(timestamp)) > WINDOW_S) return err("stale");
  const read = Callback.safeParse(parse(rawBody));
  if (!read.success) return err("malformed");
  if (read.data.type === "message") return ok({ message: inboundOf(read.data, Number(timestamp)) });
  const { id, status, error } = read.data;
  const code = status === "delivered" ? "delivered" : smsCode(error);
  return ok({ receipt: { kind: "sms", providerRef: id, from: null, outcome: status, code } });
}

function inboundOf({ id, from, text }: z.output<typeof Message>, seconds: number): Inbound {
  const at = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
  return { kind: "sms", providerId: id, from, text: text.slice(0, LONGEST_INBOUND), at };
}

function isSigned(secret: string, timestamp: string, body: Uint8Array, signature: string): boolean {
  const expected = createHmac("sha256", secret).update(`${timestamp}.`).update(body).digest();
  const given = /^[0-9a-f]{64}$/i.test(signature) ? Buffer.from(signature, "hex") : Buffer.alloc(0);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
