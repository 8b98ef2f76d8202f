import "server-only";
import type { Tx } from "../../db/unit.ts";
import { noteEvent } from "../events.ts";
import { type HeldAlert, holdIfFree } from "../hold.ts";
import { lapse } from "../lapse.ts";
import { endPromise, endWithAlert } from "../promises.ts";
import { type OfCase, tellAll } from "../recipients.ts";
import { standDownDue } from "../stand-down-ask.ts";
import { callNext, callOwing, closeLadder, escalationOf } from "./climb.ts";

/**
 * Does for one alert whatever its time has come for, as the database's clock tells it: what somebody alone asked for an hour ago, a
 * promise that lapsed, the next step of the ladder. All in one unit of work, so that whoever is called is called once and what a crash
 * interrupts is done again whole.
 *
 * @returns false where nothing was due any more, or somebody else holds the alert
 */
export async function tick(tx: Tx, orgId: string, alertId: string): Promise<boolean> {
  const alert = await holdIfFree(tx, orgId, alertId);
  if (!alert) return false;
  const of = { orgId, caseId: alert.caseId, actorId: null };
  if (alert.state === "stood_down") {
    await endWithAlert(tx, of, alert.id);
    await closeLadder(tx, of, alert.id);
    return false;
  }
  if (await standDownDue(tx, of, alert)) return true;
  const lapsed = await findLapsed(tx, of, alert);
  if (lapsed.some(({ kind }) => kind === "act")) {
    await lapse(tx, of, alert);
    return true;
  }
  for (const { id, owner_id } of lapsed) {
    await endPromise(tx, of, id, "lapsed");
    await noteEvent(tx, of, alert.id, "lapsed", { userId: owner_id, code: "open" });
  }
  return climbIfDue(
    tx,
    of,
    alert,
    lapsed.map(({ owner_id }) => owner_id),
  );
}

/** @param lapsed who promised to open the alert and did not: they are called again, with the next step and at once */
async function climbIfDue(tx: Tx, of: OfCase, alert: HeldAlert, lapsed: readonly string[]): Promise<boolean> {
  const escalation = await escalationOf(tx, of, alert);
  const isDue = await isDueNow(tx, of, alert.id);
  if (alert.state === "taken") {
    if (isDue) await callOwing(tx, of, alert, escalation);
    return isDue || lapsed.length > 0;
  }
  if (!isDue && lapsed.length === 0) return false;
  await callNext(tx, of, alert, escalation, lapsed);
  await tellAll(tx, of, alert.id);
  return true;
}

/** Promises whose time has run out. */
function findLapsed(tx: Tx, of: OfCase, alert: HeldAlert) {
  return tx.$queryRaw<{ id: string; owner_id: string; kind: "act" | "open" }[]>`
    select id, owner_id, kind from promise where org_id = ${of.orgId}::uuid and alert_id = ${alert.id}::uuid and state = 'running'
      and due_at <= amparo_now() order by due_at for update`;
}

async function isDueNow(tx: Tx, of: OfCase, alertId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from escalation where org_id = ${of.orgId}::uuid and alert_id = ${alertId}::uuid and next_fire_at <= amparo_now()`;
  return rows.length > 0;
}
