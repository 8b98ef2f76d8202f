import { expect, test } from "vitest";
import { deriveKey } from "./derive.ts";

const secret = new Uint8Array(32).fill(3);

test("a key is derived once for each use, and uses differ", () => {
  const key = deriveKey(secret, "field|note.text|v1");
  expect(deriveKey(secret, "field|note.text|v1")).toBe(key);
  expect(deriveKey(secret, "field|note.title|v1").equals(key)).toBe(false);
});

test("equal bytes held twice give equal keys", () => {
  expect(deriveKey(Uint8Array.from(secret), "wrap|v1").equals(deriveKey(secret, "wrap|v1"))).toBe(true);
});

test("more uses than are remembered still give the right key", () => {
  const first = deriveKey(secret, "use 0");
  for (let i = 1; i < 200; i++) deriveKey(secret, `use ${i}`);
  expect(deriveKey(secret, "use 0").equals(first)).toBe(true);
});

test.each([0, 16, 31, 33])("a secret of %i bytes is refused", (length) => {
  expect(() => deriveKey(new Uint8Array(length), "use")).toThrow(RangeError);
});
