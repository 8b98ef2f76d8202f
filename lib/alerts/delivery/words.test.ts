import { expect, test } from "vitest";
import type { ChannelKind } from "../../notify/channel.ts";
import { type Told, wordsOf } from "./words.ts";

const LINK = "https://amparo.example/answer/x";
const alerts = Array.from({ length: 12 }, (_, at) => ({
  codename: `quiet heron ${at}`,
  severity: at === 7 ? ("imminent" as const) : ("high" as const),
}));
const TOLD: Told[] = [
  { kind: "alert", codename: "quiet heron", severity: "imminent" },
  { kind: "bundle", alerts },
  { kind: "bell", codename: "quiet heron", day: "Fri 27 Nov 2026", isOver: false },
  { kind: "verify", code: "123456" },
  { kind: "verify", code: null },
  { kind: "dead_letter", count: 3 },
  { kind: "drill" },
  { kind: "test" },
  ...(["begins", "hole", "unreachable", "unreachableOther"] as const).map(
    (what) => ({ kind: "shift", what, at: "Fri 27 Nov 2026, 20:00 Almaty" }) as const,
  ),
];
const words = (told: Told, locale: "en" | "ru", channel: ChannelKind = "sms") =>
  wordsOf(told, { locale, channel, link: LINK, reference: "K7FQ" });

test.each(["en", "ru"] as const)(
  "every message can be written in %s, and the text fills all its places",
  (locale) => {
    for (const told of TOLD) {
      for (const channel of ["email", "web_push", "sms"] as const) {
        const { subject, short, text } = words(told, locale, channel);
        expect(subject).not.toMatch(/[\r\n{}]/);
        expect(`${short}${text}`).not.toMatch(/[{}]|delivery\./);
        expect(text).toContain(LINK);
      }
    }
  },
);

test.each(["en", "ru"] as const)("a drill says so in every text: %s", (locale) => {
  for (const channel of ["email", "web_push", "sms"] as const)
    for (const text of Object.values(words({ kind: "drill" }, locale, channel)))
      expect(text).toMatch(/DRILL|УЧЕНИЕ/);
});

test("a bundle names ten, the gravest first, and says how many more; a text message names three", () => {
  const { subject, text, short } = words({ kind: "bundle", alerts }, "en");
  expect(subject).toBe("12 alerts, the highest: Imminent");
  expect(text.match(/quiet heron/g)).toHaveLength(10);
  expect(text.indexOf("quiet heron 7, Imminent")).toBeLessThan(text.indexOf("quiet heron 0, High"));
  expect(text).toContain("and 2 more");
  expect(short.match(/quiet heron/g)).toHaveLength(3);
  expect(short).toContain("and 9 more");
});

test("a push holds no link to copy, and no reply to write", () => {
  const { short } = words({ kind: "alert", codename: "quiet heron", severity: "imminent" }, "en", "web_push");
  expect(short).toBe("Imminent. Message K7FQ");
});
