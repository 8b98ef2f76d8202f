import "server-only";
import { type Access, NotFound } from "../../access/proof.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { newId } from "../../db/id.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { err, ok, type Result } from "../../result.ts";
import { tellAll } from "../recipients.ts";
import type { CallResult } from "./call-results.ts";
import { getEntry } from "./entries.ts";
import { colleagueRinging, holdLines, tellOfLine } from "./lines.ts";

type May = Access<"alert:raise">;

/** So long nobody else rings the number unknowing. Minutes. */
export const LINE_MINUTES = 15;

/**
 * *I am ringing them*: the line is this person's for a quarter of an hour, for everybody of the organisation to see, and the alert
 * knows of the call. Pressed again it is the same call.
 *
 * @param isKnowing whether they have been told that a colleague rings the same number, and go on
 * @returns `ringing` when a colleague rings the same telephone; then nothing has changed. `over` when the alert is
 */
export async function claimLine(
  tx: Tx,
  access: May,
  { alertId, entryId, isKnowing }: { alertId: string; entryId: string; isKnowing: boolean },
): Promise<Result<void, "ringing" | "over">> {
  await holdLines(tx);
  await getEntry(tx, entryId);
  if (await isOver(tx, access, alertId)) return err("over");
  if (!isKnowing && (await colleagueRinging(tx, entryId))) return err("ringing");
  // A call of this alert that nobody ended: a colleague's who was gone on over, or who forgot it. They may still say what came of it.
  await tx.$executeRaw`update call_log set ended_at = amparo_now(), result = 'released', version = version + 1
    where org_id = ${access.orgId}::uuid and alert_id = ${alertId}::uuid and entry_id = ${entryId}::uuid and ended_at is null
      and user_id <> ${access.actorId}::uuid`;
  await tx.$executeRaw`insert into call_log (org_id, id, case_id, alert_id, entry_id, user_id)
    values (${access.orgId}::uuid, ${newId()}::uuid, ${access.caseId}::uuid, ${alertId}::uuid, ${entryId}::uuid, ${access.actorId}::uuid)
    on conflict (org_id, alert_id, entry_id) where ended_at is null do nothing`;
  await tx.$executeRaw`insert into line_claim (org_id, entry_id, user_id, claimed_at, ends_at)
    values (${access.orgId}::uuid, ${entryId}::uuid, ${access.actorId}::uuid, amparo_now(), amparo_now() + ${LINE_MINUTES}::int * interval '1 minute')
    on conflict (org_id, entry_id) do update set user_id = excluded.user_id, ends_at = excluded.ends_at,
      claimed_at = case when line_claim.user_id = excluded.user_id and line_claim.ends_at > amparo_now() then line_claim.claimed_at else excluded.claimed_at end`;
  await tellAll(tx, access, alertId);
  await tellOfLine(tx, entryId);
  return ok();
}

/**
 * What came of a call, and when to ring again. The caller says it, also when a colleague has gone on over their call meanwhile.
 *
 * @param end `answer` free text, sealed before it is stored
 * @returns `ended` when it has been said already
 */
export async function endCall(
  tx: Tx,
  access: May,
  { alertId, callId }: { alertId: string; callId: string },
  end: { result: CallResult; answer: string | null; againAt: Temporal.Instant | null },
): Promise<Result<void, "ended">> {
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const [ended] = await tx.$queryRaw<{ entry_id: string }[]>`
    update call_log set ended_at = coalesce(ended_at, amparo_now()), result = ${end.result}, answer = ${sealer.seal("call_log.answer", callId, end.answer)},
      again_at = ${end.againAt?.toString() ?? null}::timestamptz, version = version + 1
    where org_id = ${access.orgId}::uuid and case_id = ${access.caseId}::uuid and alert_id = ${alertId}::uuid and id = ${callId}::uuid
      and user_id = ${access.actorId}::uuid and (ended_at is null or result = 'released') returning entry_id`;
  if (!ended) return err(await known(tx, access, alertId, callId));
  await freeLine(tx, access, ended.entry_id);
  await tellAll(tx, access, alertId);
  await tellOfLine(tx, ended.entry_id);
  return ok();
}

/** They did not ring after all: the line is free at once. */
export async function releaseCall(
  tx: Tx,
  access: May,
  { alertId, callId }: { alertId: string; callId: string },
): Promise<Result<void, "ended">> {
  const [ended] = await tx.$queryRaw<{ entry_id: string }[]>`
    update call_log set ended_at = amparo_now(), result = 'released', version = version + 1
    where org_id = ${access.orgId}::uuid and case_id = ${access.caseId}::uuid and alert_id = ${alertId}::uuid and id = ${callId}::uuid
      and user_id = ${access.actorId}::uuid and ended_at is null returning entry_id`;
  if (!ended) return err(await known(tx, access, alertId, callId));
  await freeLine(tx, access, ended.entry_id);
  await tellAll(tx, access, alertId);
  await tellOfLine(tx, ended.entry_id);
  return ok();
}

/** A call of this person that has ended. @throws NotFound for any other */
async function known(tx: Tx, access: May, alertId: string, callId: string): Promise<"ended"> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from call_log where org_id = ${access.orgId}::uuid and case_id = ${access.caseId}::uuid and alert_id = ${alertId}::uuid
      and id = ${callId}::uuid and user_id = ${access.actorId}::uuid`;
  if (rows.length === 0) throw new NotFound();
  return "ended";
}

/** The line is free again, unless this person rings the same entry for another alert still. */
async function freeLine(tx: Tx, access: May, entryId: string): Promise<void> {
  await tx.$executeRaw`delete from line_claim l where l.org_id = ${access.orgId}::uuid and l.entry_id = ${entryId}::uuid
    and l.user_id = ${access.actorId}::uuid and not exists (select 1 from call_log c where c.org_id = l.org_id and c.entry_id = l.entry_id
      and c.user_id = l.user_id and c.ended_at is null and c.claimed_at > amparo_now() - ${LINE_MINUTES}::int * interval '1 minute')`;
}

async function isOver(tx: Tx, access: May, alertId: string): Promise<boolean> {
  const [alert] = await tx.$queryRaw<{ is_over: boolean }[]>`
    select state = 'stood_down' as is_over from alert where org_id = ${unitOf(tx).orgId}::uuid and case_id = ${access.caseId}::uuid
      and id = ${alertId}::uuid`;
  if (!alert) throw new NotFound();
  return alert.is_over;
}
