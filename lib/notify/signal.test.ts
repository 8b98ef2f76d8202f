import { afterEach, beforeEach, expect, test } from "vitest";
import { setSettings } from "../env.ts";
import { aMessage } from "../testing/stand-ins/message.ts";
import { aSignalGateway, type SignalGateway } from "../testing/stand-ins/signal-gateway.ts";
import { readSignal } from "./inbound.ts";
import { signal } from "./signal.ts";
import { closeSignalLine } from "./signal-inbound.ts";

const DANA = "+996700000002";
let gateway: SignalGateway;
beforeEach(async () => {
  gateway = await aSignalGateway();
  setSettings({ SIGNAL_API_URL: gateway.url, SIGNAL_NUMBER: gateway.number });
});
afterEach(async () => {
  closeSignalLine();
  await gateway.stop();
});

const send = (address = DANA) =>
  signal.send(aMessage(), { address, secret: null, identity: null }, AbortSignal.timeout(10_000));
const read = (waitMs = 0) => readSignal(AbortSignal.timeout(10_000), waitMs);
const refuse = (error: string) => {
  gateway.manner = { status: 400, json: { error } };
};

test("the short text goes from our number to one other; its time is what receipts name it by", async () => {
  const sent = await send();
  expect(gateway.sent).toEqual([{ to: DANA, message: aMessage().short, timestamp: sent.providerRef }]);
  expect(sent).toMatchObject({ outcome: "accepted", code: "accepted" });
  gateway.confirm(DANA, String(sent.providerRef));
  expect(await read()).toEqual({
    messages: [],
    receipts: [
      { kind: "signal", providerRef: sent.providerRef, from: DANA, outcome: "delivered", code: "delivered" },
    ],
  });
});

test.each(["native", "json-rpc"] as const)(
  "in the mode %s a number that is not at Signal is known for it",
  async (mode) => {
    gateway.mode = mode;
    gateway.unregistered.add(DANA);
    expect(await send()).toEqual({ outcome: "failed", code: "unregistered", providerRef: null });
  },
);

test("a failure that nobody explains, of a number that is at Signal, may pass", async () => {
  refuse("Failed to send message");
  expect(await send()).toEqual({ outcome: "again", code: "signal_refused", providerRef: null });
});

test.each([
  [
    "another device under this number",
    "Failed to send message due to untrusted identities",
    "failed",
    "untrusted_identity",
  ],
  ["our own number", "User +996700000001 is not registered.", "again", "sender_unregistered"],
])("%s: %s", async (_, words, outcome, code) => {
  refuse(words);
  expect(await send()).toEqual({ outcome, code, providerRef: null });
});

test.each([
  [
    { status: 429, json: { error: "rate limit", challenge_tokens: ["t"], account: "+996700000001" } },
    "again",
    "http_429",
  ],
  [{ status: 500 }, "again", "http_500"],
  [{ status: 201, json: { timestamp: "soon" } }, "again", "bad_answer"],
  [{ status: 201, json: { timestamp: 1_795_000_000_000 } }, "accepted", "accepted"],
] as const)("%j means %s, %s", async (manner, outcome, code) => {
  gateway.manner = manner;
  expect(await send()).toMatchObject({ outcome, code });
});

test("a user and a password of the address travel as a header", async () => {
  setSettings({ SIGNAL_API_URL: gateway.url.replace("//", "//us%40er:w%3Ard@") });
  await send();
  expect(gateway.requests[0]?.headers.authorization).toBe(
    `Basic ${Buffer.from("us@er:w:rd").toString("base64")}`,
  );
});

test("an answer comes once, in both kinds of modes", async () => {
  gateway.write(DANA, "1");
  const { messages } = await read();
  expect(messages).toEqual([
    {
      kind: "signal",
      providerId: expect.stringMatching(/^[\w-]{43}$/),
      from: DANA,
      text: "1",
      at: expect.any(Temporal.Instant),
    },
  ]);
  expect(messages[0]?.providerId).not.toContain("996700");
  expect((await read()).messages).toEqual([]);
});

test("a line that stays open brings what was written between two readings", async () => {
  gateway.mode = "json-rpc";
  expect(await read()).toEqual({ messages: [], receipts: [] });
  expect(gateway.lines).toBe(1);
  gateway.write(DANA, "taking");
  expect((await read(5000)).messages.map(({ text }) => text)).toEqual(["taking"]);
  const waiting = read(5000);
  gateway.write(DANA, "и".repeat(600));
  expect((await waiting).messages.map(({ text }) => text.length)).toEqual([600]);
  expect(gateway.lines).toBe(1);
});

test("a line that breaks is opened again, and one that is called off is closed", async () => {
  gateway.mode = "json-rpc";
  await read();
  const waiting = read(5000);
  gateway.breakLines();
  expect((await waiting).messages).toEqual([]);
  await expect.poll(() => gateway.lines).toBe(0);
  const stop = new AbortController();
  const last = readSignal(stop.signal, 60_000);
  await expect.poll(() => gateway.lines).toBe(1);
  stop.abort();
  await last;
  await expect.poll(() => gateway.lines).toBe(0);
});

test("what is no text written to us alone is passed over", async () => {
  const who = { source: DANA, sourceNumber: DANA, timestamp: 1_795_000_000_500 };
  gateway.tell({ ...who, typingMessage: { action: "STARTED" } });
  gateway.tell({ ...who, dataMessage: { message: null, reaction: { emoji: "👍" } } });
  gateway.tell({ ...who, dataMessage: { message: "1", groupInfo: { groupId: "x" } } });
  gateway.tell({ ...who, syncMessage: { sentMessage: { message: "1" } } });
  gateway.tell({ ...who, timestamp: 9e15, dataMessage: { message: "1" } });
  gateway.tell({ timestamp: 1, dataMessage: { message: "1" } });
  gateway.tell("nonsense");
  gateway.tell(null);
  gateway.tell({ ...who, isReceipt: true });
  gateway.tell({
    ...who,
    sourceNumber: null,
    source: "3f0c2a68-0000-4000-8000-000000000001",
    dataMessage: { message: "ok" },
  });
  const { messages, receipts } = await read();
  expect(messages.map(({ from, text }) => [from, text])).toEqual([
    ["3f0c2a68-0000-4000-8000-000000000001", "ok"],
  ]);
  expect(receipts.map(({ providerRef }) => providerRef)).toEqual(["1795000000500"]);
});

test("what is told of another account of the same gateway is not ours", async () => {
  gateway.manner = {
    status: 200,
    json: [
      { account: "+996700000009", envelope: { source: DANA, timestamp: 1, dataMessage: { message: "1" } } },
    ],
  };
  expect(await read()).toEqual({ messages: [], receipts: [] });
});

test.each([
  ["garble", "bad_answer"],
  ["drop", "line_broken"],
  [{ status: 400, json: { error: "no such number" } }, "http_400"],
] as const)("a reading that meets %j says so", async (manner, code) => {
  gateway.manner = manner;
  await expect(read()).rejects.toMatchObject({ name: "GatewayFault", code });
});

test("a gateway that wants a line and opens none cannot be read", async () => {
  gateway.manner = { status: 400, json: { error: "websocket: upgrade token not found" } };
  await expect(read()).rejects.toMatchObject({ code: "no_line" });
});
