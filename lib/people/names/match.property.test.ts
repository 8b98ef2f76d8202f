import fc from "fast-check";
import { describe, expect, test } from "vitest";
import corpus from "./data/name-pairs.json" with { type: "json" };
import { matchNames } from "./match.ts";

const LETTERS = [
  ..."абвгджзийклмнопрстуфхцчшщыэюяёқғәөұүіңһaeioubcdghjklmnqrstvwxyzşçğıəöüاحخدرسعقكلمنهويىةآؤئ -.'ʻ",
];
const NAMES = corpus.pairs.flatMap((pair) => [pair.a, pair.b]);

const anyText = fc.string({ unit: "binary", maxLength: 60 });
const namelike = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 24 }),
);

describe("any two texts", () => {
  test("are the same either way round", () => {
    fc.assert(
      fc.property(namelike, namelike, (a, b) => {
        expect(matchNames(a, b)).toEqual(matchNames(b, a));
      }),
      { numRuns: 1500 },
    );
  });

  test("a name is certainly itself", () => {
    const withLetter = fc.oneof(namelike, anyText).filter((text) => /[a-zа-яё]/iu.test(text));
    fc.assert(
      fc.property(withLetter, (name) => {
        expect(matchNames(name, name)).toEqual({ band: "certain", kinds: ["exact_fold"] });
      }),
      { numRuns: 500 },
    );
  });

  test("are judged whatever they hold", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, namelike), fc.oneof(anyText, namelike), fc.boolean(), (a, b, typed) => {
        expect(["certain", "likely", "possible", "none"]).toContain(matchNames(a, b, { typed }).band);
      }),
      { numRuns: 1500 },
    );
  });

  test("a band comes with its reasons and none without", () => {
    fc.assert(
      fc.property(namelike, namelike, fc.boolean(), (a, b, typed) => {
        const { band, kinds } = matchNames(a, b, { typed });
        expect(kinds.length === 0).toBe(band === "none");
        expect(new Set(kinds).size).toBe(kinds.length);
      }),
    );
  });
});

// Each repeats what makes one of the rules branch; a rule whose work doubled with each letter would never come back.
test.each([
  "j",
  "x",
  "sch",
  "дж",
  "ё",
  "ўў",
  "و",
  "عا",
  "ل",
  "yo",
  "гу",
  "s ",
  "Али ",
  "А. ",
  "a-",
  "al-",
  "abdul ",
  "uulu ",
  "и́",
])("256 characters of %j are judged at once", (unit) => {
  const long = unit.repeat(256).slice(0, 256);
  const other = `${long.slice(0, 250)}ов`;
  for (const typed of [true, false]) expect(matchNames(long, other, { typed }).band).toBeDefined();
  expect(matchNames(long, long).band).toBe("certain");
});

test("a name beyond 256 characters is compared only for being the same", () => {
  const long = "Ли ".repeat(200);
  expect(matchNames(long, long.toUpperCase()).band).toBe("certain");
  expect(matchNames(long, "Ли").band).toBe("none");
});
