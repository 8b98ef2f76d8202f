import { NextIntlClientProvider } from "next-intl";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { catalogues } from "@/lib/i18n/catalogues";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { AnswerForm } from "./answer-form";
import { FactorWords } from "./factor-words";
import { QuestionWords } from "./question-words";
import { TriggerWords } from "./trigger-words";

function draw(locale: Locale, children: ReactNode): string {
  const words = { locale, messages: catalogues[locale], timeZone: "UTC", children };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, words));
}

const two = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, "0")}`);
const one = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

describe.each(LOCALES)("the words of the triage in %s", (locale) => {
  test.each([...two("F", 24), ...two("P", 8)])("%s has its name and its line", (code) => {
    const drawn = draw(locale, createElement(FactorWords, { code } as Parameters<typeof FactorWords>[0]));
    expect(drawn).toMatch(/<strong>[^<]{4,}<\/strong><span[^>]*>[^<]{10,}</);
  });

  test.each([...one("I", 6), ...one("C", 6), ...one("H", 5)])("%s has its name and its line", (code) => {
    const drawn = draw(locale, createElement(TriggerWords, { code } as Parameters<typeof TriggerWords>[0]));
    expect(drawn).toMatch(/<strong>[^<]{4,}<\/strong><span[^>]*>[^<]{10,}</);
  });

  test("an unknown factor is a question with two answers, each a button of its own", () => {
    const drawn = draw(
      locale,
      createElement(AnswerForm, {
        caseId: "0190c0de-0000-7000-8000-000000000001",
        code: "F04",
        proceeding: { id: "0190c0de-0000-7000-8000-000000000002", label: "Administrative expulsion" },
        question: createElement(QuestionWords, { code: "F04" }),
      }),
    );
    expect(drawn).toContain('name="which" value="F04"');
    expect(drawn).toContain('name="proceedingId" value="0190c0de-0000-7000-8000-000000000002"');
    expect(drawn.match(/<button[^>]* name="state"[^>]*>/g)).toHaveLength(2);
    expect(drawn).toContain("?");
  });
});
