import { expect, test } from "vitest";
import { newTotpSecret, totpUri } from "./totp.ts";
import { qrModules, qrPath } from "./totp-qr.ts";

const modules = qrModules(totpUri(newTotpSecret(), "night desk"));
const size = modules.length;

test("is a square with a quiet margin of four and a finder in three corners", () => {
  expect(modules.every((row) => row.length === size)).toBe(true);
  const finder = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"];
  const at = (x: number, y: number) =>
    modules.slice(y, y + 7).map((row) =>
      row
        .slice(x, x + 7)
        .map(Number)
        .join(""),
    );
  expect(at(4, 4)).toEqual(finder);
  expect(at(size - 11, 4)).toEqual(finder);
  expect(at(4, size - 11)).toEqual(finder);
  const margin = [...modules.slice(0, 4), ...modules.slice(-4)].flat();
  expect(margin.some(Boolean)).toBe(false);
  expect(modules.some((row) => row.slice(0, 4).some(Boolean) || row.slice(-4).some(Boolean))).toBe(false);
});

test("the path draws exactly the dark modules", () => {
  const drawn = modules.map((row) => row.map(() => false));
  for (const [, x, y, width] of qrPath(modules).matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    drawn[Number(y)]!.fill(true, Number(x), Number(x) + Number(width));
  }
  expect(drawn).toEqual(modules);
  expect(qrPath(modules).replace(/M\d+ \d+h(\d+)v1h-\1z/g, "")).toBe("");
});
