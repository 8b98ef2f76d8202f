import { describe, expect, test } from "vitest";
import {
  nationalitiesFrom,
  nationalityName,
  nationalityOptions,
  STATELESS,
  stateFrom,
} from "./nationality.ts";

describe("what somebody typed as a nationality", () => {
  test.each([
    ["Россия", ["RU"]],
    ["russia", ["RU"]],
    ["RU", ["RU"]],
    ["ru", ["RU"]],
    ["КАЗАХСТАН", ["KZ"]],
    ["Türkiye", ["TR"]],
    ["Turkiye", ["TR"]],
    ["Turkey", ["TR"]],
    ["США", ["US"]],
    ["Россия, Украина", ["RU", "UA"]],
    ["RU/KZ; RU", ["RU", "KZ"]],
    ["Bosnia & Herzegovina", ["BA"]],
    ["стателесс, RU", null],
    ["Stateless", [STATELESS]],
    ["лицо без гражданства", [STATELESS]],
    ["", null],
    [",", null],
    ["Ruritania", null],
    ["__proto__", null],
    ["constructor", null],
  ])("%j", (typed, codes) => {
    expect(nationalitiesFrom(typed)).toEqual(codes);
  });

  test("every name the page offers is read back, in both languages", () => {
    for (const locale of ["en", "ru"] as const) {
      for (const { value, label } of nationalityOptions(locale))
        expect(nationalitiesFrom(label), label).toEqual([value]);
    }
  });

  test("a state is no person without one", () => {
    expect(stateFrom("Kazakhstan")).toBe("KZ");
    expect(stateFrom("Stateless")).toBeNull();
    expect(stateFrom("XXA")).toBeNull();
  });

  test("has a name in the reader's language", () => {
    expect(nationalityName("ru", "KZ")).toBe("Казахстан");
    expect(nationalityName("en", STATELESS)).toBe("Stateless");
  });
});
