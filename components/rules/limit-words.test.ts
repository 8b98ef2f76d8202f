import { expect, test } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { allRules, ruleById } from "@/lib/remedies/packs";
import type { Term } from "@/lib/remedies/rule-schema";
import { countingWords, limitWords } from "./limit-words";

const [en, ru] = [translator("en", "rules"), translator("ru", "rules")];
const term = (also: Partial<Term>): Term => ({
  value: 1,
  unit: "days",
  counting: "calendar",
  starts: "decision",
  rollForward: true,
  ...also,
});

test.each<[Partial<Term>, string, string]>([
  [
    { value: 1, unit: "months", starts: "service" },
    "1 month from the day the copy is served",
    "1 месяц со дня вручения копии",
  ],
  [
    { value: 3, unit: "months", starts: "notification" },
    "3 months from the day of notice",
    "3 месяца со дня уведомления",
  ],
  [{ value: 15 }, "15 days from the day of the decision", "15 дней со дня решения"],
  [{ value: 21 }, "21 days from the day of the decision", "21 день со дня решения"],
  [
    { value: 2, unit: "working_days" },
    "2 working days from the day of the decision",
    "2 рабочих дня со дня решения",
  ],
  [
    { value: 24, unit: "hours", starts: "notification" },
    "24 hours from notice",
    "24 часа с момента уведомления",
  ],
  [
    { value: 7, unit: "working_days", relativeTo: "scheduled_removal", direction: "before" },
    "at the latest 7 working days before the removal",
    "не позднее чем за 7 рабочих дней до высылки",
  ],
])("%o in both languages", (also, english, russian) => {
  expect(limitWords(en, term(also))).toBe(english);
  expect(limitWords(ru, term(also))).toBe(russian);
});

test("without a term: act at once", () => {
  expect([limitWords(en, null), limitWords(ru, null)]).toEqual([
    "No fixed term: act at once",
    "Срок не установлен: действовать сразу",
  ]);
});

test("how it is counted: what states set, which days count, what a closed last day does", () => {
  const ranged = term({ min: 5, max: 30, dayRule: "include_first", rollForward: false });
  expect(countingWords(en, ranged)).toEqual([
    "Each state sets its own, from 5 days to 30 days.",
    "The day it starts on counts as the first.",
    "A last day that is closed does not move.",
  ]);
  expect(countingWords(ru, ranged)[0]).toBe(
    "Каждое государство устанавливает свой срок: наименьший 5 дней, наибольший 30 дней.",
  );
  expect(countingWords(en, term({ dayRule: "franc" }))).toEqual([
    "Neither the first nor the last day counts.",
    "A last day that is closed moves to the next open day.",
  ]);
  expect(countingWords(en, term({ unit: "hours" }))).toEqual([]);
});

test("every shipped rule has words for its term", () => {
  for (const rule of allRules()) expect(limitWords(ru, rule.limit), rule.id).toMatch(/\p{Script=Cyrillic}/u);
  expect(limitWords(en, ruleById("KZ-ASY-COURT-1M").limit)).toBe("1 month from the day the copy is served");
});
