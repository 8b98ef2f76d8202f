import fc from "fast-check";
import { expect, test } from "vitest";
import { hashToken, hmacIndex, randomToken, safeEqual, sha256 } from "./hash.ts";
import { newKey } from "./key-wrap.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

test("sha256 is SHA-256 of the UTF-8 bytes", () => {
  // FIPS 180-4, the example of one block.
  expect(hex(sha256("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256("дело")).toEqual(sha256(Buffer.from("дело")));
});

test("a fingerprint depends on key, text and purpose", () => {
  const key = newKey();
  const made = hmacIndex(key, "anna@example.org");
  expect(made.length).toBe(32);
  expect(hmacIndex({ ...key }, "anna@example.org")).toEqual(made);
  expect(hmacIndex(newKey(), "anna@example.org")).not.toEqual(made);
  expect(hmacIndex(key, "anna@example.com")).not.toEqual(made);
  expect(hmacIndex(key, "anna@example.org", "throttle")).not.toEqual(made);
});

test("tokens are 256 bits that fit in an address, each its own (@asvs V11.5.1)", () => {
  const tokens = Array.from({ length: 1000 }, randomToken);
  expect(new Set(tokens).size).toBe(1000);
  for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(hashToken(tokens[0]!)).toEqual(sha256(tokens[0]!));
});

test("equal is equal, of whatever length", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(safeEqual(a, b)).toBe(Buffer.from(a).equals(Buffer.from(b)));
      expect(safeEqual(Buffer.from(a), a)).toBe(true);
    }),
  );
});
