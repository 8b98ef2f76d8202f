import { expect, test } from "vitest";
import { referenceIn, referenceOf } from "./reference.ts";
import { readReply } from "./reply-words.ts";

test.each([
  ["1", "opens"],
  [" 1. ", "opens"],
  ["Taking!", "opens"],
  ["OK", "opens"],
  ["Беру", "opens"],
  ["иду", "opens"],
  ["ДА", "opens"],
  ["１", "opens"],
  ["0", "cannot"],
  ["не могу", "cannot"],
  ["Can’t", "cannot"],
  ["10", "other"],
  ["no idea who this is", "other"],
  ["not ok", "other"],
  ["да кто это", "other"],
  ["", "other"],
])("%j: %s", (text, expected) => expect(readReply(text, null)).toBe(expected));

test("a reference is found beside the word, and is none where it is part of one", () => {
  const reference = referenceOf("019dc3f0-aaaa-7bbb-8ccc-0123456789ab");
  expect(reference).toMatch(/^[2-9A-HJ-NP-Z]{4}$/);
  expect(referenceIn(`1 ${reference.toLowerCase()}`)).toBe(reference);
  expect(readReply(`1 ${reference.toLowerCase()}`, reference)).toBe("opens");
  expect(referenceIn(`x${reference}`)).toBeNull();
  expect(referenceIn("беру")).toBeNull();
});

test("references differ where ids differ in their last letters", () => {
  const ids = Array.from(
    { length: 500 },
    (_, at) => `019dc3f0-aaaa-7bbb-8ccc-01234567${(at * 7).toString(16).padStart(4, "0")}`,
  );
  expect(new Set(ids.map(referenceOf)).size).toBe(500);
});
