import "server-only";
import type { Access } from "../access/proof.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { noteEvent } from "./events.ts";
import { type HeldAlert, holdAlert } from "./hold.ts";
import { endClimbing } from "./ladder/climb.ts";
import { endOpenPromises, makePromise, type NotTheirs, whyNotTheirs } from "./promises.ts";
import { type OfCase, tellAll } from "./recipients.ts";
import { moveForward, skipUnsent } from "./unsent.ts";

/**
 * Puts one named person in charge of an alert, with what they will do and by when, and ends its climbing. Messages that have not left
 * stay here: somebody has it; only who must answer all the same is still called.
 *
 * @param promise `plan` free text, sealed before it is stored; `by` the moment promised; `ownerId` who has it: whoever presses, or
 *   somebody who has answered that they are coming
 * @returns `alreadyTaken` when a colleague was first, `stoodDown` when it is over; then nothing has changed
 */
export async function take(
  tx: Tx,
  access: Access<"alert:take">,
  alertId: string,
  promise: { plan: string; by: Temporal.Instant; ownerId?: string },
): Promise<Result<void, "alreadyTaken" | "stoodDown" | NotTheirs>> {
  const alert = await holdAlert(tx, access, alertId);
  if (!alert || alert.state === "stood_down") return err("stoodDown");
  if (alert.state === "taken") return err("alreadyTaken");
  const ownerId = promise.ownerId ?? access.actorId;
  const refused = await whyNotTheirs(tx, access, alertId, ownerId);
  if (refused) return err(refused);
  await tx.$executeRaw`update alert set state = 'taken', taken_by = ${ownerId}::uuid, taken_at = amparo_now(),
      updated_at = amparo_now(), version = version + 1 where org_id = ${access.orgId}::uuid and id = ${alertId}::uuid`;
  await makePromise(tx, access, alertId, { ownerId, kind: "act", plan: promise.plan, by: promise.by });
  await noteEvent(tx, access, alertId, "taken", { userId: ownerId });
  await settleOn(tx, access, { ...alert, state: "taken" }, ownerId);
  return ok();
}

/** What follows once somebody has an alert: nobody is called any more but those who must answer. */
export async function settleOn(tx: Tx, of: OfCase, alert: HeldAlert, ownerId: string): Promise<void> {
  await endOpenPromises(tx, of, alert.id, ownerId);
  const owing = await endClimbing(tx, of, alert);
  await skipUnsent(tx, of, alert.id, "taken", { but: owing });
  await moveForward(tx, of, alert.id, ownerId, "answered");
  await tellAll(tx, of, alert.id);
}
