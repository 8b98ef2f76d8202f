import { expect, test } from "vitest";
import { foldedName } from "./place-name.ts";

test("capitals, signs and blanks make no other place", () => {
  expect(foldedName("СИЗО № 2, г. Тестоград")).toBe(foldedName("сизо №2 г Тестоград"));
});

test("a number does", () => {
  expect(foldedName("СИЗО № 2")).not.toBe(foldedName("СИЗО № 3"));
});
