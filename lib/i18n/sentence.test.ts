import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { catalogues } from "./catalogues.ts";
import { sentence } from "./sentence.ts";

const en = createTranslator({ locale: "en", messages: catalogues.en });
const ru = createTranslator({ locale: "ru", messages: catalogues.ru });

test("a plain code is a sentence of errors, with its places filled", () => {
  expect(sentence(en, { code: "tooLong", params: { max: 200 } })).toBe("Too long: cut it to 200 characters.");
  expect(sentence(ru, { code: "tooManyTries", params: { minutes: 2 } })).toContain("2 минуты");
});

test("a code with a dot is a key of the whole catalogue", () => {
  expect(sentence(en, { code: "errors.page.again" })).toBe("Try again");
});

test("a code without a sentence is said as unexpected, never as a key", () => {
  expect(sentence(en, { code: "nobodyWroteThis" })).toMatch(/^Something went wrong/);
  expect(sentence(en, { code: "no.such.key" })).toMatch(/^Something went wrong/);
});
