import { expect, test } from "vitest";
import { ruleById } from "./packs.ts";
import { ruleText } from "./rule-text.ts";

test("the Russian of the pack is used where it has it", () => {
  const texts = ruleText(ruleById("KZ-REM-CRIM-15D"), "ru");
  expect(texts.remedy).toEqual({ text: "Апелляционная жалоба", lang: "ru", translated: true });
  expect(texts.suspensiveNote?.lang).toBe("ru");
});

test("English stands in where it does not, and says so", () => {
  const texts = ruleText(ruleById("DE-DUB-1W"), "ru");
  expect(texts.body).toMatchObject({ lang: "en", translated: false });
  expect(texts.appliesWhen).toMatchObject({ lang: "en", translated: false });
});

test("English is not a translation that is missing", () => {
  const texts = ruleText(ruleById("EU-APR-LONG"), "en");
  expect(texts.note).toMatchObject({ lang: "en", translated: true });
  expect(texts.membersNote?.text).toContain("Denmark");
  expect(texts.appliesWhen).toBeNull();
});
