import { afterEach, beforeEach, expect, test } from "vitest";
import { setSettings } from "../env.ts";
import { aMessage } from "../testing/stand-ins/message.ts";
import { aTelegramApi, refusal, type TelegramApi } from "../testing/stand-ins/telegram-api.ts";
import { readTelegram } from "./inbound.ts";
import { telegram } from "./telegram.ts";

let api: TelegramApi;
beforeEach(async () => {
  api = await aTelegramApi();
  setSettings({ TELEGRAM_API_URL: api.url, TELEGRAM_BOT_TOKEN: api.token });
});
afterEach(() => api.stop());

const send = (address = "700") =>
  telegram.send(aMessage(), { address, secret: null, identity: null }, AbortSignal.timeout(5000));
const read = (cursor: string | null) => readTelegram(cursor, AbortSignal.timeout(5000), 0);

test("who has written to the bot gets the short text, without a preview that would fetch the link", async () => {
  api.write("700", "/start K7QM");
  expect(await send()).toEqual({ outcome: "accepted", code: "accepted", providerRef: "1" });
  expect(api.sent).toEqual([{ chatId: "700", text: aMessage().short, hasPreview: false }]);
});

test("a chat that never wrote and one that stopped the bot are told apart", async () => {
  expect(await send("701")).toEqual({ outcome: "failed", code: "chat_not_found", providerRef: null });
  api.blocked.add("702");
  expect(await send("702")).toEqual({ outcome: "failed", code: "blocked", providerRef: null });
});

test.each([
  [
    "too fast",
    refusal(429, "Too Many Requests: retry after 35", { retry_after: 35 }),
    "again",
    "http_429",
    35,
  ],
  [
    "a chat that became another",
    refusal(400, "Bad Request: group chat was upgraded", { migrate_to_chat_id: -1 }),
    "failed",
    "chat_moved",
    undefined,
  ],
  ["some other mistake", refusal(400, "Bad Request: +996700000000"), "failed", "http_400", undefined],
  ["trouble of theirs", refusal(500, "Internal Server Error"), "again", "http_500", undefined],
  [
    "a no inside a 200",
    { ...refusal(403, "Forbidden: user is deactivated"), status: 200 },
    "failed",
    "blocked",
    undefined,
  ],
  [
    "a yes without a message",
    { status: 200, json: { ok: true, result: {} } },
    "again",
    "bad_answer",
    undefined,
  ],
])("%s", async (_, manner, outcome, code, retryAfter) => {
  api.manner = manner;
  const sent = await send();
  expect(sent).toMatchObject({ outcome, code });
  expect(sent.retryAfter).toBe(retryAfter);
});

test("a token that is refused is the operator's to mend; the chat stays as good as it was", async () => {
  setSettings({ TELEGRAM_BOT_TOKEN: "999999:another-invented-token-here" });
  expect(await send()).toEqual({ outcome: "again", code: "auth", providerRef: null });
});

test("what was written to the bot comes once the cursor is kept, and again until then", async () => {
  api.write("700", "/start K7QM");
  api.write("701", "1");
  const first = await read(null);
  expect(first.messages).toEqual([
    {
      kind: "telegram",
      providerId: "100",
      from: "700",
      text: "/start K7QM",
      at: Temporal.Instant.fromEpochMilliseconds(1_795_000_000_000),
    },
    expect.objectContaining({ providerId: "101", from: "701", text: "1" }),
  ]);
  expect(await read(null)).toEqual(first);
  expect(await read(first.cursor)).toEqual({ messages: [], cursor: first.cursor });
  api.write("701", "taking");
  expect((await read(first.cursor)).messages.map(({ text }) => text)).toEqual(["taking"]);
});

test("groups, pictures and updates of a kind we do not know are passed over and left behind", async () => {
  api.write("-900", "1", "group");
  api.happen({
    message: { message_id: 5, date: 1_795_000_000, photo: [], chat: { id: 700, type: "private" } },
  });
  api.happen({ message: { message_id: 6, date: 9e15, text: "1", chat: { id: 700, type: "private" } } });
  api.happen({ poll: { id: "x" } });
  api.write("700", "я".repeat(5000));
  const { messages, cursor } = await read(null);
  expect(messages.map(({ text }) => text)).toEqual(["я".repeat(1000)]);
  expect(cursor).toBe("105");
});

test.each([
  ["garble", "bad_answer"],
  ["flood", "answer_too_large"],
  ["drop", "line_broken"],
  [refusal(409, "Conflict: terminated by other getUpdates request"), "http_409"],
] as const)("a reading that meets %j says so, and the cursor stays", async (manner, code) => {
  api.manner = manner;
  await expect(read("100")).rejects.toMatchObject({ name: "GatewayFault", code });
});

test("what is thrown holds no token", async () => {
  await api.stop();
  const fault = await read(null).catch((error: Error) => error);
  expect(JSON.stringify([String(fault), (fault as Error).stack, { ...(fault as object) }])).not.toContain(
    api.token,
  );
});
