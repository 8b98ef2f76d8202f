import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogues } from "./catalogues.ts";
import { missingPlurals, namesOf, placesOf, unescapedIn } from "./check/icu.ts";
import { readKeyUses } from "./check/key-uses.ts";
import { literalTexts } from "./check/literal-texts.ts";
import { sourcesIn } from "./check/source.ts";
import { LOCALES } from "./locales.ts";
import { catalogueModule, namespacesOf } from "./write-catalogues.ts";

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  );
}

const messages = Object.fromEntries(
  LOCALES.map((locale) => [locale, new Map(flatten(catalogues[locale] as Tree))]),
);
const english = messages.en!;
const russian = messages.ru!;

const readings = sourcesIn("app/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "lib/**/*.ts", "proxy.ts").map(
  readKeyUses,
);
const uses = readings.flatMap((reading) => reading.uses);
const literals = new Set(readings.flatMap((reading) => [...reading.literals]));

describe("the files", () => {
  test("every language has the same namespaces", () => {
    for (const locale of LOCALES) expect(namespacesOf(locale)).toEqual(namespacesOf("en"));
  });

  test("catalogues.ts is what the folder makes it: else run `npx node lib/i18n/write-catalogues.ts`", () => {
    expect(readFileSync(new URL("./catalogues.ts", import.meta.url), "utf8")).toBe(catalogueModule());
  });

  // A code of the triage model (F01, P04, I2) is the name that everybody who works with it knows.
  test("keys are camelCase, or codes of the triage model or of its answers, with no dot in them", () => {
    const keys = [...english.keys()].flatMap((path) => path.split("."));
    expect(
      keys.filter((key) => !/^([a-z0-9][A-Za-z0-9]*|[a-z]+(_[a-z0-9]+)+|[A-Z]\d{1,2})$/.test(key)),
    ).toEqual([]);
  });
});

describe("the sentences", () => {
  test("none is missing in either language", () => {
    expect([...english.keys()].filter((key) => !russian.has(key))).toEqual([]);
    expect([...russian.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  test.each(LOCALES)("each can be read as ICU, with every form of number: %s", (locale) => {
    for (const [key, text] of messages[locale]!) {
      expect(() => placesOf(text), key).not.toThrow();
      expect(missingPlurals(locale, text), key).toEqual([]);
    }
  });

  test.each(LOCALES)("none holds markup of another kind, or a loose end: %s", (locale) => {
    const found = [...messages[locale]!].flatMap(([key, text]) =>
      unescapedIn(text).map((what) => `${key}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  test("both languages are filled from the same places", () => {
    for (const [key, text] of english) expect(placesOf(russian.get(key) ?? ""), key).toEqual(placesOf(text));
  });

  test("none was left in English", () => {
    const left = [...russian].filter(
      ([key, text]) => text === english.get(key) && /\p{L}{2,}\s+\p{L}{2,}/u.test(text),
    );
    expect(left.map(([key]) => key)).toEqual([]);
  });
});

describe("the code", () => {
  test("asks only for keys that are written out, or begin so", () => {
    expect(readings.flatMap((reading) => reading.faults)).toEqual([]);
  });

  test("asks for no sentence that is missing", () => {
    const missing = uses.filter(({ key, pattern }) =>
      pattern
        ? ![...english.keys()].some((known) => pattern.test(known))
        : !english.has(key) && !isBranch(key),
    );
    expect(missing.map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
  });

  test("fills every place of a sentence", () => {
    const unfilled = uses.flatMap(({ file, key, given, fills }) => {
      const text = fills && given ? english.get(key) : undefined;
      const missing =
        text === undefined ? [] : namesOf(placesOf(text)).filter((name) => !given!.includes(name));
      return missing.map((name) => `${file}: ${key} without ${name}`);
    });
    expect(unfilled).toEqual([]);
  });

  test("asks for every sentence there is", () => {
    const exact = new Set(uses.filter((use) => !use.pattern).map((use) => use.key));
    const patterns = uses.flatMap((use) => use.pattern ?? []);
    const isAsked = (key: string) =>
      exact.has(key) || isCode(key) || patterns.some((pattern) => pattern.test(key));
    expect([...english.keys()].filter((key) => !isAsked(key))).toEqual([]);
  });
});

test("no component holds a word of its own", () => {
  expect(sourcesIn("app/**/*.tsx", "components/**/*.tsx").flatMap(literalTexts)).toEqual([]);
});

/** `has` and `raw` may ask for a branch. */
function isBranch(key: string): boolean {
  return [...english.keys()].some((known) => known.startsWith(`${key}.`));
}

/** A code on its way through a form: `errors.required` as "required", or a whole key as a string. Read in two files as JSON, too. */
function isCode(key: string): boolean {
  return (
    literals.has(key) ||
    (key.startsWith("errors.") && literals.has(key.slice("errors.".length))) ||
    key.startsWith("fatal.")
  );
}
