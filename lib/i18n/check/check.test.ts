import { describe, expect, test } from "vitest";
import { missingPlurals, placesOf, unescapedIn } from "./icu.ts";
import { readKeyUses } from "./key-uses.ts";
import { literalTexts } from "./literal-texts.ts";
import { parseText } from "./source.ts";

const read = (text: string) => readKeyUses({ file: "f.tsx", tree: parseText(text) });
const keysIn = (text: string) => read(text).uses.map((use) => use.key);
/** A place in a template. */
const PLACE = ["$", "{x}"].join("");

const textsIn = (text: string) => literalTexts({ file: "f.tsx", tree: parseText(text) });

describe("keys asked for", () => {
  test.each([
    ["a hook", `const t = useTranslations("a.b"); t("c");`, ["a.b.c"]],
    ["no namespace", `const t = useTranslations(); t("a.c");`, ["a.c"]],
    ["awaited", `async function f() { const t = await getTranslations("a"); return t("c"); }`, ["a.c"]],
    [
      "with a language",
      `async function f() { const t = await getTranslations({ locale, namespace: "a" }); t("c"); }`,
      ["a.c"],
    ],
    [
      "several at once",
      `async function f() { const [x, t] = await Promise.all([g(), getTranslations("a")]); t("c"); }`,
      ["a.c"],
    ],
    ["without a request", `translator(locale, "mail")("subject")`, ["mail.subject"]],
    ["a choice", `const t = useTranslations("a"); t(x ? "b" : "c");`, ["a.b", "a.c"]],
    ["by a method", `const t = useTranslations("a"); t.rich("b", { i: f }); t.has("c");`, ["a.b", "a.c"]],
    ["asserted", `const t = useTranslations("a"); t("b" as const);`, ["a.b"]],
    ["given to a function", `function f(t: Words<"a.b">) { return t("c"); }`, ["a.b.c"]],
    ["given under another name", `type W = Words<"a">; const f = (w: W) => w("c");`, ["a.c"]],
    [
      "two functions, one name",
      `function A() { const t = useTranslations("a"); return t("x"); } function B() { const t = useTranslations("b"); return t("y"); }`,
      ["a.x", "b.y"],
    ],
    [
      "from the function outside",
      `function A() { const t = useTranslations("a"); return l.map((i) => t("x")); }`,
      ["a.x"],
    ],
    [
      "hidden by a parameter",
      `function A() { const t = useTranslations("a"); return l.map((t) => t("x")); }`,
      [],
    ],
    ["another function's strings", `f("x"); const t = g("a"); t("y");`, []],
  ])("%s", (_, text, keys) => {
    expect(keysIn(text)).toEqual(keys);
  });

  test("a key with places in it stands for all that fit", () => {
    const [use] = read(`const t = useTranslations("a"); t(\`b.${PLACE}.c\`);`).uses;
    expect(use?.pattern?.test("a.b.one.c")).toBe(true);
    expect(use?.pattern?.test("a.b.one.d")).toBe(false);
  });

  test("a branch asked by a name stands for all its leaves", () => {
    const [use] = read(`const t = useTranslations("a.columns"); t(column);`).uses;
    expect(use?.pattern?.test("a.columns.host")).toBe(true);
    expect(use?.pattern?.test("a.other")).toBe(false);
  });

  test.each([
    ["a name for a key", "const t = useTranslations('a'); t(key);"],
    ["a template that says nothing", `const t = useTranslations("a"); t(\`${PLACE}\`);`],
    [
      "a template that begins with a place, of any namespace",
      `const t = useTranslations(); t(\`${PLACE}.b\`);`,
    ],
    ["a name for a namespace", "const t = useTranslations(ns); t('b');"],
  ])("%s cannot be checked, and is a fault", (_, text) => {
    expect(read(text).faults).toHaveLength(1);
  });

  test("what fills a sentence is read where it is written out", () => {
    const given = read(
      `const t = useTranslations("a"); t("b", { n: 1, m }); t("c"); t("d", values); t("e", { ...v });`,
    ).uses;
    expect(given.map((use) => use.given)).toEqual([["n", "m"], [], null, null]);
  });
});

describe("words in a component", () => {
  test.each([
    ["text", `const a = <p>Hello</p>;`],
    ["text beside a part", `const a = <p>{x} left</p>;`],
    ["a string as child", `const a = <p>{"Hello"}</p>;`],
    ["a template as child", `const a = <p>{\`${PLACE} cases\`}</p>;`],
    ["one of two", `const a = <p>{x ? "Yes" : y}</p>;`],
    ["if at all", `const a = <p>{x && "Yes"}</p>;`],
    ["a label", `const a = <input aria-label="Name" />;`],
    ["a label as a value", `const a = <Field label={"Name"} />;`],
    ["in a fragment", `const a = <>Привет</>;`],
    ["a page's title", `export const metadata = { title: "Sign in" };`],
  ])("%s is found", (_, text) => {
    expect(textsIn(text)).toHaveLength(1);
  });

  test.each([
    ["the program's name", `const a = <b>Amparo</b>;`],
    ["signs", `const a = <p>· 12 → {x}</p>;`],
    ["a class, an id, an address", `const a = <a className="btn" id="x" href="/cases">{t("a")}</a>;`],
    ["a key of the keyboard", `const a = <kbd>Ctrl K</kbd>;`],
    ["a comparison", `const a = <p>{x === "open" ? 1 : 2}</p>;`],
  ])("%s is no word", (_, text) => {
    expect(textsIn(text)).toEqual([]);
  });
});

describe("sentences", () => {
  test("their places", () => {
    expect(placesOf("{n, plural, one {# day for {who}} other {# days}} <b>{x}</b>")).toEqual([
      "<b>",
      "n",
      "who",
      "x",
    ]);
    expect(() => placesOf("{n")).toThrow();
  });

  test("their forms of number", () => {
    expect(missingPlurals("ru", "{n, plural, one {#} other {#}}")).toEqual(["few", "many"]);
    expect(missingPlurals("en", "{n, plural, one {#} other {#}}")).toEqual([]);
    expect(missingPlurals("en", "{n, plural, =1 {one} other {#}}")).toEqual([]);
    expect(missingPlurals("ru", "{n, plural, =1 {один} few {#} many {#} other {#}}")).toEqual(["one"]);
  });

  test.each(["a&nbsp;b", "it is '{name}'", "<b class='x'>a</b>", " a", ""])("%j is not ready", (text) => {
    expect(unescapedIn(text)).not.toEqual([]);
  });
});
