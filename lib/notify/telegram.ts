import "server-only";
import { z } from "zod";
import { channelSettings } from "../env.ts";
import type { Channel, Destination, Message, Sent } from "./channel.ts";
import { askGateway, type GatewayAnswer } from "./outbound/ask-gateway.ts";

/** Telegram, by a bot of the operator's. An address is the id of a chat, learned when its owner wrote to the bot. */
export const telegram: Channel = { kind: "telegram", isSet: () => channelSettings().telegram !== null, send };

const LONGEST_TEXT = 4096;

const Said = z.object({ ok: z.literal(true), result: z.object({ message_id: z.int() }) });
const Refused = z.object({
  ok: z.literal(false),
  error_code: z.int().optional(),
  description: z.string().optional(),
  parameters: z
    .object({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().optional() })
    .optional(),
});

async function send(message: Message, to: Destination, signal: AbortSignal): Promise<Sent> {
  const settings = channelSettings().telegram;
  if (!settings) return { outcome: "again", code: "no_telegram", providerRef: null };
  if (!/^-?\d{1,20}$/.test(to.address)) return { outcome: "failed", code: "bad_address", providerRef: null };
  const json = {
    chat_id: to.address,
    text: message.short.slice(0, LONGEST_TEXT),
    // Telegram would fetch the page of the link to draw it.
    link_preview_options: { is_disabled: true },
  };
  const url = `${settings.url}/bot${settings.token}/sendMessage`;
  return sentOf(await askGateway({ method: "POST", url, json }, signal));
}

function sentOf(answer: GatewayAnswer): Sent {
  const providerRef = null;
  if (answer.kind === "fault") return { outcome: "again", code: answer.code, providerRef };
  const said = Said.safeParse(answer.json);
  if (said.success)
    return { outcome: "accepted", code: "accepted", providerRef: String(said.data.result.message_id) };
  const refused = Refused.safeParse(answer.json);
  if (!refused.success)
    return {
      outcome: "again",
      code: answer.status === 200 ? "bad_answer" : `http_${answer.status}`,
      providerRef,
    };
  const status = refused.data.error_code ?? answer.status;
  const { retry_after: retryAfter, migrate_to_chat_id: movedTo } = refused.data.parameters ?? {};
  if (status === 429) return { outcome: "again", code: "http_429", providerRef, retryAfter };
  if (status === 403) return { outcome: "failed", code: "blocked", providerRef };
  if (movedTo !== undefined) return { outcome: "failed", code: "chat_moved", providerRef };
  if (status === 400)
    return {
      outcome: "failed",
      code: /chat not found/i.test(refused.data.description ?? "") ? "chat_not_found" : "http_400",
      providerRef,
    };
  // A token that is refused (401, 404) is for the operator to mend; the chat is as good as before.
  return {
    outcome: "again",
    code: status === 401 || status === 404 ? "auth" : `http_${status}`,
    providerRef,
  };
}
