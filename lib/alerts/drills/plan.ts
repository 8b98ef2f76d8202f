import "server-only";
import { recordAudit } from "../../audit/events.ts";
import { clock, type Tx, unitOf } from "../../db/unit.ts";
import type { OrganisationAccess } from "../../organisations/admin.ts";
import { beginDrill } from "./begin.ts";
import { nextWeekly, type WeeklyHour } from "./next-weekly.ts";

/** `nextAt` is ISO text. */
export type DrillPlan = WeeklyHour & { nextAt: string };

type Row = { zone: string; weekday: number; at_time: string; next_at: Date };

/** A drill that could not begin within this time of its hour, because nothing worked then, waits for its next: nobody is rung at four. */
const LATE_MINUTES = 60;

/** When the drill begins by itself; null: never. */
export async function findDrillPlan(tx: Tx): Promise<DrillPlan | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select zone, weekday, at_time, next_at from drill_plan where org_id = ${unitOf(tx).orgId}::uuid`;
  return row ? { ...hourOf(row), nextAt: row.next_at.toISOString() } : null;
}

/** Sets the weekly hour, or takes it away. */
export async function planDrills(
  tx: Tx,
  access: OrganisationAccess<"drill:run">,
  hour: WeeklyHour | null,
): Promise<void> {
  const { orgId } = unitOf(tx);
  if (hour === null) {
    await tx.$executeRaw`delete from drill_plan where org_id = ${orgId}::uuid`;
  } else {
    const next = nextWeekly(hour, clock(tx)).toString();
    await tx.$executeRaw`insert into drill_plan (org_id, zone, weekday, at_time, next_at, updated_by)
      values (${orgId}::uuid, ${hour.zone}, ${hour.weekday}, ${hour.time}, ${next}::timestamptz, ${access.actorId}::uuid)
      on conflict (org_id) do update set zone = excluded.zone, weekday = excluded.weekday, at_time = excluded.at_time,
        next_at = excluded.next_at, updated_by = excluded.updated_by, updated_at = amparo_now()`;
  }
  await recordAudit(tx, {
    action: "drill.planned",
    objectType: "organisation",
    objectId: orgId,
    reasonCode: hour ? "weekly" : "never",
  });
}

/**
 * Begins the drill of this organisation's plan when its hour has come, and writes when the next one is, in one breath. A plan that
 * another worker holds is left to it.
 *
 * @returns whether a drill was begun
 */
export async function beginPlanned(tx: Tx): Promise<boolean> {
  const { orgId } = unitOf(tx);
  const [row] = await tx.$queryRaw<Row[]>`
    select zone, weekday, at_time, next_at from drill_plan where org_id = ${orgId}::uuid and next_at <= amparo_now() for update skip locked`;
  if (!row) return false;
  const now = clock(tx);
  const next = nextWeekly(hourOf(row), now).toString();
  await tx.$executeRaw`update drill_plan set next_at = ${next}::timestamptz where org_id = ${orgId}::uuid`;
  const late = now.epochMilliseconds - row.next_at.getTime();
  if (late > LATE_MINUTES * 60_000) return false;
  return (await beginDrill(tx, { isWeekly: true })).ok;
}

const hourOf = ({ zone, weekday, at_time }: Row): WeeklyHour => ({ zone, weekday, time: at_time });
