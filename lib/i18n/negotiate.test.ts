import { expect, test } from "vitest";
import { negotiateLocale } from "./negotiate.ts";

test.each([
  ["the choice wins over the browser", "ru", "en", "ru"],
  ["an unknown choice is no choice", "xx", "ru", "ru"],
  ["a hostile choice is no choice", "../../ru", "en", "en"],
  ["a region is the language's", undefined, "ru-KZ,ru;q=0.9,en;q=0.8", "ru"],
  ["weights count, not order", undefined, "en;q=0.2, ru;q=0.9", "ru"],
  ["the first of equals", undefined, "ru,en", "ru"],
  ["a refused language is passed over", undefined, "ru;q=0,en;q=0.1", "en"],
  ["languages we lack are passed over", undefined, "kk,fa;q=0.9,ru;q=0.5", "ru"],
  ["nothing we have", undefined, "kk,fa", "en"],
  ["no header", undefined, null, "en"],
  ["rubbish", undefined, ";;;q=,,=;q=abc", "en"],
  ["far too long", undefined, `${"x,".repeat(5000)}ru`, "en"],
])("%s", (_, chosen, header, expected) => {
  expect(negotiateLocale(chosen, header)).toBe(expected);
});
