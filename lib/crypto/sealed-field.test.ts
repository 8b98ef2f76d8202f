import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BOX_OVERHEAD } from "./box.ts";
import { newKey } from "./key-wrap.ts";
import { type DataKey, type FieldPlace, keyIdOf, openField, SealBroken, sealField } from "./sealed-field.ts";

const KEY: DataKey = {
  id: "0193a0e0-0000-7000-8000-000000000001",
  bytes: new Uint8Array(32).map((_, i) => i),
};
const PLACE: FieldPlace = {
  orgId: "0193a0e0-0000-7000-8000-0000000000aa",
  table: "note",
  column: "text",
  rowId: "0193a0e0-0000-7000-8000-0000000000bb",
};
// Made once and opened by another implementation of the written format, so that the format cannot drift unseen.
const KNOWN =
  "AQGToOAAAHAAgAAAAAAAAAHqehuL/7gTKurAtMo1T2Wc+imoX8cpr8yNc6hBLR0cG3fv/JAlcvmxOqoNa7AurczxoG+9Uo4NdiplYaE=";

test("a value sealed long ago still opens", () => {
  expect(openField(KEY, PLACE, Buffer.from(KNOWN, "base64"))).toBe("Вызов отложен");
});

test("any text comes back as it was (@asvs V11.3.2)", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 3000 }), (text) => {
      expect(openField(KEY, PLACE, sealField(KEY, PLACE, text))).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test("the same text is never sealed to the same bytes", () => {
  const sealed = Array.from({ length: 100 }, () =>
    Buffer.from(sealField(KEY, PLACE, "Анна")).toString("hex"),
  );
  expect(new Set(sealed).size).toBe(100);
});

test("the header names the key, and the bytes stand alone in their buffer", () => {
  const sealed = sealField(KEY, PLACE, "Анна");
  expect(sealed[0]).toBe(1);
  expect(keyIdOf(sealed)).toBe(KEY.id);
  expect(sealed.buffer.byteLength).toBe(sealed.length);
});

test.each([
  ["empty", 0, 32],
  ["the longest of the first size", 28, 32],
  ["one more", 29, 64],
  ["full name", 60, 64],
  ["a paragraph", 253, 512],
  ["the last of the doublings", 1020, 1024],
  ["beyond them", 1021, 2048],
  ["a page", 3000, 3072],
])("%s: %i bytes are padded to %i", (_, length, padded) => {
  expect(sealField(KEY, PLACE, "x".repeat(length)).length).toBe(BOX_OVERHEAD + padded);
});

test("padding counts bytes and not letters", () => {
  expect(sealField(KEY, PLACE, "ж".repeat(15)).length).toBe(BOX_OVERHEAD + 64);
});

describe("does not open", () => {
  const sealed = sealField(KEY, PLACE, "Вызов отложен");
  const other = "0193a0e0-0000-7000-8000-0000000000cc";

  test.each<[string, DataKey, FieldPlace]>([
    ["in another organisation", KEY, { ...PLACE, orgId: other }],
    ["in another table", KEY, { ...PLACE, table: "case_note" }],
    ["in another column", KEY, { ...PLACE, column: "title" }],
    ["in another row", KEY, { ...PLACE, rowId: other }],
    ["with table and column cut elsewhere", KEY, { ...PLACE, table: "notet", column: "ext" }],
    ["under another key", newKey(), PLACE],
    ["under other bytes with the same id", { id: KEY.id, bytes: newKey().bytes }, PLACE],
    ["under the same bytes with another id", { id: other, bytes: KEY.bytes }, PLACE],
  ])("%s (@asvs V11.3.3)", (_, key, place) => {
    expect(() => openField(key, place, sealed)).toThrow(SealBroken);
  });

  test("cut at any length, or with a byte more", () => {
    for (let length = 0; length < sealed.length; length++) {
      expect(() => openField(KEY, PLACE, sealed.subarray(0, length))).toThrow(SealBroken);
    }
    expect(() => openField(KEY, PLACE, Buffer.concat([sealed, Buffer.of(0)]))).toThrow(SealBroken);
  });

  test("with any one bit turned (@asvs V11.3.3)", () => {
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const turned = Uint8Array.from(sealed);
      turned[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => openField(KEY, PLACE, turned)).toThrow(SealBroken);
    }
  });

  test("as any other bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(() => openField(KEY, PLACE, bytes)).toThrow(SealBroken);
      }),
    );
  });

  test("and the error tells nothing of what was in it", () => {
    try {
      openField(KEY, { ...PLACE, rowId: other }, sealed);
      expect.unreachable();
    } catch (error) {
      const { message, cause } = error as Error;
      expect({ message, cause }).toEqual({ message: "a sealed value does not open", cause: undefined });
    }
  });
});

test("ids are the same in either case, as Postgres reads them", () => {
  const upper = { ...PLACE, orgId: PLACE.orgId.toUpperCase(), rowId: PLACE.rowId.toUpperCase() };
  expect(openField(KEY, PLACE, sealField(KEY, upper, "Анна"))).toBe("Анна");
});

test.each(["Note", "note.text", "note|v1", "", "1note"])("%j is no table to seal for", (table) => {
  expect(() => sealField(KEY, { ...PLACE, table }, "")).toThrow(TypeError);
});

test("a key has 32 bytes and a UUID", () => {
  expect(() => sealField({ ...KEY, bytes: new Uint8Array(16) }, PLACE, "")).toThrow(RangeError);
  expect(() => sealField({ ...KEY, id: "root" }, PLACE, "")).toThrow(TypeError);
});
