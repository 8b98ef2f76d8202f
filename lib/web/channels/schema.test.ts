import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  AddBrowserInput,
  AddMailInput,
  AddNumberInput,
  AddWebhookInput,
  QuietInput,
  RulesInput,
} from "./schema.ts";

const [one, two] = [randomUUID(), randomUUID()];
const passphrase = "violet anchors drift beyond kettles";
/** By field, the first word of what is wrong. */
const problems = (answer: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  Object.fromEntries((answer.error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));

describe("which channel, when", () => {
  test("is read by pairs of fields; no minutes are none", () => {
    const form = {
      [`from-${one}`]: "high",
      [`after-${one}`]: "5",
      [`from-${two}`]: "never",
      [`after-${two}`]: "nonsense of a channel that is not used",
    };
    expect(RulesInput.safeParse(form)).toMatchObject({
      success: true,
      data: [
        { channelId: one, rule: { severityFrom: "high", afterMinutes: 5 } },
        { channelId: two, rule: null },
      ],
    });
    expect(RulesInput.parse({ [`from-${one}`]: "watch", [`after-${one}`]: "" })).toEqual([
      { channelId: one, rule: { severityFrom: "watch", afterMinutes: 0 } },
    ]);
  });

  test.each([
    [{ [`from-${one}`]: "loud" }, { [`from-${one}`]: "unknownChoice" }],
    [{ [`from-${one}`]: ["high", "watch"] }, { [`from-${one}`]: "unknownChoice" }],
    [{ [`from-${one}`]: "high", [`after-${one}`]: "-1" }, { [`after-${one}`]: "channels.said.badMinutes" }],
    [{ [`from-${one}`]: "high", [`after-${one}`]: "241" }, { [`after-${one}`]: "channels.said.badMinutes" }],
    [{ [`from-${one}`]: "high", [`after-${one}`]: "1.5" }, { [`after-${one}`]: "channels.said.badMinutes" }],
    [{ [`from-${one}`]: "high", [`after-${one}`]: "soon" }, { [`after-${one}`]: "channels.said.badMinutes" }],
    [{ [`from-${one}`]: "high", userId: one }, { "": "unknownField" }],
  ])("%j is refused", (form, expected) => {
    expect(problems(RulesInput.safeParse(form))).toEqual(expected);
  });
});

test.each([
  [AddMailInput, { address: "dana", passphrase }, { address: "notAnEmail" }],
  [AddMailInput, { address: "", passphrase }, { address: "required" }],
  [AddMailInput, { address: "a@b.org, c@d.org", passphrase }, { address: "notAnEmail" }],
  [AddNumberInput, { kind: "sms", address: "", passphrase }, { address: "required" }],
  [AddNumberInput, { kind: "sms", address: "12345", passphrase }, { address: "notAPhone" }],
  [
    AddWebhookInput,
    { address: "http://hooks.example.org", passphrase },
    { address: "channels.said.badHook" },
  ],
  [AddWebhookInput, { address: " ", passphrase }, { address: "required" }],
  [QuietInput, { from: "23:00", until: "23:00", zone: "Asia/Almaty" }, { until: "channels.said.sameHour" }],
  [QuietInput, { from: "", until: "24:00", zone: "Asia/Almaty" }, { from: "notATime", until: "notATime" }],
  [QuietInput, { from: "23:00", until: "07:00", zone: "Mars/Base" }, { zone: "unknownChoice" }],
])("what does not fit is said by its field: %#", (schema, form, expected) => {
  expect(problems(schema.safeParse(form))).toEqual(expected);
});

test("addresses are normalised, and a field nobody asked for is refused", () => {
  expect(AddMailInput.parse({ address: " Dana@Example.ORG ", label: "", passphrase })).toMatchObject({
    address: "dana@example.org",
    label: undefined,
  });
  expect(AddNumberInput.parse({ kind: "signal", address: "+7 (701) 000-00-01", passphrase }).address).toBe(
    "+77010000001",
  );
  expect(AddMailInput.safeParse({ address: "dana@example.org", passphrase, verified: "yes" }).success).toBe(
    false,
  );
});

test("a browser's keys have their lengths", () => {
  const made = {
    endpoint: "https://push.example.org/a",
    p256dh: "p".repeat(87),
    auth: "a".repeat(22),
    passphrase,
  };
  expect(AddBrowserInput.safeParse(made).success).toBe(true);
  for (const wrong of [
    { p256dh: "short" },
    { auth: "a".repeat(80) },
    { endpoint: "http://push.example.org" },
  ])
    expect(AddBrowserInput.safeParse({ ...made, ...wrong }).success).toBe(false);
});
