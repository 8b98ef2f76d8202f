import fc from "fast-check";
import { expect, test } from "vitest";
import { pad, paddedSize, unpad } from "./pad.ts";

test("padding is undone exactly, also for text that ends in zeros", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.nat(40), (text, zeros) => {
      const whole = text + "\0".repeat(zeros);
      expect(unpad(pad(whole))).toBe(whole);
    }),
  );
});

test("sizes only grow, and never waste more than a thousand bytes or the half", () => {
  fc.assert(
    fc.property(fc.nat(100_000), (length) => {
      const size = paddedSize(length);
      expect(size).toBeGreaterThanOrEqual(length + 4);
      expect(size).toBeLessThanOrEqual(paddedSize(length + 1));
      expect(size <= 32 || size < 2 * (length + 4) || size - length - 4 < 1024).toBe(true);
    }),
  );
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["a length beyond the end", Buffer.from("00000100".padEnd(64, "0"), "hex")],
  ["a length that belongs to a smaller size", Buffer.alloc(64)],
  ["a size that is none", Buffer.alloc(33)],
])("%s is no padding", (_, bytes) => {
  expect(unpad(bytes)).toBeNull();
});
