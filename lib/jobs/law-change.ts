import "server-only";
import { withWorker, workerClient } from "../db/client.ts";
import { sql } from "../db/sql.ts";
import { type Tx, unitOf } from "../db/unit.ts";

/** When the law that an organisation goes by last changed: an own rule, a confirmation, a holiday, a confirmed year. Null: never. */
const CHANGED_AT = sql`(select max(at) from (
  select greatest(created_at, withdrawn_at) as at from rule_confirmation where org_id = amparo_org()
  union all select greatest(created_at, withdrawn_at) from org_rule where org_id = amparo_org()
  union all select greatest(created_at, withdrawn_at) from org_holiday where org_id = amparo_org()
  union all select greatest(confirmed_at, withdrawn_at) from calendar_year where org_id = amparo_org()) as changes)`;

/** Makes due every case that was assessed before its organisation's law last changed: whoever changes it sees no cases. */
export async function makeDueByLaw(): Promise<void> {
  const orgs = await workerClient().$queryRaw<{ id: string }[]>`select id from organisation`;
  for (const { id } of orgs) {
    await withWorker(
      id,
      (tx) => tx.$executeRaw`update assessment set next_change_at = amparo_now() where org_id = ${id}::uuid
        and assessed_at < ${CHANGED_AT} and (next_change_at is null or next_change_at > amparo_now())`,
    );
  }
}

/** Of these cases, those whose last days were reckoned before the law changed. */
export async function olderThanLaw(tx: Tx, caseIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select case_id as id from assessment where org_id = ${unitOf(tx).orgId}::uuid and case_id = any (${[...caseIds]}::uuid[])
      and assessed_at < ${CHANGED_AT}`;
  return rows.map(({ id }) => id);
}
