import { describe, expect, test } from "vitest";
import corpus from "./data/name-pairs.json" with { type: "json" };
import { matchNames } from "./match.ts";

describe("every pair of the corpus", () => {
  test.each(corpus.pairs.map((pair) => [`${pair.a} | ${pair.b}: ${pair.why}`, pair] as const))(
    "%s",
    (_, pair) => {
      const typed = "typed" in pair && pair.typed === true;
      const match = matchNames(pair.a, pair.b, { typed });
      expect(match.band).toBe(pair.band);
      expect(match.kinds.toSorted()).toEqual(pair.find.toSorted());
      if (!typed) expect(matchNames(pair.b, pair.a)).toEqual(match);
    },
  );
});
