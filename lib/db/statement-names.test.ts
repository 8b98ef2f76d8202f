import { expect, test } from "vitest";
import { statementNames } from "./statement-names.ts";

test("a text keeps its name; another has another", () => {
  const name = statementNames();
  expect(name({ sql: "select 1" })).toBe(name({ sql: "select 1" }));
  expect(name({ sql: "select 2" })).not.toBe(name({ sql: "select 1" }));
});

test("past their number, and for what the object mapper writes, there are none", () => {
  const name = statementNames(1);
  expect(name({ sql: `SELECT "public"."hearing"."id" FROM "public"."hearing"` })).toBe("");
  expect(name({ sql: "select 1" })).not.toBe("");
  expect(name({ sql: "select 2" })).toBe("");
  expect(name({ sql: "select 1" })).not.toBe("");
});
