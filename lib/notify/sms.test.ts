import { afterEach, beforeEach, expect, test } from "vitest";
import { setSettings } from "../env.ts";
import { aMessage } from "../testing/stand-ins/message.ts";
import { anSmsGateway, type SmsGateway, signedBySms } from "../testing/stand-ins/sms-gateway.ts";
import { sms } from "./sms.ts";
import { parseSmsCallback } from "./sms-callback.ts";

const SECRET = "an invented secret of the gateway's";
const DANA = "+996700000002";
const NOW = Temporal.Instant.from("2026-11-27T20:00:00Z");
const SECONDS = NOW.epochMilliseconds / 1000;
let gateway: SmsGateway;
beforeEach(async () => {
  gateway = await anSmsGateway();
  setSettings({
    SMS_GATEWAY_URL: `${gateway.url}/send`,
    SMS_GATEWAY_TOKEN: gateway.token,
    SMS_FROM: "Amparo",
    SMS_CALLBACK_SECRET: SECRET,
  });
});
afterEach(() => gateway.stop());

const send = (address = DANA) =>
  sms.send(aMessage(), { address, secret: null, identity: null }, AbortSignal.timeout(5000));

test("asked twice for one message, the gateway sends it once", async () => {
  const sent = { outcome: "accepted", code: "accepted", providerRef: "sms-1" };
  expect([await send(), await send()]).toEqual([sent, sent]);
  const { id, short } = aMessage();
  expect(gateway.sent).toEqual([{ id: "sms-1", to: DANA, from: "Amparo", text: short, reference: id }]);
  expect(gateway.requests[1]?.headers["idempotency-key"]).toBe(id);
});

test("an error inside a 200 is an error", async () => {
  gateway.unknown.add(DANA);
  expect(await send()).toEqual({ outcome: "failed", code: "invalid_number", providerRef: null });
});

test.each([
  [{ status: 200, json: { id: "7", status: "delivered" } }, "delivered", "delivered", "7"],
  [{ status: 201, json: { status: "sent" } }, "accepted", "accepted", null],
  [{ status: 200, json: { status: "failed", error: "no_credit" } }, "again", "gateway_error", null],
  [
    { status: 200, json: { status: "failed", error: "+996700000002 is Dana's" } },
    "again",
    "gateway_error",
    null,
  ],
  [{ status: 200, json: { status: "rejected", error: "opted_out" } }, "failed", "opted_out", null],
  [{ status: 422, json: { status: "failed", error: "not_mobile" } }, "failed", "not_mobile", null],
  [{ status: 200, json: { id: "7", status: "perhaps" } }, "again", "bad_answer", null],
  [{ status: 200, json: [] }, "again", "bad_answer", null],
  [{ status: 401 }, "again", "http_401", null],
  [{ status: 429, json: { error: "slow down" } }, "again", "http_429", null],
])("%j means %s, %s", async (manner, outcome, code, providerRef) => {
  gateway.manner = manner;
  expect(await send()).toMatchObject({ outcome, code, providerRef });
});

const told = (body: string, seconds = SECONDS, secret = SECRET) =>
  parseSmsCallback(signedBySms(secret, body, seconds), Buffer.from(body), NOW);

test("an answer by text and the fate of a message are told apart", () => {
  expect(told(JSON.stringify({ type: "message", id: "in-1", from: DANA, text: "1" }))).toEqual({
    ok: true,
    value: { message: { kind: "sms", providerId: "in-1", from: DANA, text: "1", at: NOW } },
  });
  expect(told(JSON.stringify({ type: "status", id: "sms-1", status: "delivered" }))).toEqual({
    ok: true,
    value: {
      receipt: { kind: "sms", providerRef: "sms-1", from: null, outcome: "delivered", code: "delivered" },
    },
  });
  expect(
    told(JSON.stringify({ type: "status", id: "sms-1", status: "failed", error: "Dana moved" })),
  ).toMatchObject({
    value: { receipt: { outcome: "failed", code: "gateway_error" } },
  });
});

const body = JSON.stringify({ type: "message", id: "in-1", from: DANA, text: "1" });
test.each([
  ["another secret", () => told(body, SECONDS, "another secret of thirty two letters"), "unsigned"],
  [
    "another body",
    () => parseSmsCallback(signedBySms(SECRET, body, SECONDS), Buffer.from(`${body} `), NOW),
    "unsigned",
  ],
  [
    "another time",
    () => {
      const headers = signedBySms(SECRET, body, SECONDS);
      headers.set("sms-timestamp", String(SECONDS + 1));
      return parseSmsCallback(headers, Buffer.from(body), NOW);
    },
    "unsigned",
  ],
  ["no headers", () => parseSmsCallback(new Headers(), Buffer.from(body), NOW), "unsigned"],
  [
    "half a signature",
    () => {
      const headers = signedBySms(SECRET, body, SECONDS);
      headers.set("sms-signature", headers.get("sms-signature")?.slice(0, 32) ?? "");
      return parseSmsCallback(headers, Buffer.from(body), NOW);
    },
    "unsigned",
  ],
  ["what is older than five minutes", () => told(body, SECONDS - 301), "stale"],
  ["what comes from five minutes ahead", () => told(body, SECONDS + 301), "stale"],
  ["no JSON", () => told("1"), "malformed"],
  ["a list", () => told("[]"), "malformed"],
  [
    "a sender that is no number",
    () => told(JSON.stringify({ type: "message", id: "1", from: "Dana", text: "1" })),
    "malformed",
  ],
  [
    "a state we do not know",
    () => told(JSON.stringify({ type: "status", id: "1", status: "sent" })),
    "malformed",
  ],
])("%s is not believed", (_, tell, error) => expect(tell()).toEqual({ ok: false, error }));

test("five minutes either way are believed, and without a secret nothing is", () => {
  expect(told(body, SECONDS - 300).ok).toBe(true);
  expect(told(body, SECONDS + 300).ok).toBe(true);
  setSettings({ SMS_CALLBACK_SECRET: undefined });
  expect(told(body)).toEqual({ ok: false, error: "notSet" });
});
