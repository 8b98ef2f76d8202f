import "server-only";
import { recordAudit } from "../audit/events.ts";
import type { Tx } from "../db/unit.ts";
import { noteEvent } from "./events.ts";
import type { HeldAlert } from "./hold.ts";
import { climbAnew } from "./ladder/climb.ts";
import { endPromise, findRunning } from "./promises.ts";
import { type OfCase, tellAll } from "./recipients.ts";

/**
 * Nobody has this alert any more: its promise was not kept in time, or its owner cannot go on. It is raised again, everybody is asked
 * anew, its former owner too, and the ladder begins at its first step.
 */
export async function lapse(tx: Tx, of: OfCase, alert: HeldAlert): Promise<void> {
  const promise = await findRunning(tx, of, alert.id);
  if (promise) await endPromise(tx, of, promise.id, "lapsed");
  await tx.$executeRaw`update alert set state = 'raised', taken_by = null, taken_at = null, lapsed_at = amparo_now(), updated_at = amparo_now(), version = version + 1
    where org_id = ${of.orgId}::uuid and id = ${alert.id}::uuid`;
  await noteEvent(tx, of, alert.id, "lapsed", { userId: promise?.ownerId ?? alert.takenBy });
  await recordAudit(tx, { action: "alert.lapsed", objectType: "alert", objectId: alert.id });
  await climbAnew(tx, of, { ...alert, state: "raised" });
  await tellAll(tx, of, alert.id);
}
