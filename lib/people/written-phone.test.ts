import { expect, test } from "vitest";
import { writtenPhone } from "./written-phone.ts";

test.each([
  ["+77010000002", "+7 701 000 0002"],
  ["+48500000004", "+48 500 000 004"],
  ["+7 (701) 000-00-02", "+7 701 000 0002"],
  ["the guard's own", "the guard's own"],
])("%s is read as %s", (number, written) => {
  expect(writtenPhone(number)).toBe(written);
});
