import "server-only";
import { mayDo } from "../access/roles.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import { sql } from "../db/sql.ts";
import type { Tx } from "../db/unit.ts";
import type { Code } from "../vocabulary/codes.ts";
import { LAST_ANSWER } from "./ladder/targets.ts";
import type { OfCase } from "./recipients.ts";

/** `act`: what somebody does about an alert that is theirs. `open`: to open it, said by text. */
export type PromiseKind = "act" | "open";
type Ended = Exclude<Code<"promise_state">, "running">;

/** Who may not be given an alert, and why. */
export type NotTheirs = "notAnswered" | "mayNotTake";

/** Writes a promise. @param promise.plan free text, sealed before it is stored */
export async function makePromise(
  tx: Tx,
  of: OfCase,
  alertId: string,
  promise: { ownerId: string; kind: PromiseKind; plan: string | null; by: Temporal.Instant },
): Promise<void> {
  const id = newId();
  const plan =
    promise.plan === null
      ? null
      : (await vaultOf(tx).of("case", of.caseId)).seal("alert.plan", id, promise.plan);
  await tx.$executeRaw`insert into promise (org_id, id, case_id, alert_id, owner_id, made_by, kind, plan, due_at)
    values (${of.orgId}::uuid, ${id}::uuid, ${of.caseId}::uuid, ${alertId}::uuid, ${promise.ownerId}::uuid,
      ${of.actorId ?? promise.ownerId}::uuid, ${promise.kind}, ${plan}, ${promise.by.toString()}::timestamptz)`;
}

/** The promise of whoever has the alert. */
export type RunningPromise = { id: string; ownerId: string; plan: Uint8Array | null };

export async function findRunning(
  tx: Tx,
  of: Pick<OfCase, "orgId">,
  alertId: string,
): Promise<RunningPromise | null> {
  const [row] = await tx.$queryRaw<{ id: string; owner_id: string; plan: Uint8Array | null }[]>`
    select id, owner_id, plan from promise where org_id = ${of.orgId}::uuid and alert_id = ${alertId}::uuid and state = 'running' and kind = 'act'
    for update`;
  return row ? { id: row.id, ownerId: row.owner_id, plan: row.plan } : null;
}

/** Ends one promise, with a word of what happened where somebody gave one. */
export async function endPromise(
  tx: Tx,
  of: OfCase,
  id: string,
  state: Ended,
  word: string | null = null,
): Promise<void> {
  const sealed =
    word === null ? null : (await vaultOf(tx).of("case", of.caseId)).seal("promise.word", id, word);
  await tx.$executeRaw`update promise set state = ${state}, ended_at = amparo_now(), word = ${sealed}, version = version + 1
    where org_id = ${of.orgId}::uuid and id = ${id}::uuid and state = 'running'`;
}

/** Ends every promise to open an alert that somebody has now: their own is kept, the others' have passed to them. */
export async function endOpenPromises(
  tx: Tx,
  of: Pick<OfCase, "orgId">,
  alertId: string,
  ownerId: string,
): Promise<void> {
  await tx.$executeRaw`update promise set state = case when owner_id = ${ownerId}::uuid then 'kept' else 'passed_on' end,
      ended_at = amparo_now(), version = version + 1
    where org_id = ${of.orgId}::uuid and alert_id = ${alertId}::uuid and state = 'running' and kind = 'open'`;
}

/** The alert is over, and with it whatever was promised. */
export async function endWithAlert(tx: Tx, of: Pick<OfCase, "orgId">, alertId: string): Promise<void> {
  await tx.$executeRaw`update promise set state = 'ended_with_alert', ended_at = amparo_now(), version = version + 1
    where org_id = ${of.orgId}::uuid and alert_id = ${alertId}::uuid and state = 'running'`;
}

/**
 * Whether an alert can be given to somebody: to oneself always, to another who works here, may take alerts, and has answered
 * that they are coming. Null where it can.
 */
export async function whyNotTheirs(
  tx: Tx,
  of: OfCase,
  alertId: string,
  ownerId: string,
): Promise<NotTheirs | null> {
  if (ownerId === of.actorId) return null;
  const [row] = await tx.$queryRaw<{ roles: string[]; answer: string | null }[]>`
    select m.roles, ${LAST_ANSWER(alertId, sql`m.id`)} as answer from member m
    where m.org_id = ${of.orgId}::uuid and m.id = ${ownerId}::uuid and m.status = 'active'`;
  if (!row || !mayDo(row.roles, "alert:take")) return "mayNotTake";
  return row.answer === "coming" ? null : "notAnswered";
}
