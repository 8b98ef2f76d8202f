import "server-only";
import { NotFound } from "../../access/proof.ts";
import type { Tx } from "../../db/unit.ts";

/**
 * Sees to it that a proceeding that a fact is about stands in this case. None is about the person, and asks nothing.
 *
 * @throws NotFound where it is struck out or of another case
 */
export async function mustBeOfCase(
  tx: Tx,
  { orgId, caseId }: { orgId: string; caseId: string },
  proceedingId: string | null,
): Promise<void> {
  if (proceedingId === null) return;
  const rows = await tx.$queryRaw<object[]>`select from proceeding
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${proceedingId}::uuid and voided_at is null`;
  if (rows.length === 0) throw new NotFound();
}
