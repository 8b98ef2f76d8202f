import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { padTokens, type SearchToken, type TokenShape, tokenBits, tokenFor } from "./blind-index.ts";
import { newKey } from "./key-wrap.ts";

const KEY = new Uint8Array(32).map((_, i) => i);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("a token", () => {
  test("is HMAC-SHA-256 under the derived key", () => {
    // Computed by another implementation of HKDF and HMAC.
    expect(hex(tokenFor(KEY, "ascii", "muhammad", 256))).toBe(
      "570d8527a3b85f65cf2ec34bd2d4c0020b12157501de9ab827225482f280096d",
    );
  });

  test.each([
    [1, "00"],
    [8, "57"],
    [13, "5708"],
    [15, "570c"],
    [16, "570d"],
    [64, "570d8527a3b85f65"],
  ])("of %i bits is %s", (bits, token) => {
    expect(hex(tokenFor(KEY, "ascii", "muhammad", bits))).toBe(token);
  });

  test("differs by organisation, by kind and by form", () => {
    const made = hex(tokenFor(KEY, "ascii", "muhammad", 64));
    expect(hex(tokenFor(newKey(), "ascii", "muhammad", 64))).not.toBe(made);
    expect(hex(tokenFor(KEY, "skeleton", "muhammad", 64))).not.toBe(made);
    expect(hex(tokenFor(KEY, "ascii", "muhammed", 64))).not.toBe(made);
    expect(hex(tokenFor({ id: newKey().id, bytes: KEY }, "ascii", "muhammad", 64))).toBe(made);
  });

  test.each([0, -1, 1.5, 257, Number.NaN])("cannot have %d bits", (bits) => {
    expect(() => tokenFor(KEY, "ascii", "muhammad", bits)).toThrow(RangeError);
  });
});

describe("bits", () => {
  test.each([
    [8, 2],
    [1_000, 8],
    [100_000, 15],
    [1_000_000, 18],
  ])("for %i rows are %i", (rows, bits) => expect(tokenBits("ascii", rows)).toBe(bits));

  test("leave at least two chance matches and fewer than the square root of the rows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 10_000_000 }), (rows) => {
        const chance = rows / 2 ** tokenBits("skeleton", rows);
        expect(chance).toBeGreaterThanOrEqual(2);
        expect(chance).toBeLessThan(Math.sqrt(rows));
      }),
    );
  });

  test("of exact numbers stay 64", () => {
    expect(tokenBits("document_number", 10)).toBe(64);
    expect(tokenBits("phone", 1_000_000)).toBe(64);
  });

  test.each([0, 1, Number.NaN])("are not to be had for %d rows", (rows) => {
    expect(() => tokenBits("ascii", rows)).toThrow(RangeError);
  });
});

describe("padding", () => {
  const shapes: TokenShape[] = [
    { kind: "ascii", bits: 15 },
    { kind: "phone", bits: 64 },
  ];
  const some = (count: number): SearchToken[] =>
    Array.from({ length: count }, (_, i) => ({ kind: "ascii", token: tokenFor(KEY, "ascii", `${i}`, 64) }));
  const names = (tokens: SearchToken[]) => tokens.map(({ kind, token }) => `${kind} ${hex(token)}`);

  test.each([
    [0, 12],
    [1, 12],
    [12, 12],
    [13, 24],
    [48, 48],
    [49, 96],
    [97, 192],
  ])("makes %i tokens look like %i", (count, size) => {
    const padded = names(padTokens(some(count), shapes));
    expect(padded.length).toBe(size);
    expect(new Set(padded).size).toBe(size);
    expect(padded).toEqual(expect.arrayContaining(names(some(count))));
  });

  test("counts a repeated token once", () => {
    expect(padTokens([...some(12), ...some(12)], shapes).length).toBe(12);
  });

  test("takes the shape of real tokens, and the order tells nothing", () => {
    const padded = padTokens(some(3), shapes, [400]);
    const made = padded.filter(
      ({ token }) => token.length !== 8 || !names(some(3)).includes(`ascii ${hex(token)}`),
    );
    const ascii = made.filter(({ kind }) => kind === "ascii");
    const phones = made.filter(({ kind }) => kind === "phone");
    expect(ascii.length).toBeGreaterThan(100);
    expect(phones.length).toBeGreaterThan(100);
    for (const { token } of ascii) expect([token.length, token[1]! & 1]).toEqual([2, 0]);
    for (const { token } of phones) expect(token.length).toBe(8);
    const order = padded.map(({ token }) => hex(token));
    expect(order).toEqual([...order].sort());
  });

  test("says when the shapes cannot give that many", () => {
    expect(() => padTokens([], [])).toThrow(RangeError);
    expect(() => padTokens([], [{ kind: "prefix", bits: 3 }])).toThrow(RangeError);
  });
});
