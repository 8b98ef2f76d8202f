import type pg from "pg";
import { isDamaged } from "../../../lib/crypto/damaged.ts";
import { makeRing } from "../../../lib/crypto/key-ring.ts";
import { unwrapKey } from "../../../lib/crypto/key-wrap.ts";
import type { DataKey } from "../../../lib/crypto/sealed-field.ts";
import { type Field, makeSealer } from "../../../lib/crypto/sealer.ts";

/** The tables that hold one case and its person, parents first. Of the person, those under `person`. */
const OF_PERSON = ["person", "person_contact"] as const;
const OF_CASE = [
  "case_file",
  "case_member",
  "case_note",
  "consent",
  "custody_episode",
  "custody_move",
  "proof_of_contact",
  "proceeding",
  "hearing",
  "decision",
  "notice",
  "filing",
  "removal_direction",
  "deadline",
] as const;

/** A row as JSON has it; sealed columns stand in `sealed`, opened. */
export type PatternRow = {
  values: Record<string, unknown>;
  sealed: { column: string; field: Field; text: string }[];
};
export type PatternTable = { name: string; owner: "person" | "case"; rows: PatternRow[] };
/** A case that the program's own commands have made, ready to be copied under keys of its own. */
export type Pattern = {
  caseId: string;
  personId: string;
  teamId: string;
  makerId: string;
  tables: PatternTable[];
};

const HEX = /^\\x[0-9a-f]*$/;

/** Reads a case with all that belongs to it and opens what is sealed. @param organisationKey opens the keys of the case and its person */
export async function readPattern(
  database: pg.Pool,
  organisationKey: DataKey,
  orgId: string,
  caseId: string,
): Promise<Pattern> {
  const [file] = await rowsOf(database, "case_file", "id", orgId, caseId);
  if (!file) throw new Error("a pattern is not there");
  const personId = String(file.person_id);
  const keys = new Map<string, DataKey>();
  const wraps = await database.query<{ id: string; kind: string; wrapped: Buffer }>(
    "select id, kind, wrapped from key_wrap where org_id = $1 and owner_id in ($2, $3)",
    [orgId, caseId, personId],
  );
  for (const { id, kind, wrapped } of wraps.rows)
    keys.set(kind, unwrapKey(organisationKey, { orgId, kind, keyId: id }, wrapped));
  const tables: PatternTable[] = [];
  for (const name of OF_PERSON) {
    const rows = await rowsOf(database, name, name === "person" ? "id" : "person_id", orgId, personId);
    tables.push({
      name,
      owner: "person",
      rows: rows.map((row) => opened(name, row, keys.get("person") as DataKey, orgId)),
    });
  }
  for (const name of OF_CASE) {
    const rows = await rowsOf(database, name, name === "case_file" ? "id" : "case_id", orgId, caseId);
    tables.push({
      name,
      owner: "case",
      rows: rows.map((row) => opened(name, row, keys.get("case") as DataKey, orgId)),
    });
  }
  return {
    caseId,
    personId,
    teamId: String(file.team_id),
    makerId: String(file.created_by),
    tables: tables.filter(({ rows }) => rows.length > 0),
  };
}

async function rowsOf(
  database: pg.Pool,
  table: string,
  column: string,
  orgId: string,
  id: string,
): Promise<Record<string, unknown>[]> {
  const { rows } = await database.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(x) as row from ${table} x where org_id = $1 and ${column} = $2 order by x.id`,
    [orgId, id],
  );
  return rows.map(({ row }) => row);
}

function opened(table: string, row: Record<string, unknown>, key: DataKey, orgId: string): PatternRow {
  const sealer = makeSealer(makeRing(key, []), orgId, () => undefined);
  const values: Record<string, unknown> = {};
  const sealed: PatternRow["sealed"] = [];
  for (const [column, value] of Object.entries(row)) {
    if (typeof value !== "string" || !HEX.test(value)) {
      values[column] = value;
      continue;
    }
    const field: Field = `${table}.${column}`;
    const text = sealer.open(field, String(row.id), Buffer.from(value.slice(2), "hex"));
    if (isDamaged(text)) throw new Error(`${field} of a pattern does not open`);
    sealed.push({ column, field, text });
  }
  return { values, sealed };
}
