import { expect, test } from "vitest";
import { caseOfPath, type Entry, inOrder, marked, matching } from "./entries";

const ID = "0190f6a2-0000-7000-8000-000000000002";

const entry = (label: string, group: Entry["group"] = "page"): Entry => ({
  id: label,
  group,
  label,
  href: "/",
});
const PAGES = [entry("Board"), entry("Log a case"), entry("Учётная запись"), entry("Équipe de nuit")];

test.each([
  ["nothing is typed: all", "", ["Board", "Log a case", "Учётная запись", "Équipe de nuit"]],
  ["the beginning of a word", "cas", ["Log a case"]],
  ["two beginnings, in any order", "case lo", ["Log a case"]],
  ["the middle of a word is no match", "oard", []],
  ["another script, in capitals", "ЗАП", ["Учётная запись"]],
  ["a letter without its mark", "equ nui", ["Équipe de nuit"]],
  ["a sign alone asks for nothing", " - ", ["Board", "Log a case", "Учётная запись", "Équipe de nuit"]],
])("%s", (_, text, expected) => {
  expect(matching(PAGES, text).map(({ label }) => label)).toEqual(expected);
});

test("cases come before people, actions and pages; before anything is typed the actions come first", () => {
  const all = [
    entry("page"),
    entry("action", "action"),
    entry("person", "person"),
    entry("case", "case"),
    entry("other case", "case"),
  ];
  const labels = (isEmpty: boolean) => inOrder(all, isEmpty).map(({ label }) => label);
  expect(labels(false)).toEqual(["case", "other case", "person", "action", "page"]);
  expect(labels(true)).toEqual(["action", "case", "other case", "person", "page"]);
});

test.each([
  ["ArrowDown", 0, 3, 1],
  ["ArrowDown", 2, 3, 0],
  ["ArrowUp", 0, 3, 2],
  ["ArrowUp", 2, 3, 1],
  ["PageDown", 0, 3, 2],
  ["PageUp", 2, 3, 0],
  ["a", 1, 3, null],
  ["ArrowDown", 0, 0, null],
])("%s at %i of %i marks %s", (key, index, count, expected) => {
  expect(marked(key, index, count)).toBe(expected);
});

test.each([
  [`/cases/${ID}`, ID],
  [`/cases/${ID}/history`, ID],
  ["/cases/new", null],
  ["/cases", null],
  [`/alerts/${ID}`, null],
])("the case of %s", (path, expected) => {
  expect(caseOfPath(path)).toBe(expected);
});
