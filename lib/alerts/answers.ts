import "server-only";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import type { Code } from "../vocabulary/codes.ts";
import { noteEvent } from "./events.ts";
import { type HeldAlert, holdAlert } from "./hold.ts";
import { callNext, escalationOf } from "./ladder/climb.ts";
import { whoIsOn } from "./ladder/targets.ts";
import { lapse } from "./lapse.ts";
import { type OfCase, tellAll } from "./recipients.ts";
import { moveForward, skipUnsent } from "./unsent.ts";

export type Answer = Code<"alert_answer">;
/** The way an answer came in. */
export type Via = Code<"channel_kind">;

/**
 * Writes what somebody says to a call. Each answer stays, the last counts. *Coming* leaves the ladder to climb until somebody takes the
 * alert; *cannot* of everybody on the step climbs at once, and of its owner gives the alert back; *seen* stops nothing.
 *
 * @param word free text, sealed before it is stored
 * @returns `stoodDown` when it is over; then nothing has changed
 */
export async function answer(
  tx: Tx,
  of: OfCase,
  alertId: string,
  userId: string,
  said: Answer,
  via: Via,
  word: string | null = null,
): Promise<Result<void, "stoodDown">> {
  const alert = await holdAlert(tx, of, alertId);
  if (!alert || alert.state === "stood_down") return err("stoodDown");
  // Given back before the answer is written: what was answered before a lapse counts no more.
  const isOwner = said === "cannot" && alert.state === "taken" && alert.takenBy === userId;
  if (isOwner) await lapse(tx, of, alert);
  await write(tx, of, alertId, userId, said, via, word);
  if (said === "seen") await moveForward(tx, of, alertId, userId, "seen");
  else {
    await moveForward(tx, of, alertId, userId, "answered");
    await skipUnsent(tx, of, alertId, "answered", { only: userId });
  }
  if (said === "cannot") await goOnWithout(tx, of, isOwner ? { ...alert, state: "raised" } : alert, userId);
  await tellAll(tx, of, alertId);
  return ok();
}

async function write(
  tx: Tx,
  of: OfCase,
  alertId: string,
  userId: string,
  said: Answer,
  via: Via,
  word: string | null,
): Promise<void> {
  const id = newId();
  const sealed =
    word === null ? null : (await vaultOf(tx).of("case", of.caseId)).seal("alert_answer.word", id, word);
  await tx.$executeRaw`insert into alert_answer (org_id, id, case_id, alert_id, user_id, answer, via, word)
    values (${of.orgId}::uuid, ${id}::uuid, ${of.caseId}::uuid, ${alertId}::uuid, ${userId}::uuid, ${said}, ${via}, ${sealed})`;
  await noteEvent(tx, of, alertId, "answered", { userId, code: said });
}

/** Somebody cannot: nobody waits for their promise to open it, nor for a step on which nobody is left. */
async function goOnWithout(tx: Tx, of: OfCase, alert: HeldAlert, userId: string): Promise<void> {
  const promised =
    await tx.$executeRaw`update promise set state = 'passed_on', ended_at = amparo_now(), version = version + 1
    where org_id = ${of.orgId}::uuid and alert_id = ${alert.id}::uuid and owner_id = ${userId}::uuid and kind = 'open' and state = 'running'`;
  if (alert.state !== "raised") return;
  const escalation = await escalationOf(tx, of, alert);
  if (escalation.state !== "running") return;
  const left = await whoIsOn(tx, of, alert, escalation.ladder.steps[escalation.step]?.targets ?? []);
  const others = await tx.$queryRaw<unknown[]>`
    select 1 from promise where org_id = ${of.orgId}::uuid and alert_id = ${alert.id}::uuid and state = 'running' limit 1`;
  if (left.length === 0 || (promised > 0 && others.length === 0)) await callNext(tx, of, alert, escalation);
}
