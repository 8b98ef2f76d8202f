import "server-only";
import type { Tx } from "../../db/unit.ts";

/** What a fact can be about, by id; null or missing where it is about no such thing. */
type About = {
  proceedingId?: string | null;
  decisionId?: string | null;
  filingId?: string | null;
  measureId?: string | null;
};

/** Whether all that a fact is about stands in this case: not of another, and not struck out. One statement, none where it is about nothing. */
export async function standsInCase(
  tx: Tx,
  { orgId, caseId }: { orgId: string; caseId: string },
  { proceedingId = null, decisionId = null, filingId = null, measureId = null }: About,
): Promise<boolean> {
  const asked = [proceedingId, decisionId, filingId, measureId].filter((id) => id !== null);
  if (asked.length === 0) return true;
  const rows = await tx.$queryRaw<object[]>`
    select from proceeding where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${proceedingId}::uuid and voided_at is null
    union all select from decision where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${decisionId}::uuid and voided_at is null
    union all select from filing where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${filingId}::uuid and voided_at is null
    union all select from measure where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${measureId}::uuid and voided_at is null`;
  return rows.length === asked.length;
}
