import { describe, expect, test } from "vitest";
import { theirsOf, withTheirs } from "./theirs.ts";

const now = { place: "Remand prison", on: "2022-12-29", onTime: "09:40", needs: ["wr", "lp_rr"], note: "" };

describe("what a colleague has saved meanwhile", () => {
  test("is said only where it differs", () => {
    expect(theirsOf({ ...now, place: "Station" }, now)).toEqual({ place: "Remand prison" });
    expect(theirsOf({ ...now, needs: ["lp_rr", "wr"] }, now)).toEqual({});
  });

  test("what was not sent and is empty does not differ; what they cleared does", () => {
    const { note: _, ...sent } = now;
    expect(theirsOf(sent, now)).toEqual({});
    expect(theirsOf({ ...now, note: "mine" }, now)).toEqual({ note: "" });
  });

  test("a day and its hour are one field", () => {
    expect(theirsOf({ ...now, onTime: "10:00" }, now)).toEqual({ on: "2022-12-29 09:40" });
    expect(theirsOf({ ...now, on: "", onTime: "", onUnknown: "yes" }, { ...now, onUnknown: "" })).toEqual({
      on: "2022-12-29 09:40",
    });
  });
});

describe("taking theirs", () => {
  test("takes the field with its parts, and leaves the others as they were typed", () => {
    const sent = { ...now, place: "Station", on: "", onTime: "", onUnknown: "yes", note: "mine" };
    expect(withTheirs(sent, now, ["on"])).toEqual({ ...now, place: "Station", note: "mine" });
  });

  test("what they cleared is cleared", () => {
    expect(withTheirs({ needs: "wr" }, {}, ["needs"])).toEqual({});
  });
});
