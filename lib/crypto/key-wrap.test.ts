import { expect, test } from "vitest";
import { newKey, unwrapKey, wrapKey } from "./key-wrap.ts";
import { keyIdOf, SealBroken } from "./sealed-field.ts";

const root = newKey();
const key = newKey();
const place = { orgId: newKey().id, kind: "case", keyId: key.id };
const wrapped = wrapKey(root, place, key.bytes);

test("a key comes out of its wrap as it went in", () => {
  expect(unwrapKey(root, place, wrapped)).toEqual(key);
  expect(keyIdOf(wrapped)).toBe(root.id);
  expect(wrapped.length).toBe(77);
});

test("new keys differ in id and bytes", () => {
  expect(key.id).not.toBe(root.id);
  expect(key.bytes).not.toEqual(root.bytes);
  expect(key.bytes.length).toBe(32);
});

test.each([
  ["another organisation", { ...place, orgId: root.id }],
  ["another kind", { ...place, kind: "person" }],
  ["another key", { ...place, keyId: root.id }],
])("it does not open as that of %s", (_, other) => {
  expect(() => unwrapKey(root, other, wrapped)).toThrow(SealBroken);
});

test("it does not open under another parent, cut, or with any bit turned", () => {
  expect(() => unwrapKey(newKey(), place, wrapped)).toThrow(SealBroken);
  expect(() => unwrapKey({ id: root.id, bytes: newKey().bytes }, place, wrapped)).toThrow(SealBroken);
  expect(() => unwrapKey(root, place, wrapped.subarray(0, 76))).toThrow(SealBroken);
  for (let bit = 0; bit < wrapped.length * 8; bit++) {
    const turned = Uint8Array.from(wrapped);
    turned[bit >> 3]! ^= 1 << (bit & 7);
    expect(() => unwrapKey(root, place, turned)).toThrow(SealBroken);
  }
});

test("only 32 bytes are a key", () => {
  expect(() => wrapKey(root, place, new Uint8Array(31))).toThrow(RangeError);
});
