import { expect, test } from "vitest";
import { EditEntryInput, EndCallInput, NewEntryInput, RingInput } from "./schema.ts";

const id = "0190f6a2-0000-7000-8000-000000000001";
const faults = (schema: typeof NewEntryInput | typeof EndCallInput | typeof RingInput, form: object) =>
  schema.safeParse(form).error?.issues.map(({ path }) => path.join(".")) ?? [];

const entry = { key: id, kind: "airline", hostState: "", name: "Harbour Air" };

test.each([
  ["the least there can be", {}, []],
  ["a kind that is none", { kind: "taxi" }, ["kind"]],
  ["a state that is none", { hostState: "XX" }, ["hostState"]],
  ["without a name", { name: "  " }, ["name"]],
  ["one language", { languages: "ru" }, []],
  ["a language that is none", { languages: ["ru", "xx"] }, ["languages"]],
  ["a field that was not asked for", { orgId: id }, [""]],
])("an entry: %s", (_, given, expected) => {
  expect(faults(NewEntryInput, { ...entry, ...given })).toEqual(expected);
});

test("what is left empty is nothing, and several languages are a list", () => {
  const read = EditEntryInput.parse({
    ...{ ...entry, id, seen: "3", phones: "", hours: " ", note: "x" },
    languages: ["ru", "kk"],
  });
  expect(read).toMatchObject({
    hostState: null,
    phones: null,
    hours: null,
    note: "x",
    languages: ["ru", "kk"],
  });
});

const call = { alertId: id, key: id, callId: id, result: "reached", answer: "", again: "" };

test.each([
  ["reached, and no more", {}, []],
  ["without what came of it", { result: undefined }, ["result"]],
  ["with what only the program says", { result: "released" }, ["result"]],
  ["again in half an hour", { again: "30" }, []],
  ["again in minutes that are not offered", { again: "31" }, ["again"]],
  ["at no day of the calendar", { again: "other", by: "2026-02-30", byTime: "10:00" }, ["by"]],
])("a call: %s", (_, given, expected) => {
  expect(faults(EndCallInput, { ...call, ...given })).toEqual(expected);
});

test("going on over a colleague is said with one word", () => {
  const ring = { alertId: id, key: id, entryId: id };
  expect(faults(RingInput, ring)).toEqual([]);
  expect(faults(RingInput, { ...ring, knowing: "yes" })).toEqual([]);
  expect(faults(RingInput, { ...ring, knowing: "no" })).toEqual(["knowing"]);
});
