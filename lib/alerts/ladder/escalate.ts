import "server-only";
import type { Access } from "../../access/proof.ts";
import type { Tx } from "../../db/unit.ts";
import { err, ok, type Result } from "../../result.ts";
import { noteEvent } from "../events.ts";
import { holdAlert } from "../hold.ts";
import { type OfCase, tellAll } from "../recipients.ts";
import { callNext, endClimbing, escalationOf } from "./climb.ts";
import { keepEscalation } from "./escalation.ts";
import { GROUND, nextRung } from "./next-step.ts";

/**
 * *Escalate now*: the next step is called without waiting; at the end of the ladder its first step again. Who has taken the alert
 * keeps it.
 *
 * @returns how many were called, or `stoodDown`
 */
export async function escalateNow(
  tx: Tx,
  access: Access<"alert:raise">,
  alertId: string,
): Promise<Result<number, "stoodDown">> {
  const alert = await holdAlert(tx, access, alertId);
  if (!alert || alert.state === "stood_down") return err("stoodDown");
  await noteEvent(tx, access, alertId, "escalated");
  let escalation = await escalationOf(tx, access, alert);
  if (!nextRung(escalation.ladder, escalation))
    escalation = await keepEscalation(tx, access, escalation, GROUND);
  const called = await callNext(tx, access, alert, escalation);
  if (alert.state === "taken") await endClimbing(tx, access, alert);
  await tellAll(tx, access, alertId);
  return ok(called.length);
}

/**
 * No channel reaches somebody: the ladder climbs at once and does not wait for their answer. Once for each person until the alert
 * is anybody's again, so that a broken address does not chase everybody else up and down the ladder.
 */
export async function climbAtOnce(tx: Tx, of: OfCase, alertId: string, userId: string): Promise<void> {
  const alert = await holdAlert(tx, of, alertId);
  if (alert?.state !== "raised") return;
  const told = await tx.$queryRaw<unknown[]>`
    select 1 from alert_event e join alert a on a.org_id = e.org_id and a.id = e.alert_id
    where e.org_id = ${of.orgId}::uuid and e.alert_id = ${alertId}::uuid and e.kind = 'unreachable' and e.user_id = ${userId}::uuid
      and (a.lapsed_at is null or e.at >= a.lapsed_at)`;
  if (told.length > 0) return;
  await noteEvent(tx, of, alertId, "unreachable", { userId });
  // Somebody else has promised to open it: their time is theirs.
  await tx.$executeRaw`update escalation set next_fire_at = amparo_now(), updated_at = amparo_now()
    where org_id = ${of.orgId}::uuid and alert_id = ${alertId}::uuid and state = 'running' and next_fire_at > amparo_now()
      and not exists (select 1 from promise p where p.org_id = escalation.org_id and p.alert_id = escalation.alert_id
        and p.state = 'running' and p.owner_id <> ${userId}::uuid)`;
  await tx.$executeRaw`select pg_notify('amparo_work', '')`;
  await tellAll(tx, of, alertId);
}
