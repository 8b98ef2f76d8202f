import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { testDatabase } from "../testing/database.ts";
import { newId } from "./id.ts";
import { withDatabase } from "./urls.ts";

// Every table of an organisation × every verb × every context, from the database's own catalogue: a new table is tried by being there.
const database = await testDatabase();

const ORG = newId();
const OTHER_ORG = newId();
const TEAM = newId();
const CASE = newId();
const PERSON = newId();
/** Sees everything of the organisation that one person can see: member of the case, author, auditor. */
const INSIDER = newId();
/** Of the same organisation, in no team, let in to nothing. */
const COLLEAGUE = newId();
const STRANGER = newId();

type Column = { name: string; type: string; required: boolean; code: string | null };
type Table = { name: string; columns: Column[]; verbs: Set<string> };
type Context = { org: string | null; user: string | null };

const CONTEXTS: Record<string, Context> = {
  "nobody named": { org: null, user: null },
  "another organisation": { org: OTHER_ORG, user: STRANGER },
  "the insider's id under another organisation": { org: OTHER_ORG, user: INSIDER },
};
const INSIDE: Context = { org: ORG, user: INSIDER };
const UNINVITED: Context = { org: ORG, user: COLLEAGUE };

/** What must hang together, by the name of the column; anything else is made up from its type. */
const KNOWN: Record<string, string> = {
  org_id: ORG,
  team_id: TEAM,
  access: "restricted",
  case_id: CASE,
  person_id: PERSON,
  user_id: INSIDER,
  author_id: INSIDER,
  actor_id: INSIDER,
};
/** What a row needs for the checks that look at several of its columns. */
const SHAPES: Record<string, Record<string, string>> = {
  hearing: { kind: "to_be_decided" },
  key_wrap: { wrapped: "\\x00" },
  alert: { state: "raised" },
  outbox: { alert_id: newId() },
  rota_override: { ends_at: "2026-11-25T00:00:00Z" },
  shift_swap: { ends_at: "2026-11-25T00:00:00Z" },
  quiet_hours: { from_time: "23:00", until_time: "07:00" },
  rota: { cycle: "daily", hand_over_at: "20:00" },
  drill_plan: { at_time: "11:00" },
  playbook_item: { code: "call_counsel" },
};
const PARTICULAR: Record<string, Record<string, string>> = {
  ...SHAPES,
  organisation: { id: ORG },
  case_file: { id: CASE },
  person: { id: PERSON },
  member: { id: INSIDER, roles: "{auditor,caseworker}" },
};
/** Tables an organisation's members all see: there the uninvited colleague sees as much. */
const OF_ALL_MEMBERS = new Set([
  "organisation",
  "member",
  "team",
  "team_member",
  "facility",
  "key_wrap",
  "live_presence",
  "rule_confirmation",
  "org_rule",
  "org_holiday",
  "calendar_year",
  "escalation_policy",
  "escalation_step",
  "escalation_target",
  "rota",
  "rota_person",
  "rota_override",
  "absence",
  "shift_swap",
  "hand_over",
  "shift_warning",
  "channel",
  "channel_rule",
  "quiet_hours",
  "channel_health",
  "push_identity",
  "alert_rule",
  "playbook_item",
  "directory_entry",
  "line_claim",
  "drill",
  "drill_answer",
  "drill_plan",
]);
/** The app's role has no business here at all. */
const NOT_THE_APPS = new Set(["audit_head", "session", "invitation"]);

let admin: pg.Client;
let app: pg.Client;
let tables: Table[];

beforeAll(async () => {
  admin = new pg.Client({ connectionString: withDatabase(inject("testServer").adminUrl, database.name) });
  app = new pg.Client({ connectionString: database.urls.app });
  await Promise.all([admin.connect(), app.connect()]);
  tables = await readTables();
  await admin.query("set session_replication_role = replica");
  for (const table of tables) await put(table, { ...PARTICULAR[table.name] });
  await put(table("member"), { id: COLLEAGUE, roles: "{caseworker}" });
  await put(table("organisation"), { id: OTHER_ORG });
  await put(table("member"), { id: STRANGER, org_id: OTHER_ORG, roles: "{auditor,caseworker}" });
});

afterAll(() => Promise.all([admin.end(), app.end()]));

test("the catalogue of tables is not empty, and each has a row to find", async () => {
  expect(tables.length).toBeGreaterThan(35);
  for (const each of tables) {
    const { rows } = await admin.query(`select count(*)::int as n from ${each.name}`);
    expect(rows[0].n, each.name).toBeGreaterThan(0);
  }
});

describe("the insider, as the positive control, can do what is granted", () => {
  test("select finds the row", async () => {
    for (const each of ofTheApp()) expect(await seen(INSIDE, each), each.name).toBeGreaterThan(0);
  });
  test("update reaches the row", async () => {
    for (const each of ofTheApp().filter(({ verbs }) => verbs.has("UPDATE")))
      expect(await changed(INSIDE, each), each.name).toBeGreaterThan(0);
  });
  test("insert is accepted", async () => {
    for (const each of ofTheApp().filter(({ verbs }) => verbs.has("INSERT")))
      expect(await inserted(INSIDE, each), each.name).toBe("ok");
  });
  test("delete reaches the row", async () => {
    for (const each of ofTheApp().filter(({ verbs }) => verbs.has("DELETE")))
      expect(await removed(INSIDE, each), each.name).toBeGreaterThan(0);
  });
});

describe.each(Object.entries(CONTEXTS))("%s", (_, context) => {
  test("sees, changes, removes and adds nothing in any table", async () => {
    for (const each of tables) {
      expect(await seen(context, each), `select ${each.name}`).toBe(0);
      expect(await changed(context, each), `update ${each.name}`).toBe(0);
      expect(await removed(context, each), `delete ${each.name}`).toBe(0);
      expect(await inserted(context, each), `insert ${each.name}`).not.toBe("ok");
    }
  });
});

test("a colleague who is not let in sees, changes and removes nothing of a restricted case", async () => {
  for (const each of tables.filter(({ name }) => !OF_ALL_MEMBERS.has(name))) {
    expect(await seen(UNINVITED, each), `select ${each.name}`).toBe(0);
    expect(await changed(UNINVITED, each), `update ${each.name}`).toBe(0);
    expect(await removed(UNINVITED, each), `delete ${each.name}`).toBe(0);
  }
});

test("a colleague who is not let in adds nothing to a restricted case", async () => {
  for (const each of tables.filter(({ columns }) => columns.some(({ name }) => name === "access"))) {
    if (each.name !== "case_file") expect(await inserted(UNINVITED, each), each.name).not.toBe("ok");
  }
});

test("a row cannot point into another organisation", async () => {
  const { rows } = await admin.query<{ table: string; constraint: string }>(`
    select c.conrelid::regclass::text as table, c.conname as constraint from pg_constraint c
    where c.contype = 'f' and exists (select 1 from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'org_id')
      and exists (select 1 from pg_attribute a where a.attrelid = c.confrelid and a.attname = 'org_id' and a.attnum > 0)
      and not (select a.attnum from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'org_id') = any (c.conkey)`);
  expect(rows).toEqual([]);
});

function table(name: string): Table {
  const found = tables.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
}

function ofTheApp(): Table[] {
  return tables.filter(({ name }) => !NOT_THE_APPS.has(name));
}

async function readTables(): Promise<Table[]> {
  const { rows } = await admin.query<{
    table: string;
    name: string;
    type: string;
    required: boolean;
    checks: string[] | null;
  }>(`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull and not a.atthasdef as required,
      (select array_agg(pg_get_constraintdef(k.oid)) from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as checks
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = 'public' and c.relkind = 'r' and (c.relname = 'organisation' or exists (
      select 1 from pg_attribute o where o.attrelid = c.oid and o.attname = 'org_id')) order by 1, a.attnum`);
  const grants = await admin.query<{ table: string; verb: string }>(
    "select table_name as table, privilege_type as verb from information_schema.role_table_grants where grantee = 'amparo_app'",
  );
  return Object.entries(Object.groupBy(rows, (row) => row.table)).map(([name, columns]) => ({
    name,
    columns: (columns ?? []).map((column) => ({
      ...column,
      code: /'([a-z_/]+)'::text/.exec(column.checks?.join() ?? "")?.[1] ?? null,
    })),
    verbs: new Set(grants.rows.filter((grant) => grant.table === name).map((grant) => grant.verb)),
  }));
}

function madeUp({ type, code }: Column): string {
  if (code && !type.endsWith("[]")) return code;
  if (type === "uuid") return newId();
  if (type === "bytea") return `\\x${randomBytes(8).toString("hex")}`;
  if (type.endsWith("[]")) return "{}";
  if (type === "boolean") return "true";
  if (type === "jsonb") return "{}";
  if (type === "date") return "2026-11-24";
  if (type.startsWith("timestamp")) return "2026-11-24T00:00:00Z";
  return /int/.test(type) ? String(1 + Math.floor(Math.random() * 7)) : randomBytes(6).toString("hex");
}

/** Named columns that always get a value, for a row without them would prove nothing. */
const ALWAYS = new Set(["case_id", "person_id", "user_id", "actor_id"]);

function rowFor({ name, columns }: Table, given: Record<string, string>): [string[], string[]] {
  const chosen = columns.filter(
    (column) =>
      column.required || column.name in given || (ALWAYS.has(column.name) && !(name === "invitation")),
  );
  const values = chosen.map((column) => given[column.name] ?? KNOWN[column.name] ?? madeUp(column));
  return [chosen.map((column) => column.name), values];
}

async function put(each: Table, given: Record<string, string>): Promise<void> {
  const [names, values] = rowFor(each, given);
  await admin.query(
    `insert into ${each.name} (${names.join()}) values (${values.map((_, index) => `$${index + 1}`).join()})`,
    values,
  );
}

/** Runs one statement as the app's role in a context and takes it back. A refusal counts as no rows. */
async function inContext<T>(
  context: Context,
  work: () => Promise<T>,
  refused: (error: unknown) => T,
): Promise<T> {
  await app.query("begin");
  try {
    await app.query("select set_config('amparo.org_id', $1, true), set_config('amparo.user_id', $2, true)", [
      context.org ?? "",
      context.user ?? "",
    ]);
    return await work();
  } catch (error) {
    return refused(error);
  } finally {
    await app.query("rollback");
  }
}

const PERMISSION_DENIED = "42501";
const none = (error: unknown): number => {
  if ((error as { code?: string }).code === PERMISSION_DENIED) return 0;
  throw error;
};
const scope = (each: Table) => (each.name === "organisation" ? `id = '${ORG}'` : `org_id = '${ORG}'`);

const seen = (context: Context, each: Table) =>
  inContext(
    context,
    async () => (await app.query(`select 1 from ${each.name} where ${scope(each)}`)).rowCount ?? 0,
    none,
  );
const changed = (context: Context, each: Table) => {
  const column = each.name === "organisation" ? "id" : "org_id";
  return inContext(
    context,
    async () =>
      (await app.query(`update ${each.name} set ${column} = ${column} where ${scope(each)}`)).rowCount ?? 0,
    none,
  );
};
const removed = (context: Context, each: Table) =>
  inContext(
    context,
    async () => (await app.query(`delete from ${each.name} where ${scope(each)}`)).rowCount ?? 0,
    none,
  );

/** Past the row policies a foreign or a unique key may still refuse a made-up row: the policies had let it through. */
const LET_THROUGH = new Set(["23503", "23505"]);

/** Tries to add another row of the organisation. */
function inserted(context: Context, each: Table): Promise<string> {
  const given = SHAPES[each.name] ?? {};
  if (each.name === "organisation" && context.org === ORG) return Promise.resolve("ok");
  const [names, values] = rowFor(each, each.name === "organisation" ? { id: ORG } : given);
  return inContext(
    context,
    async () => {
      await app.query("set constraints all immediate");
      await app.query(
        `insert into ${each.name} (${names.join()}) values (${values.map((_, index) => `$${index + 1}`).join()})`,
        values,
      );
      return "ok";
    },
    (error) =>
      LET_THROUGH.has(String((error as { code?: string }).code)) && context === INSIDE
        ? "ok"
        : String((error as { code?: string }).code),
  );
}
