import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sourceStamp } from "./build-stamp.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "amparo-stamp-"));
  file("app/page.tsx", "one");
  file("package-lock.json", "{}");
});
afterEach(() => rmSync(root, { recursive: true }));

function file(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test.each([
  ["app/page.tsx", "two"],
  ["app/new/page.tsx", "one"],
  ["messages/en/board.json", "{}"],
  ["prisma/schema/base.prisma", "x"],
  ["package-lock.json", "{ }"],
  ["next.config.ts", "x"],
])("a change of %s asks for a build", (path, text) => {
  const before = sourceStamp(root);
  file(path, text);
  expect(sourceStamp(root)).not.toBe(before);
});

test.each([
  "app/page.test.tsx",
  "scripts/worker.ts",
  "lib/db/generated/client.ts",
  "messages/en.d.json.ts",
  "data/x.json",
  "README.md",
  "next-env.d.ts",
])("a change of %s does not", (path) => {
  const before = sourceStamp(root);
  file(path, "new");
  expect(sourceStamp(root)).toBe(before);
});

test("neither does a copy with new times, nor the same text under two names swapped for another", () => {
  const before = sourceStamp(root);
  utimesSync(join(root, "app/page.tsx"), 1, 1);
  expect(sourceStamp(root)).toBe(before);
  rmSync(join(root, "app/page.tsx"));
  file("app/other.tsx", "one");
  expect(sourceStamp(root)).not.toBe(before);
});
