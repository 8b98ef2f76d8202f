import "server-only";
import { clock, type Tx } from "../../db/unit.ts";
import { callPeople } from "../delivery/call.ts";
import { noteEvent } from "../events.ts";
import type { HeldAlert } from "../hold.ts";
import { type OfCase, page, tellAll } from "../recipients.ts";
import { isGraver } from "../severity.ts";
import { beginEscalation, type Escalation, findEscalation, keepEscalation } from "./escalation.ts";
import { mustAllStep, whoOwesAnAnswer } from "./must-all.ts";
import { climbFrom, GROUND, standingAfter } from "./next-step.ts";
import { ladderFor } from "./policy-of.ts";
import { whoIsOn } from "./targets.ts";

/**
 * Puts an alert on the ladder of its severity and calls the first step that reaches somebody, in the transaction that raises it.
 *
 * @returns who was called
 */
export async function beginLadder(tx: Tx, of: OfCase, alert: HeldAlert): Promise<readonly string[]> {
  const ladder = await ladderFor(tx, of.orgId, alert.severity);
  return callNext(tx, of, alert, await beginEscalation(tx, of, alert.id, ladder));
}

/** How far an alert has climbed. One from before there were ladders gets its own now, and nobody is called by that. */
export async function escalationOf(tx: Tx, of: OfCase, alert: HeldAlert): Promise<Escalation> {
  const found = await findEscalation(tx, of, alert.id);
  return found ?? beginEscalation(tx, of, alert.id, await ladderFor(tx, of.orgId, alert.severity));
}

/**
 * Calls the next step: skips those of nobody, begins the next round after the last, and writes it all down. With them whoever of an
 * earlier step has yet to answer and must.
 *
 * @param also is called too, whatever the step: somebody whose promise to open it lapsed
 * @returns who was called
 */
export async function callNext(
  tx: Tx,
  of: OfCase,
  alert: HeldAlert,
  escalation: Escalation,
  also: readonly string[] = [],
): Promise<readonly string[]> {
  const { ladder } = escalation;
  const byItself = { ...of, actorId: null };
  const climb = await climbFrom(ladder, escalation, (step) =>
    whoIsOn(tx, of, alert, ladder.steps[step]?.targets ?? []),
  );
  let round = escalation.round;
  for (const rung of climb.empty) {
    round = await noteRound(tx, byItself, alert.id, round, rung.round);
    await noteEvent(tx, byItself, alert.id, "step_empty", rung);
  }
  if (climb.outcome === "called") {
    await noteRound(tx, byItself, alert.id, round, climb.at.round);
    await noteEvent(tx, byItself, alert.id, "step_called", climb.at);
  }
  if (climb.outcome === "ended") await noteEvent(tx, byItself, alert.id, "ladder_ended", { round });
  const owing = climb.outcome === "called" ? await whoOwesAnAnswer(tx, of, alert, escalation) : [];
  const people = [...new Set([...(climb.outcome === "called" ? climb.people : []), ...owing, ...also])];
  const pageNo = escalation.pageNo + (people.length > 0 ? 1 : 0);
  await callUp(tx, of, alert, pageNo, people);
  await keepEscalation(tx, of, escalation, {
    ...climb.at,
    pageNo,
    ...standingAfter(ladder, climb, clock(tx)),
  });
  if (climb.outcome === "ended") await tellAll(tx, of, alert.id);
  return people;
}

async function noteRound(tx: Tx, of: OfCase, alertId: string, from: number, to: number): Promise<number> {
  if (to > from) await noteEvent(tx, of, alertId, "round_begun", { round: to });
  return to;
}

/** Calls these people on every way they have; nothing leaves the house while the alert can still be taken back. */
async function callUp(
  tx: Tx,
  of: OfCase,
  alert: HeldAlert,
  pageNo: number,
  userIds: readonly string[],
): Promise<void> {
  if (userIds.length === 0) return;
  await page(tx, of, alert.id, userIds);
  const now = clock(tx);
  const notBefore = Temporal.Instant.compare(alert.undoUntil, now) > 0 ? alert.undoUntil : now;
  await callPeople(tx, of, { alertId: alert.id, severity: alert.severity, pageNo, userIds, notBefore });
}

/** Somebody has it: the climbing ends. Where everybody of a step must answer, those who have not go on being called. */
export async function endClimbing(tx: Tx, of: OfCase, alert: HeldAlert): Promise<readonly string[]> {
  const escalation = await escalationOf(tx, of, alert);
  const owing = await whoOwesAnAnswer(tx, of, alert, escalation);
  const must = owing.length > 0 ? mustAllStep(escalation) : null;
  const nextFireAt = must ? clock(tx).add({ minutes: must.step.delayMinutes }) : null;
  await keepEscalation(tx, of, escalation, { state: "answered", nextFireAt });
  return owing;
}

/** Calls again whoever must still answer an alert that somebody has taken, until nobody is left. */
export async function callOwing(tx: Tx, of: OfCase, alert: HeldAlert, escalation: Escalation): Promise<void> {
  const owing = await whoOwesAnAnswer(tx, of, alert, escalation);
  const must = owing.length > 0 ? mustAllStep(escalation) : null;
  if (!must) {
    await keepEscalation(tx, of, escalation, { nextFireAt: null });
    return;
  }
  const pageNo = escalation.pageNo + 1;
  await noteEvent(tx, of, alert.id, "step_called", { step: must.index, round: escalation.round });
  await callUp(tx, of, alert, pageNo, owing);
  const nextFireAt = clock(tx).add({ minutes: must.step.delayMinutes });
  await keepEscalation(tx, of, escalation, { pageNo, nextFireAt });
}

/** The alert is anybody's again: everybody is called from the first step on. */
export async function climbAnew(tx: Tx, of: OfCase, alert: HeldAlert): Promise<void> {
  const escalation = await escalationOf(tx, of, alert);
  const atFoot = await keepEscalation(tx, of, escalation, { ...GROUND, state: "running", nextFireAt: null });
  await callNext(tx, of, alert, atFoot);
}

/**
 * The alert is graver than it was: the ladder of the new severity, from its first step. Somebody who has taken it keeps it, and that
 * step hears of it all the same.
 *
 * @param alert with its new severity
 */
export async function switchLadder(tx: Tx, of: OfCase, alert: HeldAlert): Promise<void> {
  const escalation = await escalationOf(tx, of, alert);
  if (!isGraver(alert.severity, escalation.ladder.severity)) return;
  const ladder = await ladderFor(tx, of.orgId, alert.severity);
  const atFoot = await keepEscalation(tx, of, escalation, { ladder, ...GROUND, nextFireAt: null });
  await callNext(tx, of, alert, atFoot);
  if (alert.state === "taken") await endClimbing(tx, of, alert);
}

/** The ladder of an alert that is over. */
export async function closeLadder(tx: Tx, of: Pick<OfCase, "orgId">, alertId: string): Promise<void> {
  await tx.$executeRaw`update escalation set state = 'over', next_fire_at = null, updated_at = amparo_now()
    where org_id = ${of.orgId}::uuid and alert_id = ${alertId}::uuid`;
}
