import fc from "fast-check";
import { describe, expect, test } from "vitest";
import morePairs from "./data/more-pairs.json" with { type: "json" };
import corpus from "./data/name-pairs.json" with { type: "json" };
import { matchNames } from "./match.ts";
import { queryForms, type SearchForm, searchForms } from "./search-forms.ts";

type Pair = { query: string; stored: string; typed: boolean; isSlip: boolean; isMatch: boolean };

function bothWays(a: string, b: string, typed: boolean, isSlip: boolean, isMatch: boolean): Pair[] {
  const pair = { query: a, stored: b, typed, isSlip, isMatch };
  return typed ? [pair] : [pair, { ...pair, query: b, stored: a }];
}

const PAIRS: Pair[] = [
  ...corpus.pairs.flatMap((pair) =>
    bothWays(pair.a, pair.b, "typed" in pair, pair.find.join().includes("typo"), pair.match),
  ),
  ...Object.values(morePairs.pairs).flatMap((pairs) =>
    (pairs as string[][]).flatMap(([a, b, band, typed]) =>
      bothWays(a!, b!, typed === "typed", matchNames(a!, b!).kinds.includes("typo"), band !== "none"),
    ),
  ),
];

const textOf = ({ kind, form }: SearchForm) => `${kind} ${form}`;

const NAMES = [...new Set(PAIRS.flatMap((pair) => [pair.query, pair.stored]))].filter(
  (_, index) => index % 6 === 0,
);
const KEPT = new Map(NAMES.map((name) => [name, new Set(searchForms(name).map(textOf))]));

function isRetrieved({ query, stored, typed }: Pick<Pair, "query" | "stored" | "typed">): boolean {
  const kept = KEPT.get(stored) ?? new Set(searchForms(stored).map(textOf));
  return queryForms(query, { typed }).some((form) => kept.has(textOf(form)));
}

describe("every matching pair shares a form", () => {
  test.each(PAIRS.filter((pair) => pair.isMatch && !pair.isSlip))("$query finds $stored", (pair) => {
    expect(isRetrieved(pair)).toBe(true);
  });
});

test("of names of all pairs against each other, those that match share a form and others rarely do", () => {
  let others = 0;
  let shared = 0;
  for (const query of NAMES) {
    const asked = queryForms(query, { typed: false }).map(textOf);
    for (const stored of NAMES) {
      const isShared = asked.some((form) => KEPT.get(stored)?.has(form));
      const { band, kinds } = matchNames(query, stored);
      if (band === "none") {
        others += 1;
        if (isShared) shared += 1;
      } else if (!kinds.includes("typo"))
        expect(`${query}, ${stored}: ${isShared}`).toBe(`${query}, ${stored}: true`);
    }
  }
  expect(shared / others).toBeLessThan(0.01);
});

test("half of the slips of the hand share a form all the same", () => {
  const slips = PAIRS.filter((pair) => pair.isSlip && pair.isMatch);
  expect(slips.filter(isRetrieved).length / slips.length).toBeGreaterThan(0.5);
});

describe("the forms", () => {
  test("meet in every script", () => {
    const skeletons = ["Мухаммад", "Muhammad", "محمد", "Mohamed"].map(
      (name) => searchForms(name).find(({ kind }) => kind === "skeleton")?.form,
    );
    expect(new Set(skeletons).size).toBe(1);
  });

  test("are few enough to be padded", () => {
    for (const { stored } of PAIRS) expect(searchForms(stored).length).toBeLessThanOrEqual(24);
  });

  test("of a name in three parts are those of its parts", () => {
    expect(searchForms("Соколов Глеб Викторович").map(textOf)).toEqual([
      "fold соколов",
      "ascii sokolov",
      "skeleton sklv",
      "metaphone SKLF",
      "prefix suk",
      "fold глеб",
      "ascii gleb",
      "skeleton hlp",
      "metaphone KLP",
      "prefix hle",
      "fold викторович",
      "ascii viktorovich",
      "skeleton vktrvx",
      "metaphone FKTRFX",
      "prefix vik",
    ]);
  });

  test("are made of anything, and none is empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.boolean(), (text, typed) => {
        for (const { form } of [...searchForms(text), ...queryForms(text, { typed })])
          expect(form).not.toBe("");
      }),
      { numRuns: 150 },
    );
  });
});
