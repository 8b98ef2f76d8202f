import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreeing, codenameFrom, codenameSpace, drawCodename } from "../codename.ts";
import en from "./en.json" with { type: "json" };
import ru from "./ru.json" with { type: "json" };

const russianNouns = Object.values(ru.nouns).flat();

const LISTS = [
  ["English describing words", en.describing, /^[a-z]{3,12}$/],
  ["English nouns", en.nouns, /^[a-z]{3,12}$/],
  ["Russian describing words", ru.describing, /^[а-яё]{3,12}$/],
  ["Russian nouns", russianNouns, /^[а-яё]{3,12}$/],
] as const;

/** Whether two different words are one letter apart: added, left out or changed. */
function isOneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  return long.slice(from + 1) === short.slice(long.length === short.length ? from + 1 : from);
}

describe.each(LISTS)("%s", (_, words, letters) => {
  test("are a thousand or more", () => expect(words.length).toBeGreaterThanOrEqual(1000));
  test("are all different", () => expect(new Set(words).size).toBe(words.length));
  test("have three to twelve small letters", () =>
    expect(words.filter((word) => !letters.test(word))).toEqual([]));
  test("are told apart on a telephone: no two are one letter apart", () => {
    const close = words.flatMap((word, index) =>
      words
        .slice(index + 1)
        .filter((other) => isOneLetterApart(word, other))
        .map((other) => `${word} ${other}`),
    );
    expect(close).toEqual([]);
  });
});

test("no word describes and is described, so that none stands twice in a name", () => {
  const nouns = new Set([...en.nouns, ...russianNouns]);
  expect([...en.describing, ...ru.describing].filter((word) => nouns.has(word))).toEqual([]);
});

describe("a Russian adjective agrees with its noun", () => {
  test.each([
    ["ясный", "ясная", "ясное"],
    ["речной", "речная", "речное"],
    ["синий", "синяя", "синее"],
    ["утренний", "утренняя", "утреннее"],
    ["тихий", "тихая", "тихое"],
    ["звонкий", "звонкая", "звонкое"],
    ["свежий", "свежая", "свежее"],
    ["поющий", "поющая", "поющее"],
  ])("%s, %s, %s", (masculine, feminine, neuter) => {
    expect([agreeing(masculine, "m"), agreeing(masculine, "f"), agreeing(masculine, "n")]).toEqual([
      masculine,
      feminine,
      neuter,
    ]);
  });

  test("every word of the list has its three forms, no longer than twelve letters", () => {
    for (const word of ru.describing) {
      expect(agreeing(word, "m")).toMatch(/(?:ый|ий|ой)$/);
      expect(agreeing(word, "f")).toMatch(/(?:ая|яя)$/);
      expect(agreeing(word, "n")).toMatch(/(?:ое|ее)$/);
      expect(agreeing(word, "f").length).toBeLessThanOrEqual(12);
    }
  });

  test("a word of another kind is refused", () => {
    expect(() => agreeing("лиса", "f")).toThrow(RangeError);
    expect(() => agreeing("рыбий", "n")).toThrow(RangeError);
  });

  test("the gender of a noun is the one its ending shows, where it shows one", () => {
    expect(ru.nouns.f.filter((noun) => !/[аяь]$/.test(noun))).toEqual([]);
    expect(ru.nouns.m.filter((noun) => /[аяоеё]$/.test(noun))).toEqual([]);
    expect(ru.nouns.n.filter((noun) => !/(?:[оеёиуэ]|мя)$/.test(noun))).toEqual([]);
  });
});

describe("a codename", () => {
  test("is two words with capitals, the first chosen first", () => {
    expect(codenameFrom("en", () => 0)).toBe("Abiding Abacus");
    expect(codenameFrom("ru", () => 0)).toBe("Абажурный Абажур");
  });

  test("takes the noun's gender", () => {
    const names = [0, ru.nouns.m.length, ru.nouns.m.length + ru.nouns.f.length].map((noun) =>
      codenameFrom("ru", (n) => (n === ru.describing.length ? ru.describing.indexOf("тихий") : noun)),
    );
    expect(names.map((name) => name.split(" ")[0])).toEqual(["Тихий", "Тихая", "Тихое"]);
  });

  test("has more describing words when more are asked for", () => {
    expect(codenameFrom("en", () => 1, 3).split(" ")).toHaveLength(3);
    expect(codenameFrom("ru", () => 1, 4).split(" ")).toHaveLength(4);
  });

  test("comes from at least a million of two words", () => {
    expect(codenameSpace("en")).toBeGreaterThanOrEqual(1_000_000);
    expect(codenameSpace("ru")).toBeGreaterThanOrEqual(1_000_000);
  });

  test("is whole whatever is drawn", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("en" as const, "ru" as const),
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
          minLength: 2,
          maxLength: 2,
        }),
        (language, chances) => {
          let next = 0;
          const name = codenameFrom(language, (n) => Math.floor(chances[next++]! * n));
          expect(name).toMatch(
            language === "en" ? /^[A-Z][a-z]+ [A-Z][a-z]+$/ : /^[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+$/,
          );
        },
      ),
    );
    expect(drawCodename("ru", 2)).toMatch(/^[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+$/);
  });

  test("is refused from beyond the list", () =>
    expect(() => codenameFrom("en", (n) => n)).toThrow(RangeError));
});
