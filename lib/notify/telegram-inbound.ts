import "server-only";
import { z } from "zod";
import { channelSettings } from "../env.ts";
import { askGateway, GatewayFault } from "./outbound/ask-gateway.ts";
import { type Inbound, LONGEST_INBOUND } from "./told.ts";

const WAIT_S = 25;
const AT_MOST = 1_048_576;
/** The last second that a moment can hold. */
const LATEST_S = 8_640_000_000_000;

const Updates = z.object({
  ok: z.literal(true),
  result: z.array(z.looseObject({ update_id: z.int() })).max(100),
});
const Private = z.object({
  message: z.object({
    date: z.int().min(0).max(LATEST_S),
    text: z.string(),
    chat: z.object({ id: z.int(), type: z.literal("private") }),
  }),
});

/**
 * Reads what was written to the bot, in its own chats alone: what somebody says in a group is no answer of theirs to us.
 * Telegram hands an update out again until a reading with a later cursor, so the cursor is kept once the messages are dealt with.
 * @param cursor where the last reading ended; null for the first
 * @param waitS  how long Telegram may wait for something to come, 0 to 25 seconds
 * @throws GatewayFault when it cannot be read; nothing is lost then
 */
export async function readTelegram(
  cursor: string | null,
  signal: AbortSignal,
  waitS = WAIT_S,
): Promise<{ messages: Inbound[]; cursor: string | null }> {
  const settings = channelSettings().telegram;
  if (!settings) return { messages: [], cursor };
  const offset = /^\d{1,15}$/.test(cursor ?? "") ? Number(cursor) : undefined;
  const answer = await askGateway(
    {
      method: "POST",
      url: `${settings.url}/bot${settings.token}/getUpdates`,
      json: { offset, timeout: waitS, limit: 100, allowed_updates: ["message"] },
      withinMs: (waitS + 10) * 1000,
      atMost: AT_MOST,
    },
    signal,
  );
  if (answer.kind === "fault") throw new GatewayFault(answer.code);
  const updates = Updates.safeParse(answer.json);
  if (!updates.success)
    throw new GatewayFault(answer.status === 200 ? "bad_answer" : `http_${answer.status}`);
  const last = updates.data.result.at(-1);
  return {
    messages: updates.data.result.flatMap(inboundOf),
    cursor: last ? String(last.update_id + 1) : cursor,
  };
}

function inboundOf(update: { update_id: number }): Inbound[] {
  const read = Private.safeParse(update);
  if (!read.success) return [];
  const { chat, date, text } = read.data.message;
  return [
    {
      kind: "telegram",
      providerId: String(update.update_id),
      from: String(chat.id),
      text: text.slice(0, LONGEST_INBOUND),
      at: Temporal.Instant.fromEpochMilliseconds(date * 1000),
    },
  ];
}
