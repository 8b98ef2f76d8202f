import { expect, test } from "vitest";
import type { DrawnLine } from "./drawn-line";
import { packLines, unpackLines } from "./packed-lines";

const cells = (name: string | null) =>
  [
    "id",
    "Quiet River",
    name,
    null,
    "KZ",
    null,
    "Алматы",
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    "Dana",
  ] as const;

test("lines come out as they went in, nothing as nothing", () => {
  const lines: DrawnLine[] = [cells("Selam"), cells(null)];
  expect(unpackLines(packLines(lines))).toEqual(lines);
});

test("a tab or a new line in a name does not move the cells after it", () => {
  expect(unpackLines(packLines([cells("A\tB\nC")]))).toEqual([cells("A B C")]);
});
