import fc from "fast-check";
import { expect, test } from "vitest";
import { fitSms, segmentsOf } from "./sms-text.ts";

const LINK = "https://amparo.example/a/3f2k";

test.each([
  ["", 1],
  ["a".repeat(160), 1],
  ["a".repeat(161), 2],
  ["a".repeat(306), 2],
  ["a".repeat(307), 3],
  ["€".repeat(80), 1],
  ["€".repeat(81), 2],
  ["я".repeat(70), 1],
  ["я".repeat(71), 2],
  ["я".repeat(134), 2],
  ["я".repeat(135), 3],
  [`${"a".repeat(69)}’`, 1],
  [`${"a".repeat(70)}’`, 2],
  ["🕊".repeat(35), 1],
  ["🕊".repeat(36), 2],
])("%j takes %i", (text, segments) => expect(segmentsOf(text)).toBe(segments));

test("what fits goes as it is", () => {
  const text = `Тихая Цапля: неминуемо. ${LINK}`;
  expect(fitSms(text, LINK)).toBe(text);
});

test("the words before the link are cut first, the link never", () => {
  const text = `${"Тихая Цапля ".repeat(20)}${LINK} Ответьте 1`;
  const fitted = fitSms(text, LINK);
  expect(fitted).toMatch(/^Тихая Цапля .*\.\.\. https:\/\/amparo\.example\/a\/3f2k Ответьте 1$/);
  expect(segmentsOf(fitted)).toBe(2);
  const long = `https://amparo.example/${"a".repeat(400)}`;
  expect(fitSms(`Quiet Heron ${long} Answer 1`, long)).toContain(long);
});

test("whatever is said, it fits two messages and leads where it should", () => {
  const words = fc.oneof(fc.string({ maxLength: 400 }), fc.string({ unit: "grapheme", maxLength: 200 }));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const fitted = fitSms(`${before} ${LINK} ${after}`, LINK);
      expect(segmentsOf(fitted)).toBeLessThanOrEqual(2);
      expect(fitted).toContain(LINK);
      expect(segmentsOf(fitSms(before, null))).toBeLessThanOrEqual(2);
    }),
  );
});
