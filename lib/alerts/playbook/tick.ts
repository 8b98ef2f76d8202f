import "server-only";
import { type Access, NotFound } from "../../access/proof.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { newId } from "../../db/id.ts";
import type { Tx } from "../../db/unit.ts";
import { err, ok, type Result } from "../../result.ts";
import { tellAll } from "../recipients.ts";
import { playbookOnAlert } from "./on-alert.ts";

type May = Access<"alert:raise">;
type Of = { alertId: string; item: string };
type Held = {
  id: string;
  claimed_by: string | null;
  done_by: string | null;
};

/**
 * *I do this*: says for everybody on the alert who does it. Whose row it is, the database decides: the first claim counts, done twice it
 * is as done once.
 *
 * @returns `claimed` or `done` when a colleague was first; then nothing has changed. `over` when the alert is
 */
export async function claimItem(
  tx: Tx,
  access: May,
  of: Of,
): Promise<Result<void, "claimed" | "done" | "over">> {
  if (await prove(tx, of)) return err("over");
  const { claimed_by, done_by } = await holdTick(tx, access, of);
  if (done_by !== null) return done_by === access.actorId ? ok() : err("done");
  if (claimed_by !== null) return claimed_by === access.actorId ? ok() : err("claimed");
  await tx.$executeRaw`update playbook_tick set claimed_by = ${access.actorId}::uuid, claimed_at = amparo_now(), version = version + 1
    where org_id = ${access.orgId}::uuid and alert_id = ${of.alertId}::uuid and item = ${of.item}`;
  await tellAll(tx, access, of.alertId);
  return ok();
}

/** Nobody does it any more: who claimed it gives it back, or a colleague does for somebody who is gone. */
export async function releaseItem(tx: Tx, access: May, of: Of): Promise<Result<void, "done">> {
  await prove(tx, of);
  const { done_by } = await holdTick(tx, access, of);
  if (done_by !== null) return err("done");
  await tx.$executeRaw`update playbook_tick set claimed_by = null, claimed_at = null, version = version + 1
    where org_id = ${access.orgId}::uuid and alert_id = ${of.alertId}::uuid and item = ${of.item}`;
  await tellAll(tx, access, of.alertId);
  return ok();
}

/**
 * *Done*, with a word of how. Who does it need not have claimed it.
 *
 * @param note free text, sealed before it is stored
 * @returns `done` when a colleague was first; then their word stands
 */
export async function finishItem(
  tx: Tx,
  access: May,
  { note, ...of }: Of & { note: string | null },
): Promise<Result<void, "done">> {
  await prove(tx, of);
  const { id, done_by } = await holdTick(tx, access, of);
  if (done_by !== null) return done_by === access.actorId ? ok() : err("done");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  await tx.$executeRaw`update playbook_tick set done_by = ${access.actorId}::uuid, done_at = amparo_now(),
      claimed_by = coalesce(claimed_by, ${access.actorId}::uuid), claimed_at = coalesce(claimed_at, amparo_now()),
      note = ${sealer.seal("playbook_tick.note", id, note)}, version = version + 1
    where org_id = ${access.orgId}::uuid and id = ${id}::uuid`;
  await tellAll(tx, access, of.alertId);
  return ok();
}

/** It must be done again, or was not done after all. Who claimed it has it again; what was noted stays. */
export async function reopenItem(tx: Tx, access: May, of: Of): Promise<Result<void, never>> {
  await prove(tx, of);
  await holdTick(tx, access, of);
  await tx.$executeRaw`update playbook_tick set done_by = null, done_at = null, version = version + 1
    where org_id = ${access.orgId}::uuid and alert_id = ${of.alertId}::uuid and item = ${of.item} and done_by is not null`;
  await tellAll(tx, access, of.alertId);
  return ok();
}

/** Who has it, for the colleague who was second. */
export async function tickHolder(tx: Tx, of: Of): Promise<string> {
  const playbook = await playbookOnAlert(tx, of.alertId);
  const step = playbook?.steps.find(({ item }) => item === of.item);
  return (step?.doneBy ?? step?.claimedBy)?.name ?? "";
}

/** Whether the alert is over. @throws NotFound for an action that this alert does not ask for */
async function prove(tx: Tx, { alertId, item }: Of): Promise<boolean> {
  const playbook = await playbookOnAlert(tx, alertId);
  if (!playbook?.steps.some((step) => step.item === item)) throw new NotFound();
  return playbook.isOver;
}

/** The row of an action, made where there is none; it is held until this change ends. */
async function holdTick(tx: Tx, access: May, { alertId, item }: Of): Promise<Held> {
  await tx.$executeRaw`insert into playbook_tick (org_id, id, case_id, alert_id, item)
    values (${access.orgId}::uuid, ${newId()}::uuid, ${access.caseId}::uuid, ${alertId}::uuid, ${item}) on conflict (org_id, alert_id, item) do nothing`;
  const [held] = await tx.$queryRaw<Held[]>`
    select id, claimed_by, done_by from playbook_tick where org_id = ${access.orgId}::uuid and alert_id = ${alertId}::uuid and item = ${item} for update`;
  if (!held) throw new NotFound();
  return held;
}
