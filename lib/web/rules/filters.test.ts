import { expect, test } from "vitest";
import { ruleById } from "../../remedies/packs.ts";
import { isWanted, readFilters } from "./filters.ts";

const court = ruleById("KZ-ASY-COURT-1M");
const wanted = (query: Record<string, string>) => isWanted(court, readFilters(query));

test("with no filter every rule is wanted, and what is no filter narrows nothing", () => {
  expect(wanted({})).toBe(true);
  expect(wanted({ track: "no such track", nature: "x", other: "y" })).toBe(true);
});

test("jurisdiction, track and nature each narrow", () => {
  expect(wanted({ jurisdiction: "KZ", track: "asylum", nature: "law" })).toBe(true);
  expect(wanted({ jurisdiction: "KG" })).toBe(false);
  expect(wanted({ track: "extradition" })).toBe(false);
  expect(wanted({ nature: "watch" })).toBe(false);
});

test("all words must be there, in either language, in any case", () => {
  expect(wanted({ q: "  kz-asy COURT " })).toBe(true);
  expect(wanted({ q: court.ru!.remedy.split(" ")[0]!.toUpperCase() })).toBe(true);
  expect(wanted({ q: "court zzz" })).toBe(false);
});
