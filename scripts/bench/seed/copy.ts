import { makeRing } from "../../../lib/crypto/key-ring.ts";
import { newKey, wrapKey } from "../../../lib/crypto/key-wrap.ts";
import type { DataKey } from "../../../lib/crypto/sealed-field.ts";
import { makeSealer } from "../../../lib/crypto/sealer.ts";
import { newId } from "../../../lib/db/id.ts";
import type { Pattern, PatternRow } from "./pattern.ts";

/** What differs from the pattern: who the person is, whose case it is, how it stands. */
export type CopyOf = {
  orgId: string;
  name: string;
  nationality: string;
  codename: string;
  teamId: string;
  makerId: string;
  access: "team" | "restricted";
  status: "open" | "watching" | "closed";
  createdAt: Date;
  updatedAt: Date;
};

/** Rows to be written, by table. */
export type Rows = Map<string, Record<string, unknown>[]>;

/**
 * Adds a copy of a pattern to `rows`: every row under a new id, every sealed text sealed again for its new place under keys of the copy's own.
 * @returns the ids of the case and the person
 */
export function addCopy(
  rows: Rows,
  pattern: Pattern,
  of: CopyOf,
  organisationKey: DataKey,
): { caseId: string; personId: string } {
  const ids = new Map<string, string>([
    [pattern.teamId, of.teamId],
    [pattern.makerId, of.makerId],
  ]);
  for (const { rows: from } of pattern.tables)
    for (const { values } of from) ids.set(String(values.id), newId());
  const caseId = ids.get(pattern.caseId) as string;
  const personId = ids.get(pattern.personId) as string;
  const owners = { person: personId, case: caseId };
  for (const owner of ["person", "case"] as const) {
    const key = newKey();
    const wrapped = wrapKey(organisationKey, { orgId: of.orgId, kind: owner, keyId: key.id }, key.bytes);
    put(rows, "key_wrap", {
      org_id: of.orgId,
      id: key.id,
      kind: owner,
      parent_id: organisationKey.id,
      owner_id: owners[owner],
      wrapped: hex(wrapped),
      state: "active",
      created_at: of.createdAt.toISOString(),
    });
    const sealer = makeSealer(makeRing(key), of.orgId, () => undefined);
    for (const table of pattern.tables.filter((each) => each.owner === owner)) {
      for (const row of table.rows) {
        const copy = mapped(row, ids);
        if ("access" in copy) copy.access = of.access;
        Object.assign(copy, ownOf(table.name, of));
        for (const { column, field, text } of row.sealed) {
          copy[column] = hex(
            sealer.seal(field, String(copy.id), field === "person.name_told" ? of.name : text),
          );
        }
        put(rows, table.name, copy);
      }
    }
  }
  return { caseId, personId };
}

function mapped({ values }: PatternRow, ids: ReadonlyMap<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([column, value]) => [
      column,
      typeof value === "string" ? (ids.get(value) ?? value) : value,
    ]),
  );
}

function ownOf(table: string, of: CopyOf): Record<string, unknown> {
  if (table === "person") return { nationalities: [of.nationality] };
  if (table !== "case_file") return {};
  const day = of.createdAt.toISOString().slice(0, 10);
  return {
    codename: of.codename,
    status: of.status,
    closure_reason: of.status === "closed" ? "contact_lost" : null,
    closed_on: of.status === "closed" ? day : null,
    opened_on: day,
    known_on: day,
    created_at: of.createdAt.toISOString(),
    updated_at: of.updatedAt.toISOString(),
  };
}

function put(rows: Rows, table: string, row: Record<string, unknown>): void {
  const held = rows.get(table);
  if (held) held.push(row);
  else rows.set(table, [row]);
}

const hex = (bytes: Uint8Array): string =>
  `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("hex")}`;
