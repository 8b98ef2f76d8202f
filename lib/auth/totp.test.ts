import fc from "fast-check";
import { expect, test } from "vitest";
import { matchingStep, newTotpSecret, totpUri } from "./totp.ts";

/** "12345678901234567890", the SHA-1 key of RFC 6238, appendix B. */
const RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

// The appendix gives eight digits; six are the last of them.
const VECTORS: [number, string][] = [
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
];

test.each(VECTORS)("RFC 6238 at %i seconds", (seconds, digits) => {
  expect(matchingStep(RFC_SECRET, digits.slice(2), seconds * 1000)).toBe(Math.floor(seconds / 30));
});

test.each([
  ["the first moment of the step before", -59, true],
  ["the last moment of the step before", -30, true],
  ["the step itself", 0, true],
  ["the step after", 30, true],
  ["two steps early", -60, false],
  ["two steps late", 60, false],
])("%s", (_, offset, accepted) => {
  // A code of the step that begins at 1111111110; its moment is the step's last second at offset 0.
  const at = (1111111110 + 29 + offset) * 1000 + 999;
  expect(matchingStep(RFC_SECRET, "050471", at)).toBe(accepted ? 37037037 : null);
});

test("with no window only the present step", () => {
  expect(matchingStep(RFC_SECRET, "050471", 1111111111_000, 0)).toBe(37037037);
  expect(matchingStep(RFC_SECRET, "050471", 1111111141_000, 0)).toBeNull();
});

test("a code gives the same step whenever it is offered, so the last one used stops a replay (@asvs V6.5.1)", () => {
  const steps = [1111111085_000, 1111111111_000, 1111111165_000].map((now) =>
    matchingStep(RFC_SECRET, "050471", now),
  );
  expect(steps).toEqual([37037037, 37037037, 37037037]);
});

test.each(["050 471", " 050471\n", "050-471", "٠٥٠٤٧١", "۰۵۰۴۷۱", "０５０４７１", "\u200f050471"])(
  "%j is read as typed",
  (code) => expect(matchingStep(RFC_SECRET, code, 1111111111_000)).toBe(37037037),
);

test("nothing else is a code, and nothing throws", () => {
  for (const code of ["", "05047", "0504711", "05047x", "-50471", "0x5047", "050.471", "०५०४७१"]) {
    expect(matchingStep(RFC_SECRET, code, 1111111111_000)).toBeNull();
  }
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (code) => {
      expect(matchingStep(RFC_SECRET, code, 1111111111_000)).toBeNull();
    }),
  );
});

test("a secret is 160 bits, its own each time", () => {
  const secrets = Array.from({ length: 100 }, newTotpSecret);
  expect(new Set(secrets).size).toBe(100);
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
});

test("the address holds what an authenticator asks for", () => {
  const uri = new URL(totpUri(RFC_SECRET, "work & night"));
  expect(uri.protocol + uri.host).toBe("otpauth:totp");
  expect(decodeURIComponent(uri.pathname)).toBe("/Amparo:work & night");
  expect(uri.searchParams.get("secret")).toBe(RFC_SECRET);
  expect(uri.searchParams.get("issuer")).toBe("Amparo");
});
