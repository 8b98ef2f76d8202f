import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAMAGED } from "../crypto/damaged.ts";
import { readBirth, writeBirth } from "./birth.ts";
import { documentForm, documentNumbers, phoneForm } from "./numbers.ts";
import { asLine, asTold, toldLine, toldText } from "./told-text.ts";

describe("a text that somebody typed", () => {
  test.each([
    ["  Ержан   Тестов ", "Ержан Тестов"],
    ["Ержан\nТестов", "Ержан Тестов"],
    ["a\u202Eb\u2066c", "abc"],
    ["محمد\u200Cرضا", "محمد\u200Cرضا"],
    ["a\u0000b", "ab"],
    ["Фёдор", "Фёдор"],
    ["\uD800x", "\uFFFDx"],
    ["=HYPERLINK(1)", "=HYPERLINK(1)"],
    ["<b>x</b>", "<b>x</b>"],
    ["'; drop table person; --", "'; drop table person; --"],
    ["👩‍👧", "👩‍👧"],
  ])("%j", (typed, line) => {
    expect(asLine(typed)).toBe(line);
  });

  test("lines stay where several are meant", () => {
    expect(asTold("one\r\n\ttwo\u0007")).toBe("one\n\ttwo");
  });

  test("whatever is typed: nothing unseen stays, and reading it again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
        const line = asLine(typed);
        expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\uFEFF]/u);
        expect(line.isWellFormed()).toBe(true);
        expect(asLine(line)).toBe(line);
      }),
    );
  });

  test("limits and empties", () => {
    expect(toldLine(5).safeParse("123456").success).toBe(false);
    expect(toldLine(5).parse(" \u200E ")).toBeUndefined();
    expect(toldText(20).parse("a\nb")).toBe("a\nb");
    expect(toldText(99).safeParse(`${DAMAGED} and more`).success).toBe(false);
  });
});

describe("a birth", () => {
  test.each([
    ["1988", { date: null, year: 1988 }],
    ["1988-05-14", { date: "1988-05-14", year: null }],
    ["14.05.1988", { date: "1988-05-14", year: null }],
    ["4/5/1988", { date: "1988-05-04", year: null }],
    ["31.02.1988", "notADate"],
    ["about 1988", "notADate"],
    ["19888", "notADate"],
    ["2027", "inFuture"],
    ["2026-11-25", "inFuture"],
    ["1899", "dateTooEarly"],
  ])("%j", (typed, birth) => {
    expect(readBirth(typed, "2026-11-24")).toEqual(birth);
  });

  test("is typed again as it is known", () => {
    expect(writeBirth({ date: "1988-05-14", year: null })).toBe("1988-05-14");
    expect(writeBirth({ date: null, year: 1988 })).toBe("1988");
    expect(writeBirth(null)).toBe("");
  });
});

describe("numbers", () => {
  test("a document is the same however it is written", () => {
    expect(documentForm("№ 75-0123456")).toBe(documentForm("75 0123456"));
    expect(documentForm("АВ 123456")).toBe(documentForm("ab123456"));
    expect(documentForm("x-1")).toBeNull();
    expect(documentNumbers(" N 1234567; 99 88 77,\nN 1234567 ")).toEqual(["N 1234567", "99 88 77"]);
  });

  test("a phone is the same with and without the code of its country", () => {
    expect(phoneForm("8 (701) 000-00-00", "KZ")).toBe("+77010000000");
    expect(phoneForm("+7 701 000 00 00", "GE")).toBe("+77010000000");
    expect(phoneForm("his wife has WhatsApp", "KZ")).toBeNull();
    expect(phoneForm("12", "ZZ")).toBeNull();
  });

  test("hostile input is no fault", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
        documentForm(typed);
        phoneForm(typed, "KZ");
        readBirth(typed, "2026-11-24");
      }),
    );
  });
});
