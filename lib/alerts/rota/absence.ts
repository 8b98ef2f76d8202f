import "server-only";
import { NotFound } from "../../access/proof.ts";
import { recordAudit } from "../../audit/events.ts";
import { newId } from "../../db/id.ts";
import { clock, type Tx, unitOf } from "../../db/unit.ts";
import { getOrganisation } from "../../organisations/queries.ts";
import { err, ok, type Result } from "../../result.ts";
import { tellRota } from "./tell.ts";
import { dayAt } from "./wall-clock.ts";

/** Longer than this somebody has left. Days. */
const MOST_DAYS = 366;

/**
 * Notes that somebody is away. Their shifts of those days are holes until somebody stands in. Oneself, or anybody with `mayManage`.
 * @throws NotFound when it is not theirs to say, or there is no such colleague
 */
export async function addAbsence(
  tx: Tx,
  mayManage: boolean,
  { userId, firstDay, lastDay }: { userId: string; firstDay: string; lastDay: string },
): Promise<Result<string, "endBeforeStart" | "over" | "tooLong">> {
  const unit = unitOf(tx);
  if (!mayManage && userId !== unit.userId) throw new NotFound();
  const [first, last] = [Temporal.PlainDate.from(firstDay), Temporal.PlainDate.from(lastDay)];
  if (Temporal.PlainDate.compare(first, last) > 0) return err("endBeforeStart");
  if (Temporal.PlainDate.compare(last, await today(tx)) < 0) return err("over");
  if (first.until(last).days > MOST_DAYS) return err("tooLong");
  const members = await tx.$queryRaw<unknown[]>`
    select 1 from member where org_id = ${unit.orgId}::uuid and id = ${userId}::uuid and status = 'active'`;
  if (members.length === 0) throw new NotFound();
  const id = newId();
  await tx.$executeRaw`insert into absence (org_id, id, user_id, first_day, last_day, created_by)
    values (${unit.orgId}::uuid, ${id}::uuid, ${userId}::uuid, ${firstDay}::date, ${lastDay}::date, ${unit.userId}::uuid)`;
  await recordAudit(tx, { action: "absence.recorded", objectType: "member", objectId: userId });
  await tellRota(tx, id);
  return ok(id);
}

/**
 * Somebody is back, or does not go: an absence that has begun ends with yesterday, another is taken away.
 * @throws NotFound when there is none, or it is not theirs to say
 */
export async function removeAbsence(tx: Tx, mayManage: boolean, id: string): Promise<Result<void, "over">> {
  const unit = unitOf(tx);
  const day = (await today(tx)).toString();
  const [row] = await tx.$queryRaw<{ user_id: string; is_over: boolean }[]>`
    select user_id, last_day < ${day}::date or removed_at is not null as is_over from absence
    where org_id = ${unit.orgId}::uuid and id = ${id}::uuid for update`;
  if (!row || (!mayManage && row.user_id !== unit.userId)) throw new NotFound();
  if (row.is_over) return err("over");
  await tx.$executeRaw`update absence set removed_at = case when first_day >= ${day}::date then amparo_now() end,
      last_day = case when first_day >= ${day}::date then last_day else ${day}::date - 1 end
    where org_id = ${unit.orgId}::uuid and id = ${id}::uuid`;
  await recordAudit(tx, { action: "absence.removed", objectType: "member", objectId: row.user_id });
  await tellRota(tx, id);
  return ok();
}

/** Days away that are not over. */
export type AbsenceLine = { id: string; userId: string; firstDay: string; lastDay: string };

/** Who is away now or will be, the next first. */
export async function listAbsences(tx: Tx): Promise<AbsenceLine[]> {
  const day = (await today(tx)).toString();
  const rows = await tx.$queryRaw<{ id: string; user_id: string; first_day: string; last_day: string }[]>`
    select id, user_id, first_day::text, last_day::text from absence
    where org_id = ${unitOf(tx).orgId}::uuid and removed_at is null and last_day >= ${day}::date order by first_day, id limit 200`;
  return rows.map(({ id, user_id, first_day, last_day }) => ({
    ...{ id, userId: user_id },
    ...{ firstDay: first_day, lastDay: last_day },
  }));
}

async function today(tx: Tx): Promise<Temporal.PlainDate> {
  return dayAt((await getOrganisation(tx)).timeZone, clock(tx));
}
