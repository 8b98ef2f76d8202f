import "server-only";
import { NotFound } from "../../access/proof.ts";
import { recordAudit } from "../../audit/events.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { newId } from "../../db/id.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { OrganisationAccess } from "../../organisations/admin.ts";
import { seedHolidays } from "../../remedies/holidays.ts";
import { err, ok, type Result } from "../../result.ts";
import { type CalendarDay, calendarDays, daysToConfirm, type HolidayChange } from "./calendar-year.ts";

type Managing = OrganisationAccess<"rule:manage">;
type OfYear = { jurisdiction: string; year: number };

/** A year that was confirmed: by whom, when (ISO moment), with which days. */
export type YearConfirmation = { by: string; at: string; days: string[] };
export type CalendarYear = OfYear & { days: CalendarDay[]; confirmation: YearConfirmation | null };

/** One year of the calendar of a jurisdiction, whole. @param locale of the names, where the library has it */
export async function calendarYearOf(
  tx: Tx,
  { jurisdiction, year }: OfYear,
  locale: "en" | "ru",
): Promise<CalendarYear> {
  const { orgId } = unitOf(tx);
  type Row = { id: string; day: string; kind: HolidayChange["kind"]; name: Uint8Array | null };
  const rows = await tx.$queryRaw<Row[]>`select id, day::text, kind, name from org_holiday
    where org_id = ${orgId}::uuid and jurisdiction = ${jurisdiction} and withdrawn_at is null and extract(year from day) = ${year}::int`;
  const [held] = await tx.$queryRaw<{ by: string; at: Date; days: string[] }[]>`
    select confirmed_by as by, confirmed_at as at, days::text[] as days from calendar_year
    where org_id = ${orgId}::uuid and jurisdiction = ${jurisdiction} and year = ${year}::int and withdrawn_at is null`;
  const sealer = await vaultOf(tx).organisation();
  const changes = rows.map(({ name, ...row }) => ({
    ...row,
    name: sealer.open("org_holiday.name", row.id, name),
  }));
  const days = calendarDays(seedHolidays(jurisdiction, year, locale), changes, held?.days ?? []);
  const confirmation = held ? { by: held.by, at: held.at.toISOString(), days: held.days } : null;
  return { jurisdiction, year, days, confirmation };
}

/** Adds a holiday, or strikes one that the library names. Neither lengthens a term until its year is confirmed. */
export async function changeHoliday(
  tx: Tx,
  { actorId }: Managing,
  change: { jurisdiction: string; day: string; kind: HolidayChange["kind"]; name: string | null },
): Promise<Result<void, "alreadyHoliday" | "noHoliday">> {
  const { orgId } = unitOf(tx);
  const { jurisdiction, day, kind, name } = change;
  const year = await calendarYearOf(tx, { jurisdiction, year: Number(day.slice(0, 4)) }, "en");
  const held = year.days.find((each) => each.day === day && each.from !== "confirmed_only");
  if (kind === "added" && held) return err("alreadyHoliday");
  if (kind === "struck" && (!held || held.changeId)) return err("noHoliday");
  const id = newId();
  const sealer = await vaultOf(tx).organisation();
  await tx.$executeRaw`insert into org_holiday (org_id, id, jurisdiction, day, kind, name, created_by)
    values (${orgId}::uuid, ${id}::uuid, ${jurisdiction}, ${day}::date, ${kind}, ${sealer.seal("org_holiday.name", id, name)}, ${actorId}::uuid)`;
  await recordAudit(tx, {
    action: "calendar.changed",
    objectType: "calendar",
    objectId: id,
    reasonCode: kind,
  });
  return ok();
}

/** Takes back an added or a struck day. @throws NotFound where it does not stand */
export async function withdrawHolidayChange(tx: Tx, { actorId }: Managing, id: string): Promise<void> {
  const { orgId } = unitOf(tx);
  const done =
    await tx.$executeRaw`update org_holiday set withdrawn_at = amparo_now(), withdrawn_by = ${actorId}::uuid
    where org_id = ${orgId}::uuid and id = ${id}::uuid and withdrawn_at is null`;
  if (done === 0) throw new NotFound();
  await recordAudit(tx, {
    action: "calendar.changed",
    objectType: "calendar",
    objectId: id,
    reasonCode: "withdrawn",
  });
}

/**
 * Confirms a year: from now on its days lengthen terms. A year that was confirmed before is confirmed anew, and the former
 * list stays in the history.
 *
 * @param seen the days that were on the screen
 * @returns `otherDays` where the calendar is another by now
 */
export async function confirmYear(
  tx: Tx,
  { actorId }: Managing,
  { jurisdiction, year, seen }: OfYear & { seen: readonly string[] },
): Promise<Result<void, "otherDays">> {
  const { orgId } = unitOf(tx);
  await tx.$queryRaw`select id from organisation where id = ${orgId}::uuid for update`;
  const days = daysToConfirm((await calendarYearOf(tx, { jurisdiction, year }, "en")).days);
  if (days.join() !== seen.join()) return err("otherDays");
  await endYear(tx, actorId, { jurisdiction, year });
  const id = newId();
  await tx.$executeRaw`insert into calendar_year (org_id, id, jurisdiction, year, days, confirmed_by)
    values (${orgId}::uuid, ${id}::uuid, ${jurisdiction}, ${year}::int, ${days}::date[], ${actorId}::uuid)`;
  await recordAudit(tx, { action: "calendar.confirmed", objectType: "calendar", objectId: id });
  return ok();
}

/** Takes the confirmation of a year back: its days lengthen no term any more. @throws NotFound where it was not confirmed */
export async function withdrawYear(tx: Tx, { actorId }: Managing, ofYear: OfYear): Promise<void> {
  const id = await endYear(tx, actorId, ofYear);
  if (!id) throw new NotFound();
  await recordAudit(tx, {
    action: "calendar.confirmation_withdrawn",
    objectType: "calendar",
    objectId: id,
  });
}

async function endYear(tx: Tx, actorId: string, { jurisdiction, year }: OfYear): Promise<string | null> {
  const [row] = await tx.$queryRaw<
    { id: string }[]
  >`update calendar_year set withdrawn_at = amparo_now(), withdrawn_by = ${actorId}::uuid
    where org_id = ${unitOf(tx).orgId}::uuid and jurisdiction = ${jurisdiction} and year = ${year}::int and withdrawn_at is null returning id`;
  return row?.id ?? null;
}
