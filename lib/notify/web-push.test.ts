import { afterEach, beforeEach, expect, test } from "vitest";
import { setSettings } from "../env.ts";
import { aMessage } from "../testing/stand-ins/message.ts";
import { aPushService, type PushService } from "../testing/stand-ins/push-service.ts";
import type { Destination, Message } from "./channel.ts";
import { makePushIdentity } from "./push-identity.ts";
import { webPush } from "./web-push.ts";

const identity = makePushIdentity();
let service: PushService;
let browser: Destination;
beforeEach(async () => {
  service = await aPushService(identity.publicKey);
  browser = { ...service.subscribe(), identity };
  setSettings({
    AMPARO_OUTBOUND_ALLOW: new URL(service.url).host,
    AMPARO_ORIGIN: "https://amparo.example",
    SMTP_URL: undefined,
  });
});
afterEach(() => service.stop());

const send = (more: Partial<Message> = {}, to: Partial<Destination> = {}) =>
  webPush.send(aMessage(more), { ...browser, ...to }, AbortSignal.timeout(5000));

test("the browser opens what was sent: a title, a line, a mark and where it leads", async () => {
  expect(await send()).toEqual({ outcome: "accepted", code: "accepted", providerRef: null });
  const [push] = service.pushes;
  const { id, link } = aMessage();
  expect(JSON.parse(push?.payload ?? "")).toEqual({
    title: "Quiet Heron: Imminent",
    body: "Quiet Heron: Imminent. Answer 1 to take it.",
    tag: id,
    url: link,
  });
  expect(push).toMatchObject({
    ttl: "86400",
    urgency: "high",
    topic: "019dbe2c6a007c419f3e2b6d5a1c8e70",
    contact: "https://amparo.example",
  });
});

test("nobody on the way can tell one message from another by its length", async () => {
  await send();
  await send({ subject: "x", short: "y", link: null });
  await send({ subject: "Тихая Цапля: неминуемо", short: "Тихая Цапля ".repeat(20) });
  await send({ subject: "Я".repeat(5000), short: "я".repeat(5000) });
  expect(new Set(service.pushes.map(({ bytes }) => bytes)).size).toBe(1);
  expect(service.pushes).toHaveLength(4);
});

test("what can wait says so, and a code to type is not kept for long", async () => {
  await send({ kind: "verify", isUrgent: false });
  expect(service.pushes[0]).toMatchObject({ urgency: "normal", ttl: "600" });
});

test("a browser that is gone is known for it, and the others are not touched", async () => {
  const other = service.subscribe();
  service.forget(browser.address);
  expect(await send()).toEqual({ outcome: "failed", code: "gone", providerRef: null });
  expect(await send({}, other)).toMatchObject({ outcome: "accepted" });
});

test("a subscription made for other keys of the house is refused for good", async () => {
  expect(await send({}, { identity: makePushIdentity() })).toEqual({
    outcome: "failed",
    code: "http_403",
    providerRef: null,
  });
});

test.each([
  [200, "accepted", "accepted"],
  [404, "failed", "gone"],
  [410, "failed", "gone"],
  [413, "failed", "http_413"],
  [429, "again", "http_429"],
  [500, "again", "http_500"],
  [307, "failed", "redirect"],
])("an answer of %i means %s, %s", async (status, outcome, code) => {
  service.manner = { status, headers: { "retry-after": "60" } };
  expect(await send()).toMatchObject({ outcome, code, ...(outcome === "again" && { retryAfter: 60 }) });
});

test.each([
  ["no keys", { secret: null }],
  ["what is no JSON", { secret: "p256dh" }],
  ["a short key", { secret: JSON.stringify({ p256dh: "AAAA", auth: "AAAA" }) }],
  [
    "a key that is no point",
    { secret: JSON.stringify({ p256dh: Buffer.alloc(65).toString("base64url"), auth: "A".repeat(22) }) },
  ],
  ["no identity", { identity: null }],
  ["a broken identity", { identity: { publicKey: "x", privateKey: "y" } }],
] as const)("%s is no subscription", async (_, to) => {
  expect(await send({}, to)).toEqual({ outcome: "failed", code: "bad_subscription", providerRef: null });
});

test("a push service on a private address is not reached", async () => {
  setSettings({ AMPARO_OUTBOUND_ALLOW: undefined });
  expect(await send({}, { address: "https://127.0.0.1/push/x" })).toMatchObject({
    outcome: "failed",
    code: "private_address",
  });
  expect(service.requests).toEqual([]);
});

test("every identity has a point of 65 bytes and a scalar of 32", () => {
  for (let made = 0; made < 300; made += 1) {
    const { publicKey, privateKey } = makePushIdentity();
    expect(Buffer.from(publicKey, "base64url")).toHaveLength(65);
    expect(Buffer.from(privateKey, "base64url")).toHaveLength(32);
  }
});
