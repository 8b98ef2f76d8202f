import { expect, test } from "vitest";
import { newKey } from "../crypto/key-wrap.ts";
import { hashRecoveryCode, newRecoveryCodes, normaliseRecoveryCode } from "./recovery-codes.ts";

const key = newKey();
const CODE = "7K2M-0ABC-1XYZ-HPQR-9TVW-34EN";
const PLAIN = "7K2M0ABC1XYZHPQR9TVW34EN";

test("ten codes of six groups, 120 bits each and each its own (@asvs V6.5.1)", () => {
  expect(newRecoveryCodes().length).toBe(10);
  const many = newRecoveryCodes(2000);
  expect(new Set(many).size).toBe(2000);
  for (const code of many) {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}$/);
    expect(normaliseRecoveryCode(code)).toBe(code.replaceAll("-", ""));
  }
  const used = new Set(many.join("").replaceAll("-", ""));
  expect(used.size).toBe(32);
});

test.each([
  ["as printed", CODE],
  ["in one piece", PLAIN],
  ["in small letters with spaces", CODE.toLowerCase().replaceAll("-", " ")],
  ["with long dashes", CODE.replaceAll("-", "–")],
  ["with O for zero and I or L for one", "7K2M-OABC-lXYZ-HPQR-9TVW-34EN"],
  ["with Cyrillic letters that look the same", "7К2М-0АВС-1ХУZ-НРQR-9ТVW-34ЕN"],
])("is read %s", (_, typed) => {
  expect(normaliseRecoveryCode(typed)).toBe(PLAIN);
  expect(hashRecoveryCode(key, typed)).toEqual(hashRecoveryCode(key, CODE));
});

test.each(["", "7K2M", `${PLAIN}A`, PLAIN.slice(1), `${PLAIN.slice(1)}U`, `${PLAIN.slice(1)}!`])(
  "%j is no code",
  (typed) => {
    expect(normaliseRecoveryCode(typed)).toBeNull();
    expect(hashRecoveryCode(key, typed)).toBeNull();
  },
);

test("what is stored depends on the key and on every character (@asvs V6.5.2)", () => {
  const stored = hashRecoveryCode(key, CODE);
  expect(stored?.length).toBe(32);
  expect(hashRecoveryCode(newKey(), CODE)).not.toEqual(stored);
  expect(hashRecoveryCode(key, CODE.replace("7", "8"))).not.toEqual(stored);
});
