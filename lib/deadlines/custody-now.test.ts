import { describe, expect, test } from "vitest";
import { custodyNow } from "./custody-now.ts";
import { aCustody } from "./fixtures.ts";

const ZONE = "Asia/Almaty";

describe("the custody of a person", () => {
  test("is the one that lasts, with its arrest", () => {
    const episodes = [
      aCustody({ held_since: "2022-10-01", ended_on: "2022-10-05", custody_type: "police_holding" }),
      aCustody({ held_since: "2022-12-05", custody_type: "extradition_temporary" }),
    ];
    const { type, held, arrest } = custodyNow(episodes, true, ZONE);
    expect([type, held, arrest?.day.toString()]).toEqual(["extradition_temporary", true, "2022-12-05"]);
  });

  test("keeps the hour of the arrest on the local clock", () => {
    const { arrest } = custodyNow([aCustody({ held_since_at: "2022-12-04T20:30:00Z" })], true, ZONE);
    expect([arrest?.day.toString(), arrest?.time?.toString()]).toEqual(["2022-12-05", "02:30:00"]);
  });

  test("reporting is no custody", () => {
    expect(custodyNow([aCustody({ custody_type: "reporting_or_bail" })], true, ZONE).held).toBe(false);
  });

  test.each([
    ["said to be at liberty", false, "none", false],
    ["said to be held, nobody knows how", true, "unknown", true],
    ["nobody knows", null, null, false],
  ])("with nothing recorded: %s", (_, isHeld, type, held) => {
    expect(custodyNow([], isHeld, ZONE)).toEqual({ type, held, arrest: null });
  });

  test("the arrest of the last one is remembered after release", () => {
    const { arrest, held } = custodyNow([aCustody({ ended_on: "2022-12-09" })], false, ZONE);
    expect([arrest?.day.toString(), held]).toEqual(["2022-12-03", false]);
  });
});
