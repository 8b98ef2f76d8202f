import "server-only";
import { vaultOf } from "../crypto/vault.ts";
import { clock, type Tx, unitOf } from "../db/unit.ts";

/** Which case an alert belongs to; null when it is not there for this person. */
export async function alertPlace(
  tx: Tx,
  alertId: string,
): Promise<{ caseId: string; hostState: string; now: Temporal.Instant } | null> {
  const [row] = await tx.$queryRaw<{ case_id: string; host_state: string }[]>`
    select a.case_id, c.host_state from alert a join case_file c on c.org_id = a.org_id and c.id = a.case_id
    where a.org_id = ${unitOf(tx).orgId}::uuid and a.id = ${alertId}::uuid`;
  return row ? { caseId: row.case_id, hostState: row.host_state, now: clock(tx) } : null;
}

/** Who has taken an alert, by name. */
export async function takerName(tx: Tx, alertId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string; name: Uint8Array }[]>`
    select m.id, m.name from alert a join member m on m.org_id = a.org_id and m.id = a.taken_by
    where a.org_id = ${unitOf(tx).orgId}::uuid and a.id = ${alertId}::uuid`;
  return row ? (await vaultOf(tx).ops()).open("member.name", row.id, row.name) : null;
}

/** Whether an alert that nobody has answered waits for this person: all that a locked screen may say. */
export async function hasWaiting(tx: Tx): Promise<boolean> {
  const { orgId, userId } = unitOf(tx);
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from alert_recipient r join alert a on a.org_id = r.org_id and a.id = r.alert_id
    where r.org_id = ${orgId}::uuid and r.user_id = ${userId}::uuid and a.state = 'raised' limit 1`;
  return rows.length > 0;
}
