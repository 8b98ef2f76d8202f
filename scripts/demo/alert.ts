import type { Actor } from "../../lib/access/actor.ts";
import { raise } from "../../lib/alerts/raise.ts";
import { changeCaseIn } from "../../lib/casework/change-case.ts";
import type { Tx } from "../../lib/db/unit.ts";

/** One alert that nobody has taken yet, so that the first page shows what it is for. */
export async function ringAlert(
  tx: Tx,
  lead: Actor,
  caseId: string,
  today: Temporal.PlainDate,
): Promise<void> {
  await changeCaseIn(
    tx,
    lead,
    { caseId, permission: "alert:raise", event: "alert.raised" },
    (inside, access) => raise(inside, access, { kind: "removal_now", knownOn: today.toString() }),
  );
}
