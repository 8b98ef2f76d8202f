import "server-only";
import type { Access } from "../access/proof.ts";
import { at, changed, keepRevision, rowOf } from "../cases/keep.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { getProceeding, getRemoval } from "./find.ts";
import {
  type RemovalEnd,
  type RemovalFields,
  removalColumns,
  removalEnd,
  removalEndColumns,
  removalFields,
} from "./removal.ts";
import { revisionOf, struck } from "./struck.ts";

type Recording = Access<"proceeding:record">;

/** Records that a removal is ordered, with its day or without one yet. @returns its id */
export async function recordRemoval(
  tx: Tx,
  access: Recording,
  fields: RemovalFields,
): Promise<Result<string, never>> {
  if (fields.proceedingId !== null) await getProceeding(tx, access, fields.proceedingId);
  const id = newId();
  const sealer = await vaultOf(tx).of("case", access.caseId);
  await tx.removalDirection.create({ data: { ...rowOf(access, id), ...removalColumns(fields, sealer, id) } });
  return ok(id);
}

/**
 * Changes what is ordered: another day, another way. The former values stay as a revision. How it ended is `endRemoval`'s.
 *
 * @returns `staleVersion` when a colleague saved first
 */
export async function editRemoval(
  tx: Tx,
  access: Recording,
  { id, version, fields }: { id: string; version: number; fields: Omit<RemovalFields, "status"> },
): Promise<Result<void, "staleVersion">> {
  const held = await getRemoval(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  if (fields.proceedingId !== null) await getProceeding(tx, access, fields.proceedingId);
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const before = removalFields(held, sealer, fields.zone);
  const after = { ...fields, status: held.status };
  const data = { ...removalColumns(after, sealer, id, held), ...changed(tx) };
  await tx.removalDirection.update({ where: at(access, id), data });
  await keepRevision(tx, revisionOf(access, "removal_direction", held), before, after);
  return ok();
}

/**
 * Says whether a removal was carried out, called off or did not take place; or that it is set again. The case stays open whatever
 * is said: what follows a removal is work of its own.
 *
 * @returns `staleVersion` when a colleague saved first
 */
export async function endRemoval(
  tx: Tx,
  access: Recording,
  { id, version, end }: { id: string; version: number; end: RemovalEnd },
): Promise<Result<void, "staleVersion">> {
  const held = await getRemoval(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const before = removalEnd(held, sealer, end.zone);
  const data = { ...removalEndColumns(end, sealer, id, held), ...changed(tx) };
  await tx.removalDirection.update({ where: at(access, id), data });
  const { grade: was, ...former } = before;
  const { grade, ...now } = end;
  await keepRevision(
    tx,
    revisionOf(access, "removal_direction", held),
    { ...former, sourceGrade: was },
    { ...now, sourceGrade: grade },
  );
  return ok();
}

/** Strikes out a removal that was recorded by mistake. It stays in the table. */
export async function strikeRemoval(
  tx: Tx,
  access: Recording,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Result<void, "staleVersion">> {
  const held = await getRemoval(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  const data = await struck(tx, access, { table: "removal_direction", id, reason });
  await tx.removalDirection.update({ where: at(access, id), data });
  return ok();
}
