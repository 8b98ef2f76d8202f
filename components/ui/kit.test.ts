import { NextIntlClientProvider } from "next-intl";
import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LevelMark } from "@/components/levels/level-mark";
import { ShieldMark } from "@/components/levels/shield-mark";
import { DAMAGED } from "@/lib/crypto/damaged";
import { catalogues } from "@/lib/i18n/catalogues";
import type { Locale } from "@/lib/i18n/locales";
import { type FormState, idle } from "@/lib/web/form-state";
import { CheckboxField } from "./checkbox-field";
import { Countdown } from "./countdown";
import { DateTimeField } from "./date-time-field";
import { ErrorSummary } from "./error-summary";
import { FormStatus } from "./form-status";
import { MomentText } from "./moment-text";
import { PersonName } from "./person-name";
import { SealedText } from "./sealed-text";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";
import { UnknownCheckbox } from "./unknown-checkbox";

function draw<P extends object>(part: FunctionComponent<P>, props: P, locale: Locale = "en"): string {
  const children = createElement(part, props);
  const frame = { locale, messages: catalogues[locale], timeZone: "UTC", children };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, frame));
}

const sent: FormState = {
  status: "invalid",
  errors: { place: { code: "required" }, name: { code: "tooLong", params: { max: 40 } } },
  values: { name: "Ержан", holder: "b", needs: ["x", "y"] },
  at: 1,
};

describe("a field", () => {
  test("ties label, hint and error to its control, and shows what was typed", () => {
    const html = draw(TextField, { name: "name", label: "Name", hint: "Any script", state: sent });
    expect(html).toContain('<label for="f-name">');
    expect(html).toMatch(/<input[^>]*id="f-name"[^>]*value="Ержан"/);
    expect(html).toMatch(/aria-invalid="true"[^>]*aria-describedby="f-name-hint f-name-error"/);
    expect(html).toContain('id="f-name-error"');
    expect(html).toContain("cut it to 40 characters");
  });

  test("with nothing wrong says nothing of errors", () => {
    const html = draw(TextField, { name: "name", label: "Name", state: idle, defaultValue: "A" });
    expect(html).not.toMatch(/aria-invalid|aria-describedby|data-invalid/);
    expect(html).toContain('value="A"');
  });

  test("never shows a secret again", () => {
    const state: FormState = { ...sent, values: { passphrase: "hunter2" } };
    const html = draw(TextField, {
      name: "passphrase",
      label: "P",
      type: "password",
      state,
      defaultValue: "x",
    });
    expect(html).not.toMatch(/hunter2|value=/);
  });

  test("keeps a choice, and a box that was not ticked", () => {
    const options = [
      { value: "a", label: "A" },
      { value: "b", label: "B" },
    ];
    expect(
      draw(SelectField, { name: "holder", label: "H", options, state: sent, defaultValue: "a" }),
    ).toContain('<option value="b" selected="">');
    expect(
      draw(CheckboxField, { name: "agree", label: "A", state: sent, defaultChecked: true }),
    ).not.toContain("checked");
    expect(draw(CheckboxField, { name: "agree", label: "A", state: idle, defaultChecked: true })).toContain(
      "checked",
    );
  });

  test("of one name in two forms has two ids", () => {
    expect(draw(TextField, { name: "name", label: "N", scope: "take" })).toContain('id="take-name"');
    expect(draw(UnknownCheckbox, { of: "place", scope: "take" })).toContain('name="placeUnknown"');
  });

  test("a moment is a day and an hour, and the hour has its zone", () => {
    const html = draw(DateTimeField, {
      name: "since",
      label: "Since",
      zone: "Astana",
      defaultValue: "2022-12-29",
    });
    expect(html).toContain("Time, Astana");
    expect(html).toContain("Thursday 29 December 2022");
    expect(html).toMatch(/name="sinceTime"/);
  });
});

describe("the answer of a form", () => {
  test("the summary leads to each field by its label", () => {
    const html = draw(ErrorSummary, { state: sent, labels: { place: "Place", name: "Name" } });
    expect(html).toContain('role="alert"');
    expect(html).toContain("2 things to correct");
    expect(html).toContain('<a href="#f-place">Place — This field is empty. Fill it in.</a>');
  });

  test("a refusal is one sentence, in the reader's language", () => {
    const state: FormState = { ...idle, status: "refused", message: { code: "unavailable" }, at: 2 };
    expect(draw(ErrorSummary, { state }, "ru")).toContain("НЕ СОХРАНЕНО");
  });

  test("a form that is done says so, and nothing before", () => {
    expect(draw(FormStatus, { state: idle })).toBe('<div aria-live="polite"></div>');
    const state: FormState = { ...idle, status: "done", message: { code: "ui.copy.copied" }, at: 3 };
    expect(draw(FormStatus, { state })).toContain("<output");
  });
});

describe("marks and times", () => {
  test.each(["en", "ru"] as const)("each level and each shield has its own word: %s", (locale) => {
    const levels = (["removed", "imminent", "critical", "high", "elevated", "watch", null] as const).map(
      (level) => draw(LevelMark, { level }, locale),
    );
    const shields = (["up", "thin", "unconfirmed", "none"] as const).map((shield) =>
      draw(ShieldMark, { shield }, locale),
    );
    const words = [...levels, ...shields].map((html) => html.replace(/<[^>]+>/g, ""));
    expect(new Set(words).size).toBe(11);
    expect(new Set(shields.map((html) => html.replace(/>[^<]+</g, "><"))).size).toBe(4);
  });

  test("how long ago has its moment beside it", () => {
    const html = draw(MomentText, {
      value: "2022-12-29T04:05:00Z",
      zone: "Asia/Almaty",
      relativeTo: "2022-12-29T07:05:00Z",
    });
    expect(html).toContain('dateTime="2022-12-29T04:05:00Z"');
    expect(html).toContain("3 h ago");
    expect(html.match(/Thu 29 Dec 2022, 10:05 Astana/g)).toHaveLength(2);
  });

  test("hours are counted only inside 72", () => {
    const now = "2022-12-29T07:00:00Z";
    expect(draw(Countdown, { until: "2022-12-30T14:30:00Z", now })).toContain("31 h left");
    expect(draw(Countdown, { until: "2023-01-02T14:30:00Z", now })).toBe("");
    expect(draw(Countdown, { until: "2022-12-29T06:00:00Z", now }, "ru")).toContain("1 ч назад");
  });
});

describe("what is sealed or hidden", () => {
  test("a damaged text is said to be damaged, and its marker never reaches the page", () => {
    const html = draw(SealedText, { value: DAMAGED });
    expect(html).toContain("damaged");
    expect(html).not.toContain(DAMAGED);
    expect(draw(PersonName, { name: DAMAGED, discreet: false })).not.toContain(DAMAGED);
  });

  test("on a discreet screen a name is not even sent", () => {
    expect(draw(PersonName, { name: "Ержан Тестов", discreet: true })).toBe("");
    expect(draw(PersonName, { name: "Ержан Тестов", discreet: false })).toBe(
      '<bdi class="person-name">Ержан Тестов</bdi>',
    );
  });
});
