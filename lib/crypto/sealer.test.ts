import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { DAMAGED } from "./damaged.ts";
import { makeRing } from "./key-ring.ts";
import { newKey } from "./key-wrap.ts";
import { keyIdOf } from "./sealed-field.ts";
import { DamagedValue, makeSealer } from "./sealer.ts";

const orgId = newKey().id;
const rowId = newKey().id;
const key = newKey();
const Contact = z.object({ name: z.string(), hours: z.number() });
const contact = { name: "Анна Петрова", hours: 9 };

let reported: string[][];
const onDamage = (field: string, row: string) => void reported.push([field, row]);
const sealer = makeSealer(makeRing(key), orgId, onDamage);
beforeEach(() => {
  reported = [];
});

test("texts and values come back; nothing stays nothing, and empty stays empty", () => {
  expect(sealer.open("note.text", rowId, sealer.seal("note.text", rowId, "Вызов"))).toBe("Вызов");
  expect(sealer.open("note.text", rowId, sealer.seal("note.text", rowId, ""))).toBe("");
  expect(
    sealer.openJson("contact.details", rowId, sealer.sealJson("contact.details", rowId, contact), Contact),
  ).toEqual(contact);
  for (const nothing of [null, undefined]) {
    expect(sealer.seal("note.text", rowId, nothing)).toBeNull();
    expect(sealer.open("note.text", rowId, nothing)).toBeNull();
    expect(sealer.sealJson("note.text", rowId, nothing)).toBeNull();
    expect(sealer.openJson("note.text", rowId, nothing, Contact)).toBeNull();
  }
  expect(reported).toEqual([]);
});

test("an older key on the ring opens, and only the present one seals", () => {
  const newer = newKey();
  const rotated = makeSealer(makeRing(newer, [key]), orgId, onDamage);
  expect(rotated.open("note.text", rowId, sealer.seal("note.text", rowId, "Вызов"))).toBe("Вызов");
  expect(keyIdOf(rotated.seal("note.text", rowId, "Вызов"))).toBe(newer.id);
});

describe("damage is shown, told once, and never saved", () => {
  const sealed = sealer.seal("note.text", rowId, "Вызов");
  const turned = Uint8Array.from(sealed);
  turned[40]! ^= 1;

  test.each([
    ["a bit turned", () => sealer.open("note.text", rowId, turned)],
    ["cut short", () => sealer.open("note.text", rowId, sealed.subarray(0, 20))],
    ["empty", () => sealer.open("note.text", rowId, new Uint8Array(0))],
    ["a key that is not on the ring", () => strange().open("note.text", rowId, sealed)],
    ["no JSON", () => sealer.openJson("note.text", rowId, sealed, Contact)],
    ["a value that no longer fits", () => sealer.openJson("note.text", rowId, misfit(), Contact)],
    ["a turned bit under JSON", () => sealer.openJson("note.text", rowId, turned, Contact)],
  ])("%s", (_, open) => {
    expect(open()).toBe(DAMAGED);
    expect(reported).toEqual([["note.text", rowId]]);
  });

  const strange = () => makeSealer(makeRing(newKey()), orgId, onDamage);
  const misfit = () => sealer.sealJson("note.text", rowId, { name: 7 });

  test.each([
    ["as it was shown", () => sealer.seal("note.text", rowId, DAMAGED)],
    ["typed on", () => sealer.seal("note.text", rowId, `${DAMAGED} and more`)],
    ["inside a value", () => sealer.sealJson("note.text", rowId, { names: [{ text: DAMAGED }] })],
  ])("refused %s", (_, seal) => {
    expect(seal).toThrow(DamagedValue);
  });
});

test("what JSON cannot hold is refused", () => {
  expect(() => sealer.sealJson("note.text", rowId, () => 1)).toThrow(TypeError);
});

test("a field without a table is a mistake and no damage", () => {
  expect(() => sealer.open(".text", rowId, sealer.seal("note.text", rowId, ""))).toThrow(TypeError);
  expect(reported).toEqual([]);
});
