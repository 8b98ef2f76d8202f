import "server-only";
import type { Access } from "../access/proof.ts";
import { at, changed, keepRevision, rowOf } from "../cases/keep.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { type FilingFields, filingColumns, filingFields } from "./filing.ts";
import { getDecision, getFiling, getProceeding } from "./find.ts";
import { revisionOf, struck } from "./struck.ts";

type Recording = Access<"proceeding:record">;

/** Records something lodged. What it settles follows elsewhere. @returns its id */
export async function recordFiling(
  tx: Tx,
  access: Recording,
  fields: FilingFields,
): Promise<Result<string, never>> {
  await proveParents(tx, access, fields);
  const id = newId();
  const sealer = await vaultOf(tx).of("case", access.caseId);
  await tx.filing.create({ data: { ...rowOf(access, id), ...filingColumns(fields, sealer, id) } });
  return ok(id);
}

/** Changes a filing; the former values stay as a revision. @returns `staleVersion` when a colleague saved first */
export async function editFiling(
  tx: Tx,
  access: Recording,
  { id, version, fields }: { id: string; version: number; fields: FilingFields },
): Promise<Result<void, "staleVersion">> {
  const held = await getFiling(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  await proveParents(tx, access, fields);
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const before = filingFields(held, sealer, fields.zone);
  const data = { ...filingColumns(fields, sealer, id, held), ...changed(tx) };
  await tx.filing.update({ where: at(access, id), data });
  await keepRevision(tx, revisionOf(access, "filing", held), before, fields);
  return ok();
}

/** Strikes out a filing that was recorded by mistake. It stays in the table. */
export async function strikeFiling(
  tx: Tx,
  access: Recording,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Result<void, "staleVersion">> {
  const held = await getFiling(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  await tx.filing.update({
    where: at(access, id),
    data: await struck(tx, access, { table: "filing", id, reason }),
  });
  return ok();
}

/** The proceeding and the decision that a filing names are of this case and stand. */
async function proveParents(
  tx: Tx,
  access: Recording,
  { proceedingId, decisionId }: FilingFields,
): Promise<void> {
  await getProceeding(tx, access, proceedingId);
  if (decisionId !== null) await getDecision(tx, access, decisionId);
}
