import "server-only";
import type { Access } from "../access/proof.ts";
import { at, changed, keepRevision, rowOf } from "../cases/keep.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { getProceeding } from "./find.ts";
import { categoryOf, isStageOf } from "./lanes.ts";
import { type ProceedingFields, proceedingColumns, proceedingFields } from "./proceeding.ts";
import { isUsualMove } from "./stages.ts";
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

/**
 * Changes a proceeding; the former values stay as a revision. A reason given for one move does not stand for the next.
 *
 * @returns `staleVersion` when a colleague saved first; `stageReasonNeeded` where it moved to a stage to which it does not
 *   usually move from where it stood, and nobody says why
 */
export async function editProceeding(
  tx: Tx,
  access: Recording,
  { id, version, fields }: { id: string; version: number; fields: ProceedingFields },
): Promise<Result<void, "staleVersion" | "stageOfOtherLane" | "stageReasonNeeded">> {
  const held = await getProceeding(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  if (!fits(fields)) return err("stageOfOtherLane");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const before = proceedingFields(held, sealer);
  const after = { ...fields, stageReason: reasonOf(before, fields) };
  if (after.stageReason === null && !isUsualMove(categoryOf(fields.type), before.stage, fields.stage))
    return err("stageReasonNeeded");
  const data = { ...proceedingColumns(after, sealer, id, held), ...changed(tx) };
  await tx.proceeding.update({ where: at(access, id), data });
  await keepRevision(tx, revisionOf(access, "proceeding", held), before, after);
  return ok();
}

/** A reason that was there before the stage changed was given for another move. */
function reasonOf(before: ProceedingFields, after: ProceedingFields): string | null {
  const reason = after.stageReason ?? null;
  return before.stage !== after.stage && reason === before.stageReason ? null : reason;
}

function fits({ type, stage }: ProceedingFields): boolean {
  return stage === null || isStageOf(type, stage);
}
