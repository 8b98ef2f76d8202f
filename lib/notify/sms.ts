import "server-only";
import { z } from "zod";
import { channelSettings } from "../env.ts";
import type { Channel, Destination, Message, Sent } from "./channel.ts";
import { askGateway, type GatewayAnswer } from "./outbound/ask-gateway.ts";
import { fitSms } from "./sms-text.ts";

/** Text messages, by any gateway that speaks the little protocol of docs/channels.md. An address is a number in E.164. */
export const sms: Channel = { kind: "sms", isSet: () => channelSettings().sms !== null, send };

const Answered = z.object({
  id: z.string().max(200).nullish(),
  status: z.enum(["accepted", "queued", "sent", "delivered", "failed", "rejected"]),
  error: z.string().nullish(),
});

/** What a gateway may say of a number that will not change by asking again. Any other word is taken for a passing one. */
const FOR_GOOD = new Set([
  "invalid_number",
  "not_mobile",
  "unreachable",
  "blocked",
  "opted_out",
  "not_allowed",
]);

async function send(message: Message, to: Destination, signal: AbortSignal): Promise<Sent> {
  const settings = channelSettings().sms;
  if (!settings) return { outcome: "again", code: "no_sms", providerRef: null };
  if (!/^\+[1-9]\d{6,14}$/.test(to.address))
    return { outcome: "failed", code: "bad_address", providerRef: null };
  const json = {
    to: to.address,
    from: settings.from,
    text: fitSms(message.short, message.link),
    reference: message.id,
  };
  const headers = { authorization: `Bearer ${settings.token}`, "idempotency-key": message.id };
  return sentOf(await askGateway({ method: "POST", url: settings.url, headers, json }, signal));
}

function sentOf(answer: GatewayAnswer): Sent {
  const providerRef = null;
  if (answer.kind === "fault") return { outcome: "again", code: answer.code, providerRef };
  const { status, json, retryAfter } = answer;
  const answered = Answered.safeParse(json);
  // A gateway that cannot say what became of the message, or refuses us, is for the operator to mend; the number is as good as before.
  if (!answered.success)
    return {
      outcome: "again",
      code: status >= 200 && status < 300 ? "bad_answer" : `http_${status}`,
      providerRef,
      retryAfter,
    };
  if (answered.data.status === "failed" || answered.data.status === "rejected")
    return refusal(answered.data.error, retryAfter);
  if (status < 200 || status >= 300)
    return { outcome: "again", code: `http_${status}`, providerRef, retryAfter };
  const isThere = answered.data.status === "delivered";
  return {
    outcome: isThere ? "delivered" : "accepted",
    code: isThere ? "delivered" : "accepted",
    providerRef: answered.data.id ?? null,
  };
}

function refusal(word: string | null | undefined, retryAfter: number | undefined): Sent {
  const code = smsCode(word);
  if (code !== "gateway_error") return { outcome: "failed", code, providerRef: null };
  return { outcome: "again", code, providerRef: null, retryAfter };
}

/** One of the words that stand for good, or `gateway_error`: what else a gateway says is not written down. */
export const smsCode = (word: string | null | undefined): string =>
  word && FOR_GOOD.has(word) ? word : "gateway_error";
