import { describe, expect, test } from "vitest";
import { DAMAGED } from "../../crypto/damaged.ts";
import { maskAddress, webAddress } from "./address.ts";
import { isSameCode, newCode, newLinkCode } from "./codes.ts";
import { failureOf } from "./failure.ts";
import type { OwnChannel } from "./model.ts";
import { isUnderWay, standingOf } from "./standing.ts";

describe("an address of the web", () => {
  test.each([
    ["https://hooks.example.org/a?b=c", "https://hooks.example.org/a?b=c"],
    ["  https://HOOKS.example.org/a#part ", "https://hooks.example.org/a"],
    ["https://hooks.example.org:8443/", "https://hooks.example.org:8443/"],
    ["https://hooks.example.org:443", "https://hooks.example.org/"],
    ["http://hooks.example.org/", null],
    ["https://user:word@hooks.example.org/", null],
    ["https://hooks.example.org:8080/", null],
    ["hooks.example.org", null],
    ["https://10.0.0.5/", null],
    ["https://hooks.lan/", null],
    ["javascript:alert(1)", null],
    ["", null],
    [`https://hooks.example.org/${"a".repeat(2048)}`, null],
  ])("%s", (text, expected) => {
    expect(webAddress(text)).toBe(expected);
  });
});

test.each([
  ["email", "dana@example.org", "d•••@example.org"],
  ["signal", "+77010000001", "+77 ••• 01"],
  ["sms", "+77010000001", "+77 ••• 01"],
  ["telegram", "123456789", "••• 89"],
  ["webhook", "https://hooks.example.org/secret-path", "hooks.example.org"],
  ["web_push", "https://push.example.org/send/abc", "push.example.org"],
  ["email", DAMAGED, DAMAGED],
] as const)("%s %s is shown as %s", (kind, address, shown) => {
  expect(maskAddress(kind, address)).toBe(shown);
});

test.each([
  ["gone", "gone"],
  ["timeout", "unreachable"],
  ["smtp_451", "unreachable"],
  ["smtp_550", "refused"],
  ["http_503", "unreachable"],
  ["http_413", "refused"],
  ["private_address", "forbidden"],
  ["no_smtp", "notSetUp"],
  ["constructor", "other"],
  ["something_new", "other"],
])("the failure %s means %s", (code, meaning) => {
  expect(failureOf(code)).toBe(meaning);
});

test("codes have their shapes, and are compared without blanks and hyphens", () => {
  for (let count = 0; count < 50; count += 1) {
    expect(newCode()).toMatch(/^\d{6}$/);
    expect(newLinkCode()).toMatch(/^[A-HJ-KMNP-TV-Z2-9]{12}$/);
  }
  expect(isSameCode("12 34-56", "123456")).toBe(true);
  expect(isSameCode("１２３４５６", "123456")).toBe(true);
  expect(isSameCode("12345", "123456")).toBe(false);
  expect(isSameCode("", "123456")).toBe(false);
});

const channel = (over: Partial<OwnChannel>): OwnChannel => ({
  id: "1",
  kind: "email",
  label: null,
  address: "",
  isSignInMail: false,
  trouble: null,
  verifiedAt: "2026-11-27T00:00:00Z",
  lastAliveAt: "2026-11-27T00:00:00Z",
  lastFailedAt: null,
  lastCode: null,
  pending: null,
  lastTry: null,
  rule: null,
  browser: null,
  ...over,
});

test.each([
  ["nothing", []],
  ["nothing", [channel({ trouble: "unverified" }), channel({ kind: "signal", trouble: "dead" })]],
  ["oneKind", [channel({}), channel({})]],
  ["oneKind", [channel({}), channel({ kind: "web_push", trouble: "failing" })]],
  ["untried", [channel({}), channel({ kind: "web_push", lastAliveAt: null })]],
  ["good", [channel({}), channel({ kind: "web_push" })]],
] as const)("%s", (word, channels) => {
  expect(standingOf(channels).word).toBe(word);
});

test.each([
  ["email", null, false],
  ["email", "queued", true],
  ["email", "sending", true],
  ["email", "failed_retrying", true],
  ["email", "accepted", false],
  ["web_push", "accepted", true],
  ["web_push", "delivered", false],
  ["email", "failed_final", false],
] as const)("a message by %s that is %s is under way: %s", (kind, state, expected) => {
  const at = "2026-11-27T00:00:00Z";
  const lastTry = state && { purpose: "test" as const, state, code: null, askedAt: at, changedAt: at };
  expect(isUnderWay(channel({ kind, lastTry }))).toBe(expected);
});
