import { afterEach, beforeEach, expect, test } from "vitest";
import { setSettings } from "../env.ts";
import { aMessage } from "../testing/stand-ins/message.ts";
import { aWebhookReceiver, type WebhookReceiver } from "../testing/stand-ins/webhook-receiver.ts";
import { makeWebhookSecret, webhook } from "./webhook.ts";

const secret = makeWebhookSecret();
let receiver: WebhookReceiver;
beforeEach(async () => {
  receiver = await aWebhookReceiver(secret);
  setSettings({ AMPARO_OUTBOUND_ALLOW: new URL(receiver.url).host });
});
afterEach(() => receiver.stop());

const send = (more: { secret?: string | null; address?: string } = {}) =>
  webhook.send(
    aMessage(),
    { address: receiver.url, secret, identity: null, ...more },
    AbortSignal.timeout(5000),
  );

test("a receiver that checks the signature gets ids and nothing else, under one id at every try", async () => {
  for (let tries = 0; tries < 2; tries += 1)
    expect(await send()).toEqual({ outcome: "accepted", code: "accepted", providerRef: null });
  const message = aMessage();
  expect(receiver.events).toHaveLength(2);
  for (const event of receiver.events)
    expect(event).toEqual({
      id: message.id,
      type: "amparo.alert",
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      data: message.subjectIds,
    });
  for (const { body } of receiver.requests)
    expect(body.toString()).not.toMatch(/Heron|Imminent|amparo\.example/);
});

test("another secret is refused by the receiver, for good", async () => {
  expect(await send({ secret: makeWebhookSecret() })).toEqual({
    outcome: "failed",
    code: "http_401",
    providerRef: null,
  });
  expect(receiver.events).toEqual([]);
});

test.each([
  [200, "accepted", "accepted"],
  [202, "accepted", "accepted"],
  [301, "failed", "redirect"],
  [302, "failed", "redirect"],
  [308, "failed", "redirect"],
  [400, "failed", "http_400"],
  [404, "failed", "http_404"],
  [408, "again", "http_408"],
  [410, "failed", "gone"],
  [425, "again", "http_425"],
  [429, "again", "http_429"],
  [500, "again", "http_500"],
  [503, "again", "http_503"],
])("an answer of %i means %s, %s", async (status, outcome, code) => {
  receiver.manner = { status, headers: { location: "http://10.0.0.1/" } };
  expect(await send()).toMatchObject({ outcome, code });
  expect(receiver.requests).toHaveLength(1);
});

test.each([
  ["a private address", "https://10.0.0.1/", "private_address"],
  ["plain http", "http://hooks.example.org/", "not_https"],
  ["this machine by name", "https://localhost/", "bad_host"],
  ["what is no address", "hooks", "bad_url"],
])("%s is never tried again", async (_, address, code) => {
  expect(await send({ address })).toEqual({ outcome: "failed", code, providerRef: null });
});

test.each([null, "", "whsec_", "whsec_c2hvcnQ=", "secret"])("the secret %j signs nothing", async (bad) => {
  expect(await send({ secret: bad })).toEqual({ outcome: "failed", code: "bad_secret", providerRef: null });
  expect(receiver.requests).toEqual([]);
});
