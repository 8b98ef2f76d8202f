import "server-only";
import type { Tx } from "../../db/unit.ts";
import { climbAtOnce } from "../ladder/escalate.ts";
import type { Claim } from "./claims.ts";

/** The ladders of these alerts climb at once where no message to this person arrived or still may: they cannot be reached. */
export async function noWayLeft(
  tx: Tx,
  { orgId, recipientId }: Pick<Claim, "orgId" | "recipientId">,
  alertIds: readonly string[],
  cases: ReadonlyMap<string | null, string | null>,
): Promise<void> {
  const lost = await tx.$queryRaw<{ id: string }[]>`
    select a.id from unnest(${[...alertIds]}::uuid[]) as a (id) where not exists (select 1 from outbox o where o.org_id = ${orgId}::uuid
      and o.alert_id = a.id and o.recipient_id = ${recipientId}::uuid and o.state not in ('failed_final', 'skipped'))`;
  for (const { id } of lost) {
    const caseId = cases.get(id);
    if (caseId) await climbAtOnce(tx, { orgId, caseId, actorId: null }, id, recipientId);
  }
}
