import "server-only";
import { type Access, NotFound } from "../access/proof.ts";
import { recordRevision } from "../audit/revision.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import { toDate } from "../db/instants.ts";
import { clock, type Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { fromJson } from "./json-row.ts";
import { at, changed, keepRevision, rowOf } from "./keep.ts";
import { type NoteFields, type NoteRow, noteColumns, noteFields } from "./note.ts";

type Writing = Access<"note:write">;

/** Writes a note. @returns its id */
export async function writeNote(tx: Tx, access: Access, fields: NoteFields): Promise<Result<string, never>> {
  const id = newId();
  const sealer = await vaultOf(tx).of("case", access.caseId);
  await tx.caseNote.create({ data: { ...rowOf(access, id), ...noteColumns(fields, sealer, id) } });
  return ok(id);
}

/** Changes a note; the former text stays. @returns `stale` when a colleague saved first */
export async function editNote(
  tx: Tx,
  access: Writing,
  { id, version, fields }: { id: string; version: number; fields: NoteFields },
): Promise<Result<void, "stale">> {
  const held = await getNote(tx, access, id);
  if (held.version !== version) return err("stale");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const before = noteFields(held, sealer);
  const data = { ...noteColumns(fields, sealer, id, held), ...changed(tx) };
  await tx.caseNote.update({ where: at(access, id), data });
  await keepRevision(tx, revisionOf(access, held), before, fields);
  return ok();
}

/** Strikes out a note that was written in error; the row stays. @returns `stale` when a colleague saved first */
export async function strikeOutNote(
  tx: Tx,
  access: Writing,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Result<void, "stale">> {
  const held = await getNote(tx, access, id);
  if (held.version !== version) return err("stale");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const data = {
    voidedAt: toDate(clock(tx)),
    voidedBy: access.actorId,
    voidReason: sealer.seal("case_note.void_reason", id, reason),
    ...changed(tx),
  };
  await tx.caseNote.update({ where: at(access, id), data });
  const kept = { before: { struckOut: null }, after: { struckOut: reason } };
  await recordRevision(tx, { ...revisionOf(access, held), ...kept });
  return ok();
}

/** One note as its table has it. @throws NotFound for one that is struck out, of another case or not to be seen */
export async function getNote(
  tx: Tx,
  { orgId, caseId }: { orgId: string; caseId: string },
  id: string,
): Promise<NoteRow> {
  const [found] = await tx.$queryRaw<{ row: object }[]>`select to_jsonb(x) as row from case_note x
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${id}::uuid and voided_at is null`;
  if (!found) throw new NotFound();
  return fromJson<NoteRow>(found.row);
}

function revisionOf(access: Access, held: NoteRow) {
  const owner = { kind: "case" as const, id: access.caseId };
  return { owner, objectType: "case_note", objectId: held.id, version: held.version };
}
