import "server-only";
import type { Access } from "../access/proof.ts";
import { fromJson } from "../cases/json-row.ts";
import type { Tx } from "../db/unit.ts";
import { settlesWith } from "../remedies/settles.ts";
import { isLate, type Lodged } from "./lateness.ts";
import type { LawBook } from "./law/book.ts";
import type { DeadlineRow } from "./rows.ts";

type Recording = Access<"proceeding:record">;
type Filed = { id: string; decisionId: string | null; ruleId: string | null; lodged: Lodged };

/**
 * Settles what a filing settles: the deadline of its own rule and, on the same decision, that of an earlier step whose rule
 * names it as the next. Each says whether it was in time by the law's own reading.
 */
export async function settleBy(tx: Tx, access: Recording, filed: Filed, book: LawBook): Promise<void> {
  const rule = filed.ruleId === null ? null : book.find(filed.ruleId);
  if (!rule || filed.decisionId === null) return;
  for (const deadline of await openDeadlines(tx, access, filed.decisionId)) {
    const other = book.find(deadline.rule_id);
    if (!other || !(settlesWith(rule, other) || book.replacedBy(other.id) === rule.id)) continue;
    const how = deadline.nature === "law" && isLate(deadline, filed.lodged) ? "filed_late" : "filed";
    await tx.$executeRaw`update deadline set settled_how = ${how}, settled_at = amparo_now(), settled_by = ${access.actorId}::uuid,
        filing_id = ${filed.id}::uuid, updated_at = amparo_now(), version = version + 1
      where org_id = ${access.orgId}::uuid and id = ${deadline.id}::uuid`;
  }
}

/** Opens again what a filing had settled: it was struck out, withdrawn, returned, or is now another. */
export async function unsettle(tx: Tx, access: Recording, filingId: string): Promise<void> {
  await tx.$executeRaw`update deadline set settled_how = null, settled_at = null, settled_by = null, filing_id = null,
      updated_at = amparo_now(), version = version + 1
    where org_id = ${access.orgId}::uuid and case_id = ${access.caseId}::uuid and filing_id = ${filingId}::uuid`;
}

/** Replaces every open deadline of a decision that is struck out: it gives no term any more. */
export async function supersede(tx: Tx, access: Recording, decisionId: string): Promise<void> {
  await tx.$executeRaw`update deadline set settled_how = 'superseded', settled_at = amparo_now(), settled_by = ${access.actorId}::uuid,
      updated_at = amparo_now(), version = version + 1
    where org_id = ${access.orgId}::uuid and case_id = ${access.caseId}::uuid and decision_id = ${decisionId}::uuid and settled_how is null`;
}

async function openDeadlines(tx: Tx, access: Recording, decisionId: string): Promise<DeadlineRow[]> {
  const rows = await tx.$queryRaw<{ row: object }[]>`select to_jsonb(x) as row from deadline x
    where org_id = ${access.orgId}::uuid and case_id = ${access.caseId}::uuid and decision_id = ${decisionId}::uuid and settled_how is null`;
  return rows.map(({ row }) => fromJson<DeadlineRow>(row));
}
