import { describe, expect, test } from "vitest";
import data from "./data/more-pairs.json" with { type: "json" };
import { matchNames } from "./match.ts";

describe.each(Object.entries(data.pairs))("%s", (_, pairs) => {
  test.each(pairs as string[][])("%s | %s: %s", (a, b, band, typed) => {
    expect(matchNames(a!, b!, { typed: typed === "typed" }).band).toBe(band);
    if (!typed) expect(matchNames(b!, a!)).toEqual(matchNames(a!, b!));
  });
});
