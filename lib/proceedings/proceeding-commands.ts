import "server-only";
import type { Access } from "../access/proof.ts";
import { at, changed, keepRevision, rowOf } from "../cases/keep.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { getProceeding } from "./find.ts";
import { isStageOf } from "./lanes.ts";
import { type ProceedingFields, proceedingColumns, proceedingFields } from "./proceeding.ts";
import { revisionOf } from "./struck.ts";

type Recording = Access<"proceeding:record">;

/** Opens a proceeding in a case. @returns its id; `stageOfOtherLane` where the stage is none of its kind */
export async function openProceeding(
  tx: Tx,
  access: Recording,
  fields: ProceedingFields,
): Promise<Result<string, "stageOfOtherLane">> {
  if (!fits(fields)) return err("stageOfOtherLane");
  const id = newId();
  const sealer = await vaultOf(tx).of("case", access.caseId);
  await tx.proceeding.create({ data: { ...rowOf(access, id), ...proceedingColumns(fields, sealer, id) } });
  return ok(id);
}

/** Changes a proceeding; the former values stay as a revision. @returns `staleVersion` when a colleague saved first */
export async function editProceeding(
  tx: Tx,
  access: Recording,
  { id, version, fields }: { id: string; version: number; fields: ProceedingFields },
): Promise<Result<void, "staleVersion" | "stageOfOtherLane">> {
  const held = await getProceeding(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  if (!fits(fields)) return err("stageOfOtherLane");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const before = proceedingFields(held, sealer);
  const data = { ...proceedingColumns(fields, sealer, id, held), ...changed(tx) };
  await tx.proceeding.update({ where: at(access, id), data });
  await keepRevision(tx, revisionOf(access, "proceeding", held), before, fields);
  return ok();
}

function fits({ type, stage }: ProceedingFields): boolean {
  return stage === null || isStageOf(type, stage);
}
