import { expect, test } from "vitest";
import { phoneLines } from "./phone-lines.ts";

test("each line is a number and whose it is; the number can be dialled from anywhere", () => {
  expect(
    phoneLines("8 (727) 272-00-00 duty desk\n\n+90 212 555 01 01, registry\nask for the warden", "KZ"),
  ).toEqual([
    { text: "8 (727) 272-00-00 duty desk", number: "+77272720000" },
    { text: "+90 212 555 01 01, registry", number: "+902125550101" },
    { text: "ask for the warden", number: null },
  ]);
  expect(phoneLines(null, "KZ")).toEqual([]);
});
