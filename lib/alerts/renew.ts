import "server-only";
import type { Access } from "../access/proof.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { noteEvent } from "./events.ts";
import { holdAlert } from "./hold.ts";
import {
  endPromise,
  findRunning,
  makePromise,
  type NotTheirs,
  type RunningPromise,
  whyNotTheirs,
} from "./promises.ts";
import { tellAll } from "./recipients.ts";
import { settleOn } from "./take.ts";

type Taking = Access<"alert:take">;

/**
 * The owner of an alert says what happened and promises anew.
 *
 * @param next `word` what happened, `plan` what comes next, both sealed; `by` the new moment
 * @returns `notYours` for everybody but its owner, `notTaken` where nobody has it: a promise that lapsed is not renewed but made again
 */
export async function renew(
  tx: Tx,
  access: Taking,
  alertId: string,
  next: { word: string; plan: string; by: Temporal.Instant },
): Promise<Result<void, "stoodDown" | "notTaken" | "notYours">> {
  const found = await running(tx, access, alertId);
  if (!found.ok) return found;
  const { promise } = found.value;
  if (promise.ownerId !== access.actorId) return err("notYours");
  await endPromise(tx, access, promise.id, "renewed", next.word);
  await makePromise(tx, access, alertId, {
    ownerId: access.actorId,
    kind: "act",
    plan: next.plan,
    by: next.by,
  });
  await noteEvent(tx, access, alertId, "renewed");
  await tellAll(tx, access, alertId);
  return ok();
}

/**
 * Passes an alert that somebody has to somebody else: to a colleague who has answered that they are coming, or to oneself.
 *
 * @returns `hasIt` where it is theirs already
 */
export async function passOn(
  tx: Tx,
  access: Taking,
  alertId: string,
  next: { ownerId: string; plan: string; by: Temporal.Instant; word: string | null },
): Promise<Result<void, "stoodDown" | "notTaken" | "hasIt" | NotTheirs>> {
  const found = await running(tx, access, alertId);
  if (!found.ok) return found;
  const { alert, promise } = found.value;
  if (promise.ownerId === next.ownerId) return err("hasIt");
  const refused = await whyNotTheirs(tx, access, alertId, next.ownerId);
  if (refused) return err(refused);
  await endPromise(tx, access, promise.id, "passed_on", next.word);
  await tx.$executeRaw`update alert set taken_by = ${next.ownerId}::uuid, taken_at = amparo_now(), updated_at = amparo_now(),
      version = version + 1 where org_id = ${access.orgId}::uuid and id = ${alertId}::uuid`;
  await makePromise(tx, access, alertId, {
    ownerId: next.ownerId,
    kind: "act",
    plan: next.plan,
    by: next.by,
  });
  await noteEvent(tx, access, alertId, "passed_on", { userId: next.ownerId });
  await settleOn(tx, access, { ...alert, takenBy: next.ownerId }, next.ownerId);
  return ok();
}

type Running = { alert: NonNullable<Awaited<ReturnType<typeof holdAlert>>>; promise: RunningPromise };

async function running(
  tx: Tx,
  access: Taking,
  alertId: string,
): Promise<Result<Running, "stoodDown" | "notTaken">> {
  const alert = await holdAlert(tx, access, alertId);
  if (!alert || alert.state === "stood_down") return err("stoodDown");
  const promise = alert.state === "taken" ? await findRunning(tx, access, alertId) : null;
  return promise ? ok({ alert, promise }) : err("notTaken");
}
