import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Access } from "../access/proof.ts";
import { type Revised, recordRevision } from "../audit/revision.ts";
import { toDate } from "../db/instants.ts";
import { clock, type Tx } from "../db/unit.ts";

type Fields = Record<string, unknown>;

/** Whose a new row is; the team and access of the case are filled in by the database. */
export function rowOf(access: Access, id: string) {
  return { orgId: access.orgId, id, caseId: access.caseId, createdBy: access.actorId };
}

/** Where a row is found that has been proved to be of this case or its person. */
export function at(access: Access, id: string) {
  return { orgId_id: { orgId: access.orgId, id } };
}

/** What every change to a row leaves behind. */
export function changed(tx: Tx) {
  return { version: { increment: 1 }, updatedAt: toDate(clock(tx)) };
}

/** The fields in which two states differ. What cannot be opened cannot be changed, so it is never among them. */
export function differences(before: Fields, after: Fields): { before: Fields; after: Fields } | null {
  const names = Object.keys({ ...before, ...after }).filter(
    (name) => !isDeepStrictEqual(before[name] ?? null, after[name] ?? null),
  );
  if (names.length === 0) return null;
  const only = (fields: Fields) => Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
  return { before: only(before), after: only(after) };
}

/** Keeps what an edit changed, field by field; nothing where nothing changed. */
export async function keepRevision(
  tx: Tx,
  revised: Omit<Revised, "before" | "after">,
  before: Fields,
  after: Fields,
): Promise<void> {
  const kept = differences(before, after);
  if (kept) await recordRevision(tx, { ...revised, ...kept });
}
