import { afterEach, beforeEach, expect, test } from "vitest";
import { setSettings } from "../env.ts";
import { aMessage } from "../testing/stand-ins/message.ts";
import { aPushService } from "../testing/stand-ins/push-service.ts";
import { aSignalGateway } from "../testing/stand-ins/signal-gateway.ts";
import { anSmsGateway } from "../testing/stand-ins/sms-gateway.ts";
import type { Manner, StandIn } from "../testing/stand-ins/stand-in.ts";
import { aTelegramApi } from "../testing/stand-ins/telegram-api.ts";
import { aWebhookReceiver } from "../testing/stand-ins/webhook-receiver.ts";
import type { ChannelKind, Destination } from "./channel.ts";
import { channelFor, channelsSet } from "./channels.ts";
import { makePushIdentity } from "./push-identity.ts";
import { makeWebhookSecret } from "./webhook.ts";

type Kind = Exclude<ChannelKind, "email">;
type House = Record<Kind, { standIn: StandIn; to: Destination }>;

const NUMBER = "+996700000002";
const plain = (address: string): Destination => ({ address, secret: null, identity: null });
let house: House;

beforeEach(async () => {
  const identity = makePushIdentity();
  const secret = makeWebhookSecret();
  const [push, hook, signal, telegram, sms] = await Promise.all([
    aPushService(identity.publicKey),
    aWebhookReceiver(secret),
    aSignalGateway(),
    aTelegramApi(),
    anSmsGateway(),
  ]);
  telegram.write("700", "/start 1");
  house = {
    web_push: { standIn: push, to: { ...push.subscribe(), identity } },
    webhook: { standIn: hook, to: { address: `${hook.url}/hook`, secret, identity: null } },
    signal: { standIn: signal, to: plain(NUMBER) },
    telegram: { standIn: telegram, to: plain("700") },
    sms: { standIn: sms, to: plain(NUMBER) },
  };
  setSettings({
    SIGNAL_API_URL: signal.url,
    SIGNAL_NUMBER: signal.number,
    TELEGRAM_API_URL: telegram.url,
    TELEGRAM_BOT_TOKEN: telegram.token,
    SMS_GATEWAY_URL: `${sms.url}/send`,
    SMS_GATEWAY_TOKEN: sms.token,
    SMS_FROM: "Amparo",
    AMPARO_OUTBOUND_ALLOW: [push, hook].map(({ url }) => new URL(url).host).join(","),
  });
});
afterEach(() => Promise.all(Object.values(house).map(({ standIn }) => standIn.stop())));

/** What a channel makes of a manner; a test does not wait for its patience to end but takes it away. */
async function meet(kind: Kind, manner: Manner) {
  const { standIn, to } = house[kind];
  standIn.manner = manner;
  const patience = new AbortController();
  if (manner === "hang" || manner === "hangBody") endOnceAsked(standIn, patience);
  return channelFor(kind).send(aMessage(), to, patience.signal);
}

function endOnceAsked(standIn: StandIn, patience: AbortController): void {
  const look = () => {
    if (standIn.requests.length === 0) return void setTimeout(look, 5);
    setTimeout(() => patience.abort(), 50);
  };
  look();
}

const KINDS: Kind[] = ["web_push", "webhook", "signal", "telegram", "sms"];
/** These look at the status alone; the others are told in the answer what became of the message. */
const BY_STATUS: Kind[] = ["web_push", "webhook"];
const BY_ANSWER: Kind[] = ["signal", "telegram", "sms"];

test.each(KINDS)("%s: on a good day the message is taken", async (kind) => {
  expect(await meet(kind, "answer")).toMatchObject({ outcome: "accepted", code: "accepted" });
});

test.each(KINDS)("%s: who says nothing is asked again later", async (kind) => {
  expect(await meet(kind, "hang")).toEqual({ outcome: "again", code: "timeout", providerRef: null });
});

test.each(KINDS)("%s: a server in trouble is asked again when it says", async (kind) => {
  expect(await meet(kind, { status: 503, headers: { "retry-after": "30" } })).toMatchObject({
    outcome: "again",
    code: "http_503",
    ...(kind === "telegram" ? {} : { retryAfter: 30 }),
  });
});

test.each(KINDS)("%s: nobody is there", async (kind) => {
  await house[kind].standIn.stop();
  expect(await meet(kind, "answer")).toEqual({ outcome: "again", code: "connection", providerRef: null });
});

test.each(
  BY_ANSWER.flatMap((kind) => [
    [kind, "hangBody", "timeout"] as const,
    [kind, "drop", "line_broken"] as const,
    [kind, "flood", "answer_too_large"] as const,
    [kind, "garble", "bad_answer"] as const,
  ]),
)("%s: an answer with %s says nothing, so the message goes again", async (kind, manner, code) => {
  expect(await meet(kind, manner)).toEqual({ outcome: "again", code, providerRef: null });
});

test.each(
  BY_STATUS.flatMap((kind) =>
    (["hangBody", "drop", "flood", "garble"] as const).map((manner) => [kind, manner] as const),
  ),
)("%s: whatever follows a good status (%s), the message was taken", async (kind, manner) => {
  expect(await meet(kind, manner)).toEqual({ outcome: "accepted", code: "accepted", providerRef: null });
});

test.each(BY_ANSWER)("%s: a redirect is not followed", async (kind) => {
  const { standIn } = house[kind];
  const answer = await meet(kind, { status: 307, headers: { location: `${standIn.url}/elsewhere` } });
  expect(answer).toMatchObject({ outcome: "again", code: "http_307" });
  expect(standIn.requests).toHaveLength(1);
});

test.each(KINDS)("%s: a signal that has come already is heeded", async (kind) => {
  const { to, standIn } = house[kind];
  expect(await channelFor(kind).send(aMessage(), to, AbortSignal.abort())).toMatchObject({ code: "timeout" });
  expect(standIn.requests).toEqual([]);
});

test("what is not set up waits for the operator, and is not offered", async () => {
  setSettings({
    SIGNAL_API_URL: undefined,
    SIGNAL_NUMBER: undefined,
    TELEGRAM_API_URL: undefined,
    TELEGRAM_BOT_TOKEN: undefined,
    SMS_GATEWAY_URL: undefined,
    SMS_GATEWAY_TOKEN: undefined,
    SMS_FROM: undefined,
    SMTP_URL: undefined,
  });
  expect(channelsSet()).toEqual(["web_push", "webhook"]);
  for (const kind of BY_ANSWER)
    expect(await meet(kind, "answer")).toEqual({ outcome: "again", code: `no_${kind}`, providerRef: null });
});

test.each([
  ["signal", "+996 700"],
  ["signal", "group.abc"],
  ["telegram", "@channel"],
  ["telegram", "1/../sendPhoto"],
  ["sms", "0700000000"],
  ["sms", "+996700000002,+996700000003"],
] as const)("%s: %j is no address", async (kind, address) => {
  const answer = await channelFor(kind).send(aMessage(), plain(address), AbortSignal.timeout(5000));
  expect(answer).toEqual({ outcome: "failed", code: "bad_address", providerRef: null });
  expect(house[kind].standIn.requests).toEqual([]);
});
