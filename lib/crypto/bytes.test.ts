import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesToUuid, lengthPrefixed, uuidToBytes } from "./bytes.ts";

test("two lists of parts give the same bytes only when they are the same list", () => {
  const parts = fc.array(fc.string({ unit: "binary", maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      expect(lengthPrefixed(a).equals(lengthPrefixed(b))).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
  expect(lengthPrefixed(["ab", "c"])).not.toEqual(lengthPrefixed(["a", "bc"]));
  expect(lengthPrefixed(["я", Buffer.of(1)]).toString("hex")).toBe("00000002d18f0000000101");
});

test("a UUID and its bytes stand for each other", () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(bytesToUuid(uuidToBytes(id))).toBe(id);
      expect(bytesToUuid(uuidToBytes(id.toUpperCase()))).toBe(id);
    }),
  );
});

test.each(["", "0193a0e0", "0193a0e0-0000-7000-8000-00000000000g", "0193a0e0000070008000000000000001"])(
  "%j is no UUID",
  (id) => expect(() => uuidToBytes(id)).toThrow(TypeError),
);
