import "server-only";
import type { Access } from "../access/proof.ts";
import { mayDo } from "../access/roles.ts";
import { recordAudit } from "../audit/events.ts";
import { isDamaged } from "../crypto/damaged.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import { clock, type Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { type Code, codesOf } from "../vocabulary/codes.ts";
import { noteEvent } from "./events.ts";
import { type HeldAlert, holdAlert } from "./hold.ts";
import { type OfCase, tellAll } from "./recipients.ts";
import { needsSecond } from "./severity.ts";
import { type End, endAlert, gravest } from "./stand-down.ts";

type Standing = Access<"alert:standDown">;
/** What became of asking: it is over, a second person is asked, or, where there is nobody else, it waits for its hour. */
export type Asked = { state: "done" | "asked" } | { state: "alone"; at: Temporal.Instant };

/** How long standing down waits where there is nobody to agree to it. */
const ALONE_MINUTES = 60;
const WHO_STANDS_DOWN = codesOf("role").filter((role) => mayDo([role], "alert:standDown"));

/**
 * Asks for an alert to be stood down. Below Critical it is, at once. From Critical on a second person must agree; where the organisation
 * has nobody else who could, it takes effect after an hour, with a reason, and is marked. Until then everything goes on.
 *
 * @param ask `note` and `reason` are sealed before they are stored
 * @returns `reasonMissing` where somebody alone gives none, `alreadyAsked` while another waits
 */
export async function askToStandDown(
  tx: Tx,
  access: Standing,
  alertId: string,
  ask: End & { reason: string | null },
): Promise<Result<Asked, "stoodDown" | "reasonMissing" | "alreadyAsked">> {
  const alert = await holdAlert(tx, access, alertId);
  if (!alert || alert.state === "stood_down") return err("stoodDown");
  if (!needsSecond(await gravest(tx, access, alertId))) {
    await endAlert(tx, access, alertId, access.actorId, ask);
    return ok({ state: "done" });
  }
  if (await findWaiting(tx, access, alertId)) return err("alreadyAsked");
  const isAlone = !(await hasSecond(tx, access));
  if (isAlone && !ask.reason) return err("reasonMissing");
  const at = isAlone ? clock(tx).add({ minutes: ALONE_MINUTES }) : null;
  const id = newId();
  const sealer = await vaultOf(tx).of("case", access.caseId);
  await tx.$executeRaw`insert into stand_down_ask (org_id, id, case_id, alert_id, outcome, note, reason, is_alone, asked_by, effective_at)
    values (${access.orgId}::uuid, ${id}::uuid, ${access.caseId}::uuid, ${alertId}::uuid, ${ask.outcome},
      ${sealer.seal("stand_down_ask.note", id, ask.note)}, ${sealer.seal("stand_down_ask.reason", id, ask.reason)}, ${isAlone},
      ${access.actorId}::uuid, ${at?.toString() ?? null}::timestamptz)`;
  await noteEvent(tx, access, alertId, "stand_down_asked", { code: ask.outcome });
  await tellAll(tx, access, alertId);
  return ok(at ? { state: "alone", at } : { state: "asked" });
}

/** The second person agrees, and the alert is over. @returns `samePerson` for who asked */
export async function agreeToStandDown(
  tx: Tx,
  access: Standing,
  alertId: string,
  askId: string,
): Promise<Result<void, "stoodDown" | "notWaiting" | "samePerson">> {
  const found = await findAsked(tx, access, alertId, askId);
  if (!found.ok) return found;
  if (found.value.asked_by === access.actorId) return err("samePerson");
  await carryOut(tx, access, found.value, access.actorId);
  return ok();
}

/** Somebody says no, or whoever asked takes it back: the alert goes on. */
export async function refuseToStandDown(
  tx: Tx,
  access: Standing,
  alertId: string,
  askId: string,
): Promise<Result<void, "stoodDown" | "notWaiting">> {
  const found = await findAsked(tx, access, alertId, askId);
  if (!found.ok) return found;
  const state = found.value.asked_by === access.actorId ? "withdrawn" : "refused";
  await tx.$executeRaw`update stand_down_ask set state = ${state}, answered_by = ${access.actorId}::uuid, answered_at = amparo_now(),
      version = version + 1 where org_id = ${access.orgId}::uuid and id = ${askId}::uuid`;
  await noteEvent(tx, access, alertId, "stand_down_refused", { code: state });
  await tellAll(tx, access, alertId);
  return ok();
}

/**
 * Ends an alert whose hour has come: somebody alone asked for it, and nobody has said no. The time of the database decides.
 *
 * @param alert held by this unit of work
 * @returns whether it was ended
 */
export async function standDownDue(tx: Tx, of: OfCase, alert: HeldAlert): Promise<boolean> {
  const waiting = await findWaiting(tx, of, alert.id);
  if (!waiting?.is_due) return false;
  await carryOut(tx, of, waiting, null);
  await recordAudit(tx, { action: "alert.stood_down", objectType: "alert", objectId: alert.id });
  return true;
}

type Waiting = {
  id: string;
  alert_id: string;
  outcome: Code<"alert_outcome">;
  note: Uint8Array | null;
  asked_by: string;
  is_due: boolean;
};

async function findWaiting(tx: Tx, of: Pick<OfCase, "orgId">, alertId: string): Promise<Waiting | null> {
  const [row] = await tx.$queryRaw<Waiting[]>`
    select id, alert_id, outcome, note, asked_by, coalesce(effective_at <= amparo_now(), false) as is_due from stand_down_ask
    where org_id = ${of.orgId}::uuid and alert_id = ${alertId}::uuid and state = 'waiting' for update`;
  return row ?? null;
}

async function findAsked(
  tx: Tx,
  access: Standing,
  alertId: string,
  askId: string,
): Promise<Result<Waiting, "stoodDown" | "notWaiting">> {
  const alert = await holdAlert(tx, access, alertId);
  if (!alert || alert.state === "stood_down") return err("stoodDown");
  const waiting = await findWaiting(tx, access, alertId);
  return waiting?.id === askId ? ok(waiting) : err("notWaiting");
}

async function carryOut(tx: Tx, of: OfCase, waiting: Waiting, agreedBy: string | null): Promise<void> {
  const sealer = await vaultOf(tx).of("case", of.caseId);
  const note = sealer.open("stand_down_ask.note", waiting.id, waiting.note);
  await tx.$executeRaw`update stand_down_ask set state = 'agreed', answered_by = ${agreedBy}::uuid, answered_at = amparo_now(),
      version = version + 1 where org_id = ${of.orgId}::uuid and id = ${waiting.id}::uuid`;
  await endAlert(tx, of, waiting.alert_id, waiting.asked_by, {
    outcome: waiting.outcome,
    // Words that cannot be opened stay where they are: the alert ends all the same.
    note: isDamaged(note) ? null : note,
  });
}

/** Whether the organisation has anybody else who could agree. */
export async function hasSecond(tx: Tx, access: Pick<Standing, "orgId" | "actorId">): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from member where org_id = ${access.orgId}::uuid and id <> ${access.actorId}::uuid and status = 'active'
      and roles && ${[...WHO_STANDS_DOWN]}::text[] limit 1`;
  return rows.length > 0;
}
