import "server-only";
import { clock, type Tx, unitOf } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { answer, type Via } from "./answers.ts";
import { holdAlert } from "./hold.ts";
import { escalationOf } from "./ladder/climb.ts";
import { keepEscalation } from "./ladder/escalation.ts";
import { makePromise } from "./promises.ts";
import { type OfCase, tellAll } from "./recipients.ts";

/** How long somebody who answers by text has to open the alert. */
const OPEN_MINUTES = 15;

/**
 * Somebody answered by text that they are coming: a promise to open the alert within a quarter of an hour, for which the ladder waits
 * and no longer. Said again while it runs, it stays as it was.
 *
 * @returns by when, null where somebody has the alert already and nothing need be promised; `stoodDown` when it is over
 */
export async function promiseToOpen(
  tx: Tx,
  of: OfCase,
  alertId: string,
  userId: string,
  via: Via,
): Promise<Result<Temporal.Instant | null, "stoodDown">> {
  const alert = await holdAlert(tx, of, alertId);
  if (!alert || alert.state === "stood_down") return err("stoodDown");
  const said = await answer(tx, of, alertId, userId, "coming", via);
  if (!said.ok || alert.state === "taken") return said.ok ? ok(null) : said;
  const running = await tx.$queryRaw<{ owner_id: string; due_at: Date }[]>`
    select owner_id, due_at from promise where org_id = ${of.orgId}::uuid and alert_id = ${alertId}::uuid and state = 'running' and kind = 'open'`;
  const own = running.find(({ owner_id }) => owner_id === userId);
  if (own) return ok(own.due_at.toTemporalInstant());
  const by = clock(tx).add({ minutes: OPEN_MINUTES });
  await makePromise(tx, of, alertId, { ownerId: userId, kind: "open", plan: null, by });
  const escalation = await escalationOf(tx, of, alert);
  // Another's promise may end sooner: the ladder waits for nobody longer than they promised.
  if (escalation.state === "running" && running.length === 0)
    await keepEscalation(tx, of, escalation, { nextFireAt: by });
  return ok(by);
}

/** Whoever promised to open the alert has opened it: kept. It still waits to be taken, and the ladder goes on when it would have. */
export async function keepOpenPromise(tx: Tx, alertId: string): Promise<void> {
  const { orgId, userId } = unitOf(tx);
  const kept = await tx.$queryRaw<{ case_id: string }[]>`
    update promise set state = 'kept', ended_at = amparo_now(), version = version + 1
    where org_id = ${orgId}::uuid and alert_id = ${alertId}::uuid and owner_id = ${userId}::uuid and kind = 'open' and state = 'running'
    returning case_id`;
  if (kept[0]) await tellAll(tx, { orgId, caseId: kept[0].case_id, actorId: userId }, alertId);
}
