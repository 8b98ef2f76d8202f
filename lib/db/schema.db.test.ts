import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../testing/database.ts";
import { DATA_CLASSES } from "./data-classes.ts";
import { checkDatabase } from "./self-check.ts";

const database = await testDatabase();
const SCHEMA = new URL("../../prisma/schema/", import.meta.url);
/** Kept by libraries, which name their columns themselves. */
const OF_LIBRARIES = new Set(["schema_migration", "attempt_counter"]);

const PG_TYPES: Record<string, string> = {
  "String @db.Uuid": "uuid",
  String: "text",
  Bytes: "bytea",
  "DateTime @db.Date": "date",
  "DateTime @db.Timestamptz": "timestamp with time zone",
  Int: "integer",
  "Int @db.SmallInt": "smallint",
  BigInt: "bigint",
  Float: "double precision",
  Boolean: "boolean",
  Json: "jsonb",
};

let owner: pg.Client;
let columns: { table: string; name: string; type: string; nullable: boolean }[];

beforeAll(async () => {
  owner = new pg.Client({ connectionString: database.urls.owner });
  await owner.connect();
  const { rows } = await owner.query(`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = 'public' and c.relkind = 'r' order by 1, 2`);
  columns = rows;
});
afterAll(() => owner.end());

/** The columns the Prisma schema names, read from its files. */
function prismaColumns(): typeof columns {
  return readdirSync(SCHEMA)
    .filter((file) => file.endsWith(".prisma"))
    .flatMap((file) => {
      const text = readFileSync(new URL(file, SCHEMA), "utf8");
      return [...text.matchAll(/^model \w+ \{\n([\s\S]*?)^\}/gm)].flatMap(([, body = ""]) => {
        const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? "";
        return [...body.matchAll(/^ {2}(\w+)\s+(\w+)(\?|\[\])?(.*)$/gm)].map(
          ([, field = "", base, mark, attributes = ""]) => {
            const db = /@db\.(Uuid|Date|Timestamptz|SmallInt)\b/.exec(attributes)?.[0];
            const type = PG_TYPES[db ? `${base} ${db}` : String(base)] ?? `unknown ${base} ${db}`;
            return {
              table,
              name: /@map\("(\w+)"\)/.exec(attributes)?.[1] ?? field,
              type: mark === "[]" ? `${type}[]` : type,
              nullable: mark === "?",
            };
          },
        );
      });
    });
}

const sorted = (list: typeof columns) =>
  list.map((each) => `${each.table}.${each.name} ${each.type}${each.nullable ? " null" : ""}`).sort();

test("the migrated database and the Prisma schema agree, column by column", () => {
  expect(sorted(prismaColumns())).toEqual(
    sorted(columns.filter((column) => !OF_LIBRARIES.has(column.table))),
  );
});

test("every column has a class of data", () => {
  const listed = Object.entries(DATA_CLASSES).flatMap(([table, classes]) =>
    Object.values(classes).flatMap((names) => names.split(" ").map((name) => `${table}.${name}`)),
  );
  const there = columns
    .filter((column) => column.table !== "schema_migration")
    .map((column) => `${column.table}.${column.name}`);
  expect(listed.sort()).toEqual(there.sort());
});

test("what is class A is bytes: sealed", () => {
  for (const [table, { A = "" }] of Object.entries(DATA_CLASSES)) {
    for (const name of A.split(" ").filter(Boolean)) {
      expect(
        columns.find((column) => column.table === table && column.name === name)?.type,
        `${table}.${name}`,
      ).toBe("bytea");
    }
  }
});

test("the boot check finds nothing to refuse", async () => {
  expect(await checkDatabase(database.urls.app, { testClock: false })).toEqual([]);
});

test.each([
  [
    "a table without a row policy",
    "create table stray (org_id uuid)",
    "drop table stray",
    "no_row_policy:stray",
  ],
  [
    "row policies that the owner escapes",
    "alter table person no force row level security",
    "alter table person force row level security",
    "no_row_policy:person",
  ],
  [
    "a function with its owner's rights",
    "create function stray() returns int language sql security definer as 'select 1'",
    "drop function stray()",
    "definer_rights:stray",
  ],
  [
    "a view that looks past the policies",
    "create view stray as select 1 as one",
    "drop view stray",
    "definer_rights:stray",
  ],
  [
    "a clock that can be moved",
    "create or replace function amparo_now() returns timestamptz language sql volatile as $$ select clock_timestamp() + interval '1 hour' $$",
    "create or replace function amparo_now() returns timestamptz language sql volatile as $$ select clock_timestamp() $$",
    "clock_of_tests:amparo_now",
  ],
])("the boot check refuses %s", async (_, make, unmake, problem) => {
  await owner.query(make);
  expect(await checkDatabase(database.urls.app, { testClock: false })).toEqual([problem]);
  await owner.query(unmake);
});
