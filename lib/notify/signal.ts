import "server-only";
import { z } from "zod";
import { channelSettings } from "../env.ts";
import type { ChannelSettings } from "../env-channels.ts";
import type { Channel, Destination, Message, Sent } from "./channel.ts";
import { askGateway, type GatewayAnswer } from "./outbound/ask-gateway.ts";

/** Signal, by the operator's own `signal-cli-rest-api`. An address is a number in E.164, or the account's UUID. */
export const signal: Channel = { kind: "signal", isSet: () => channelSettings().signal !== null, send };

type Settings = NonNullable<ChannelSettings["signal"]>;

/** In its modes `normal` and `native` every message starts a program, which waits while another one reads. */
const WITHIN_MS = 20_000;
const ADDRESS = /^(\+[1-9]\d{6,14}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const Taken = z.object({
  timestamp: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().regex(/^\d{10,16}$/)),
});
const Refused = z.object({ error: z.string() });
const Found = z.array(z.object({ registered: z.boolean() })).min(1);

async function send(message: Message, to: Destination, abort: AbortSignal): Promise<Sent> {
  const settings = channelSettings().signal;
  if (!settings) return { outcome: "again", code: "no_signal", providerRef: null };
  if (!ADDRESS.test(to.address)) return { outcome: "failed", code: "bad_address", providerRef: null };
  const json = { message: message.short, number: settings.number, recipients: [to.address] };
  const question = { method: "POST", url: `${settings.url}/v2/send`, json, withinMs: WITHIN_MS } as const;
  const sent = sentOf(await askGateway(question, abort), settings);
  if (sent.code !== "signal_refused" || (await isRegistered(settings, to.address, abort)) !== false)
    return sent;
  return { outcome: "failed", code: "unregistered", providerRef: null };
}

function sentOf(answer: GatewayAnswer, { number }: Settings): Sent {
  const providerRef = null;
  if (answer.kind === "fault") return { outcome: "again", code: answer.code, providerRef };
  const { status, json, retryAfter } = answer;
  if (status >= 200 && status < 300) {
    const taken = Taken.safeParse(json);
    return taken.success
      ? { outcome: "accepted", code: "accepted", providerRef: taken.data.timestamp }
      : { outcome: "again", code: "bad_answer", providerRef };
  }
  if (status !== 400) return { outcome: "again", code: `http_${status}`, providerRef, retryAfter };
  const words = Refused.safeParse(json).data?.error ?? "";
  // Our own number is not registered: the operator has to mend that, and the address is as good as before.
  if (words.includes(number) && /not registered/i.test(words))
    return { outcome: "again", code: "sender_unregistered", providerRef };
  if (/unregistered user/i.test(words)) return { outcome: "failed", code: "unregistered", providerRef };
  // Another device answers under this number than the one that was verified.
  if (/untrusted identit/i.test(words)) return { outcome: "failed", code: "untrusted_identity", providerRef };
  return { outcome: "again", code: "signal_refused", providerRef };
}

/** In its mode `json-rpc` the gateway says only that sending failed; whether the number is at Signal has to be asked. Null: it does not say. */
async function isRegistered(
  settings: Settings,
  address: string,
  abort: AbortSignal,
): Promise<boolean | null> {
  if (!address.startsWith("+")) return null;
  const url = `${settings.url}/v1/search/${encodeURIComponent(settings.number)}?numbers=${encodeURIComponent(address)}`;
  const answer = await askGateway({ method: "GET", url, withinMs: WITHIN_MS }, abort);
  if (answer.kind === "fault" || answer.status !== 200) return null;
  return Found.safeParse(answer.json).data?.[0]?.registered ?? null;
}
