import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeKeyFile, readKeyFile, requireApart } from "./key-file.ts";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "amparo-key-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

test("a key is made once, 32 random bytes that only its owner reads", () => {
  const path = join(dir, "below", "amparo.key");
  makeKeyFile(path);
  expect(statSync(path).mode & 0o777).toBe(0o400);
  expect(readKeyFile(path)).toHaveLength(32);
  const before = readFileSync(path, "utf8");
  expect(() => makeKeyFile(path)).toThrow("EEXIST");
  expect(readFileSync(path, "utf8")).toBe(before);
});

test("a file that others can read is refused", () => {
  const path = join(dir, "amparo.key");
  makeKeyFile(path);
  chmodSync(path, 0o440);
  expect(() => readKeyFile(path)).toThrow(`chmod 400 ${path}`);
});

test.each([
  ["empty", () => ""],
  ["cut short", (whole: string) => whole.slice(0, -8)],
  ["without its header", (whole: string) => whole.split("\n")[1] ?? ""],
  ["with more behind it", (whole: string) => `${whole}another line\n`],
])("a file %s is no key file", (_, spoil) => {
  const path = join(dir, "amparo.key");
  makeKeyFile(path);
  const spoilt = join(dir, "spoilt.key");
  writeFileSync(spoilt, spoil(readFileSync(path, "utf8")), { mode: 0o400 });
  expect(() => readKeyFile(spoilt)).toThrow("not a key file");
});

test("a missing file is said to be missing", () => {
  expect(() => readKeyFile(join(dir, "none.key"))).toThrow("Put back your copy");
});

test("the key may not lie in the data folder, nor lead there by a link", () => {
  const data = join(dir, "data");
  mkdirSync(data);
  symlinkSync(data, join(dir, "way-in"));
  expect(() => requireApart(join(data, "amparo.key"), data)).toThrow("Move it out");
  expect(() => requireApart(join(data, "deep", "amparo.key"), data)).toThrow("Move it out");
  expect(() => requireApart(join(dir, "way-in", "amparo.key"), data)).toThrow("Move it out");
  expect(() => requireApart(join(dir, "amparo.key"), data)).not.toThrow();
  expect(() => requireApart(join(dir, "data.key"), data)).not.toThrow();
});
