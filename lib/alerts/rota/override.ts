import "server-only";
import { NotFound } from "../../access/proof.ts";
import { recordAudit } from "../../audit/events.ts";
import { newId } from "../../db/id.ts";
import { clock, type Tx, unitOf } from "../../db/unit.ts";
import { err, ok, type Result } from "../../result.ts";
import type { Span } from "./cover.ts";
import { isAwayIn, isCovered, isHeldBy } from "./holds.ts";
import { whoCanBeOnCall } from "./people.ts";
import { holdRota } from "./rota-commands.ts";
import { type Rota, readRotas } from "./rotas.ts";
import { tellRota } from "./tell.ts";

/** Longer is another rota. Days. */
const MOST_DAYS = 92;

export type OverrideRefusal =
  | "endBeforeStart"
  | "over"
  | "tooLong"
  | "outsideCover"
  | "away"
  | "notCallable"
  | "notYours";

/**
 * Puts somebody in for a time, or nobody. Time that has passed is left as it was: it begins now at the earliest.
 * Without `mayManage` only oneself, and only where nobody is on call: whoever closes a hole at night asks nobody.
 * @returns the id of the override
 * @throws NotFound when there is no such rota
 */
export async function addOverride(
  tx: Tx,
  mayManage: boolean,
  wanted: Span & { rotaId: string; userId: string | null },
): Promise<Result<string, OverrideRefusal>> {
  await holdRota(tx, wanted.rotaId);
  const span = fromNow(tx, wanted);
  if (Temporal.Instant.compare(wanted.start, wanted.end) >= 0) return err("endBeforeStart");
  if (Temporal.Instant.compare(span.start, span.end) >= 0) return err("over");
  if (span.start.until(span.end).total("hours") > MOST_DAYS * 24) return err("tooLong");
  const rota = await rotaIn(tx, wanted.rotaId, span);
  if (!isCovered(rota.plan, span)) return err("outsideCover");
  const isOwnHole = wanted.userId === unitOf(tx).userId && isHeldBy(rota, span, null);
  if (!mayManage && !isOwnHole) return err("notYours");
  if (wanted.userId !== null) {
    if (!(await whoCanBeOnCall(tx)).some(({ id }) => id === wanted.userId)) return err("notCallable");
    if (isAwayIn(rota, span, wanted.userId)) return err("away");
  }
  const id = await putOverride(tx, { ...span, rotaId: wanted.rotaId, userId: wanted.userId, swapId: null });
  await recordAudit(tx, { action: "rota.override_added", objectType: "rota", objectId: wanted.rotaId });
  await tellRota(tx, wanted.rotaId);
  return ok(id);
}

/**
 * Takes an override away: whoever's turn it is is on call again. One that runs ends now, and stays for the time it held.
 * @throws NotFound when there is none, or it is not theirs to take away
 */
export async function removeOverride(tx: Tx, mayManage: boolean, id: string): Promise<Result<void, "over">> {
  const { orgId, userId } = unitOf(tx);
  const [row] = await tx.$queryRaw<{ rota_id: string; created_by: string; is_over: boolean }[]>`
    select rota_id, created_by, ends_at <= amparo_now() or removed_at is not null as is_over from rota_override
    where org_id = ${orgId}::uuid and id = ${id}::uuid for update`;
  if (!row || (!mayManage && row.created_by !== userId)) throw new NotFound();
  if (row.is_over) return err("over");
  await tx.$executeRaw`update rota_override set
      removed_at = case when starts_at >= amparo_now() then amparo_now() end,
      ends_at = case when starts_at >= amparo_now() then ends_at else amparo_now() end, removed_by = ${userId}::uuid
    where org_id = ${orgId}::uuid and id = ${id}::uuid`;
  await recordAudit(tx, { action: "rota.override_removed", objectType: "rota", objectId: row.rota_id });
  await tellRota(tx, row.rota_id);
  return ok();
}

/** What is left of a time. */
export function fromNow(tx: Tx, { start, end }: Span): Span {
  const now = clock(tx);
  return { start: Temporal.Instant.compare(start, now) < 0 ? now : start, end };
}

/** A rota with what stands in a time. @throws NotFound */
export async function rotaIn(tx: Tx, id: string, span: Span): Promise<Rota> {
  const [rota] = await readRotas(tx, span, [id]);
  if (!rota) throw new NotFound();
  return rota;
}

/** Writes an override that has been checked. */
export async function putOverride(
  tx: Tx,
  {
    rotaId,
    start,
    end,
    userId,
    swapId,
  }: Span & { rotaId: string; userId: string | null; swapId: string | null },
): Promise<string> {
  const unit = unitOf(tx);
  const id = newId();
  await tx.$executeRaw`insert into rota_override (org_id, id, rota_id, starts_at, ends_at, user_id, swap_id, created_by)
    values (${unit.orgId}::uuid, ${id}::uuid, ${rotaId}::uuid, ${start.toString()}::timestamptz, ${end.toString()}::timestamptz,
      ${userId}::uuid, ${swapId}::uuid, ${unit.userId}::uuid)`;
  return id;
}

/** Somebody who stands in, or is to. Moments are ISO text. */
export type OverrideLine = {
  id: string;
  rotaId: string;
  start: string;
  end: string;
  userId: string | null;
  isSwap: boolean;
  createdBy: string;
};

/** Who stands in now or is to, in rotas that run, the next first. */
export async function listOverrides(tx: Tx): Promise<OverrideLine[]> {
  type Row = {
    id: string;
    rota_id: string;
    starts_at: Date;
    ends_at: Date;
    user_id: string | null;
    is_swap: boolean;
    created_by: string;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select o.id, o.rota_id, o.starts_at, o.ends_at, o.user_id, o.swap_id is not null as is_swap, o.created_by from rota_override o
      join rota r on r.org_id = o.org_id and r.id = o.rota_id and (r.ended_at is null or r.ended_at > amparo_now())
    where o.org_id = ${unitOf(tx).orgId}::uuid and o.removed_at is null and o.ends_at > amparo_now()
    order by o.starts_at, o.id limit 100`;
  return rows.map((row) => ({
    ...{
      id: row.id,
      rotaId: row.rota_id,
      userId: row.user_id,
      isSwap: row.is_swap,
      createdBy: row.created_by,
    },
    ...{ start: row.starts_at.toISOString(), end: row.ends_at.toISOString() },
  }));
}
