import { hash as argon2 } from "@node-rs/argon2";
import { describe, expect, test } from "vitest";
import { Busy } from "./hash-gate.ts";
import { hashPassphrase, needsRehash, verifyPassphrase } from "./passphrase.ts";

const pepper = new Uint8Array(32).fill(7);
const passphrase = "пять мокрых зонтов у двери";
const stored = await hashPassphrase(passphrase, pepper);

test("is kept as Argon2id of 64 MiB, three passes, one lane (@asvs V11.4.2)", () => {
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
});

describe("verifies", () => {
  test.each([
    ["the same", passphrase, true],
    ["the same with й and ё in two code points each", passphrase.normalize("NFD"), true],
    ["a letter off", `${passphrase}!`, false],
    ["in capitals", passphrase.toUpperCase(), false],
    ["too short to be one", "зонт", false],
    ["too long to be one", passphrase.repeat(20), false],
    ["empty", "", false],
  ])("%s", async (_, offered, right) => {
    expect(await verifyPassphrase(stored, offered, pepper)).toBe(right);
  });

  test("not without the pepper it was made with", async () => {
    expect(await verifyPassphrase(stored, passphrase, new Uint8Array(32).fill(8))).toBe(false);
  });

  test("nobody for an account that is not there, at the cost of one that is (@asvs V6.3.8)", async () => {
    const cost = async (hash: string | null) => {
      const from = process.cpuUsage();
      expect(await verifyPassphrase(hash, passphrase, pepper)).toBe(hash !== null);
      const { user, system } = process.cpuUsage(from);
      return user + system;
    };
    const least = async (hash: string | null) =>
      Math.min(await cost(hash), await cost(hash), await cost(hash));
    const ratio = (await least(null)) / (await least(stored));
    expect(ratio).toBeGreaterThan(0.3);
    expect(ratio).toBeLessThan(3);
  });

  test("and throws for a stored hash that is none", async () => {
    await expect(verifyPassphrase("plain", passphrase, pepper)).rejects.toThrow();
  });
});

test.each([14, 257])("%i characters are not hashed", async (length) => {
  await expect(hashPassphrase("я".repeat(length), pepper)).rejects.toThrow(RangeError);
});

test("15 and 256 characters are, to the last one (@asvs V6.2.9)", async () => {
  const long = "𝒜й".normalize("NFKC").repeat(128);
  expect([...long].length).toBe(256);
  const kept = await hashPassphrase(long, pepper);
  expect(await verifyPassphrase(kept, long, pepper)).toBe(true);
  expect(await verifyPassphrase(kept, `${long.slice(0, -1)}и`, pepper)).toBe(false);
  await expect(hashPassphrase("я".repeat(15), pepper)).resolves.toBeTruthy();
});

test("a flood is turned away and the rest are answered", async () => {
  const cheap = await argon2(passphrase, { secret: pepper, memoryCost: 8, timeCost: 1 });
  const all = await Promise.allSettled(
    Array.from({ length: 40 }, () => verifyPassphrase(cheap, passphrase, pepper)),
  );
  const refused = all.filter((each) => each.status === "rejected");
  expect(refused.map((each) => each.reason instanceof Busy)).toEqual([true, true, true, true]);
  expect(all.filter((each) => each.status === "fulfilled" && each.value).length).toBe(36);
});

test("a hash of less cost is made anew, one of more is not", async () => {
  const made = (memoryCost: number, timeCost: number) =>
    argon2(passphrase, { secret: pepper, memoryCost, timeCost, parallelism: 1 });
  expect(needsRehash(stored)).toBe(false);
  expect(needsRehash(await made(19_456, 3))).toBe(true);
  expect(needsRehash(await made(65_536, 2))).toBe(true);
  expect(needsRehash(await made(65_536, 4))).toBe(false);
});
