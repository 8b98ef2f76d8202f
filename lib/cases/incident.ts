import "server-only";
import type { Access } from "../access/proof.ts";
import { newId } from "../db/id.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { ok, type Result } from "../result.ts";

/**
 * Joins a case that was just logged to the one logged before it at the same place: people are taken in groups and in families.
 * Both carry one incident and a link to the other.
 *
 * @param access proof for the case that was there first
 */
export async function joinIncident(
  tx: Tx,
  access: Access<"case:log">,
  newCaseId: string,
): Promise<Result<void, never>> {
  const { orgId, userId } = unitOf(tx);
  const [first] = await tx.$queryRaw<
    { incident_id: string }[]
  >`update case_file set incident_id = coalesce(incident_id, ${newId()}::uuid)
    where org_id = ${orgId}::uuid and id = ${access.caseId}::uuid returning incident_id`;
  await tx.$executeRaw`update case_file set incident_id = ${first?.incident_id ?? null}::uuid where org_id = ${orgId}::uuid and id = ${newCaseId}::uuid`;
  for (const [from, to] of [
    [access.caseId, newCaseId],
    [newCaseId, access.caseId],
  ]) {
    await tx.$executeRaw`insert into case_link (org_id, id, case_id, other_case_id, kind, created_by)
      values (${orgId}::uuid, ${newId()}::uuid, ${from}::uuid, ${to}::uuid, 'incident', ${userId}::uuid)`;
  }
  return ok();
}
