import { expect, test } from "vitest";
import { readCursor, readFilters, writeCursor } from "./list-filters.ts";

const ID = "01900000-0000-7000-8000-000000000001";

test("with no word in the address: the cases that are worked on, by their next last day", () => {
  expect(readFilters({})).toMatchObject({ sort: "deadline", statuses: ["open", "watching"] });
});

test.each([
  [{ status: "open" }, ["open"]],
  [{ status: "closed" }, ["closed"]],
  [{ status: "all" }, ["open", "watching", "closed"]],
  [{ status: "nonsense" }, ["open"]],
])("%j asks for the states %j", (params, statuses) => {
  expect(readFilters(params as Record<string, string>).statuses).toEqual(statuses);
});

test("what an address cannot mean is left out", () => {
  expect(
    readFilters({ sort: "'; drop", level: "purple", host: "kz", custody: ["held", "free"], assigned: "you" }),
  ).toEqual({
    sort: "deadline",
    statuses: ["open", "watching"],
    level: undefined,
    hostState: undefined,
    custody: "held",
    assigned: undefined,
  });
});

test("a cursor comes back as it went", () => {
  const cursor = { key: "2026-12-01T10:00:00.123456+00:00", id: ID };
  expect(readCursor(writeCursor(cursor), "deadline")).toEqual(cursor);
  expect(readCursor(writeCursor({ key: "5", id: ID }), "level")).toEqual({ key: "5", id: ID });
});

test.each([
  ["not base64 of anything", "%%%"],
  ["a list", ["a", "b"]],
  ["another sort's key", writeCursor({ key: "2026-12-01T10:00:00Z", id: ID })],
  ["a level that is none", writeCursor({ key: "9", id: ID })],
  ["an id that is none", Buffer.from('["5","x"]').toString("base64url")],
])("a cursor that is %s begins at the beginning", (_, text) => {
  expect(readCursor(text, "level")).toBeNull();
});
