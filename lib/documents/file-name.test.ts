import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanFileName, fitsEnding } from "./file-name.ts";

test.each([
  ["IMG_0042.JPG", "IMG_0042.jpg"],
  ["Решение суда от 30.11.pdf.jpg", "Решение суда от 30.11.pdf.jpg"],
  ["../../etc/passwd", "passwd.jpg"],
  ["C:\\Users\\dana\\Desktop\\order.jpeg", "order.jpeg"],
  ["invoice\u202Egpj.exe\u202C.jpg", "invoicegpj.exe.jpg"],
  ["a\u0000b\nc\rd.png", "abcd.png"],
  ["con.jpg", "_con.jpg"],
  ["LPT1.2.jpg", "_LPT1.2.jpg"],
  ['what?"<>|*.jpg', "what______.jpg"],
  ["...", "paper.jpg"],
  ["", "paper.jpg"],
  ["e\u0301.jpg", "é.jpg"],
  ["می\u200cخواهم.jpg", "می\u200cخواهم.jpg"],
  [".htaccess", "htaccess.jpg"],
])("%j becomes %j", (raw, name) => {
  expect(cleanFileName(raw, "image/jpeg")).toBe(name);
});

test("a long name is cut before its ending, and no character in two", () => {
  const name = cleanFileName(`${"😀".repeat(300)}.jpg`, "image/jpeg");
  expect(name.length).toBeLessThanOrEqual(120);
  expect(name.isWellFormed()).toBe(true);
});

/** Any code units at all, halves of characters too. */
const anyUnits = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

test("whatever is sent, what comes out can be saved anywhere", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), anyUnits), (raw) => {
      const name = cleanFileName(raw, "application/pdf");
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(120);
      expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(name).not.toMatch(/^\.|[. ]$/);
      expect(name.isWellFormed()).toBe(true);
    }),
  );
});

test.each([
  ["scan.pdf", "application/pdf", true],
  ["scan.PDF", "application/pdf", true],
  ["scan.pdf.exe", "application/pdf", false],
  ["scan.pdf", "image/jpeg", false],
  ["image", "image/jpeg", true],
  ["a.jfif", "image/jpeg", true],
] as const)("%s may be %s: %s", (name, type, fits) => {
  expect(fitsEnding(name, type)).toBe(fits);
});
