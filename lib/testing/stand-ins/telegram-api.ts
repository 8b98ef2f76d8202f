import { aStandIn, type Reply, type StandIn } from "./stand-in.ts";

export type TelegramApi = StandIn & {
  token: string;
  /** What each chat got. */
  sent: { chatId: string; text: string; hasPreview: boolean }[];
  /** Chats that have written to the bot; it may write to no other. */
  chats: Set<string>;
  /** Chats whose owner stopped the bot. */
  blocked: Set<string>;
  /** Somebody writes to the bot, in a chat of their own or in a group. */
  write(chatId: string, text: string, type?: "private" | "group"): void;
  /** Something else happens that the bot is told of. */
  happen(update: Record<string, unknown>): void;
};

/** The Bot API as far as we speak it: `sendMessage`, and `getUpdates` that hands out what no later offset has confirmed. */
export async function aTelegramApi(): Promise<TelegramApi> {
  const token = "123456:invented-token-of-a-test-bot";
  const held = {
    token,
    sent: [] as TelegramApi["sent"],
    chats: new Set<string>(),
    blocked: new Set<string>(),
  };
  let updates: ({ update_id: number } & Record<string, unknown>)[] = [];
  let nextId = 100;
  const happen = (update: Record<string, unknown>) => void updates.push({ update_id: nextId++, ...update });
  const standIn = await aStandIn((request): Reply => {
    const method = new RegExp(`^/bot${token}/(\\w+)$`).exec(request.path)?.[1];
    const input = JSON.parse(request.body.toString() || "{}");
    if (method === "sendMessage") return sendMessage(input);
    if (method !== "getUpdates") return refusal(method ? 404 : 401, method ? "Not Found" : "Unauthorized");
    updates = updates.filter(({ update_id }) => update_id >= (input.offset ?? 0));
    return { status: 200, json: { ok: true, result: updates.slice(0, input.limit ?? 100) } };
  });

  function sendMessage(input: Record<string, never>): Reply {
    const chatId = String(input.chat_id);
    if (held.blocked.has(chatId)) return refusal(403, "Forbidden: bot was blocked by the user");
    if (!held.chats.has(chatId)) return refusal(400, "Bad Request: chat not found");
    const { is_disabled } = (input.link_preview_options ?? {}) as { is_disabled?: boolean };
    held.sent.push({ chatId, text: input.text ?? "", hasPreview: !is_disabled });
    return {
      status: 200,
      json: { ok: true, result: { message_id: held.sent.length, chat: { id: Number(chatId) } } },
    };
  }

  return Object.assign(standIn, held, {
    happen,
    write: (chatId: string, text: string, type: "private" | "group" = "private") => {
      held.chats.add(chatId);
      const message_id = nextId;
      happen({ message: { message_id, date: 1_795_000_000, text, chat: { id: Number(chatId), type } } });
    },
  });
}

/** As Telegram says no: the status twice, and words for a programmer. */
export const refusal = (code: number, description: string, parameters?: object): Reply => ({
  status: code,
  json: { ok: false, error_code: code, description, parameters },
});
