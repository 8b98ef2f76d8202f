import "server-only";
import type { Actor } from "../access/actor.ts";
import { recordAudit } from "../audit/events.ts";
import { withActor } from "../db/client.ts";
import { type Sql, sql } from "../db/sql.ts";

/** Whether who asks looked at the case within ten minutes, by the record: their own entries they may read. */
export function viewedLately(caseId: string): Sql {
  return sql`exists (select from audit_event where org_id = (select amparo_org()) and actor_id = (select amparo_me()) and action = 'case.viewed'
    and object_id = ${caseId}::uuid and at > (select amparo_now()) - interval '10 minutes')`;
}

/**
 * Notes that somebody looked at a case: at most once per person, case and ten minutes, in a transaction of its own.
 * The page is read-only and must not wait for this; call it after the answer has gone.
 */
export async function noteViewed(actor: Actor, caseId: string): Promise<void> {
  await withActor(actor, async (tx) => {
    // Two tabs opened at once note one look: the second waits here for the first.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`viewed:${actor.userId}:${caseId}`}, 0))`;
    const [noted] = await tx.$queryRaw<{ lately: boolean }[]>`select ${viewedLately(caseId)} as lately`;
    if (!noted?.lately)
      await recordAudit(tx, { action: "case.viewed", objectType: "case", objectId: caseId });
  });
}
