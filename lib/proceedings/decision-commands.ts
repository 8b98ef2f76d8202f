import "server-only";
import type { Access } from "../access/proof.ts";
import { at, changed, keepRevision, rowOf } from "../cases/keep.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { setDecides } from "./decides.ts";
import { type DecisionFields, decisionColumns, decisionFields } from "./decision.ts";
import { getDecision, getProceeding } from "./find.ts";
import { categoryOf, outcomesOf } from "./lanes.ts";
import { type NoticeFields, noticeColumns } from "./notice.ts";
import { revisionOf, struck } from "./struck.ts";

type Recording = Access<"proceeding:record">;
type Refusal = "outcomeOfOtherLane";

/**
 * Records a decision with every notice of it that is known.
 *
 * @returns the id of the decision; `outcomeOfOtherLane` where no such body decides so
 */
export async function recordDecision(
  tx: Tx,
  access: Recording,
  {
    proceedingId,
    decision,
    notices,
    decides = [],
  }: {
    proceedingId: string;
    decision: DecisionFields;
    notices: NoticeFields[];
    /** Ids of the filings that it ends. */
    decides?: readonly string[];
  },
): Promise<Result<string, Refusal>> {
  await getProceeding(tx, access, proceedingId);
  if (!fits(decision)) return err("outcomeOfOtherLane");
  const id = newId();
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const columns = decisionColumns(decision, sealer, id);
  await tx.decision.create({ data: { ...rowOf(access, id), proceedingId, ...columns } });
  const rows = notices.map((notice) => {
    const noticeId = newId();
    return { ...rowOf(access, noticeId), decisionId: id, ...noticeColumns(notice, sealer, noticeId) };
  });
  if (rows.length > 0) await tx.notice.createMany({ data: rows });
  await setDecides(tx, access, { ...decision, id }, decides);
  return ok(id);
}

/** Changes a decision; the former values stay as a revision. @returns `staleVersion` when a colleague saved first */
export async function editDecision(
  tx: Tx,
  access: Recording,
  {
    id,
    version,
    fields,
    decides,
  }: {
    id: string;
    version: number;
    fields: DecisionFields;
    /** Ids of the filings that it ends; left out, they stay as they are. */
    decides?: readonly string[];
  },
): Promise<Result<void, Refusal | "staleVersion">> {
  const held = await getDecision(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  if (!fits(fields)) return err("outcomeOfOtherLane");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const before = decisionFields(held, sealer);
  const data = { ...decisionColumns(fields, sealer, id, held), ...changed(tx) };
  await tx.decision.update({ where: at(access, id), data });
  await keepRevision(tx, revisionOf(access, "decision", held), before, fields);
  if (decides) await setDecides(tx, access, { ...fields, id }, decides);
  return ok();
}

/** Strikes out a decision that was recorded by mistake, and its notices with it. All stay in their tables. */
export async function strikeDecision(
  tx: Tx,
  access: Recording,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Result<void, "staleVersion">> {
  const held = await getDecision(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  const data = await struck(tx, access, { table: "decision", id, reason });
  await tx.decision.update({ where: at(access, id), data });
  await setDecides(tx, access, { id, outcome: held.outcome, knownOn: held.known_on }, []);
  const { orgId, caseId } = access;
  const notices = await tx.notice.findMany({
    where: { orgId, caseId, decisionId: id, voidedAt: null },
    select: { id: true },
  });
  for (const notice of notices) {
    const gone = await struck(tx, access, { table: "notice", id: notice.id, reason });
    await tx.notice.update({ where: at(access, notice.id), data: gone });
  }
  return ok();
}

function fits({ proceedingType, outcome }: DecisionFields): boolean {
  return outcomesOf(categoryOf(proceedingType)).includes(outcome);
}
