import "server-only";
import { comingShifts } from "../alerts/rota/coming.ts";
import { colleaguesOf } from "../alerts/rota/people.ts";
import { clock, type Tx, unitOf } from "../db/unit.ts";
import type { CalendarRange } from "./calendar.ts";

/** A shift of the rota, under the day on which it begins. Moments are ISO text. */
export type CalendarShift = {
  id: string;
  /** `YYYY-MM-DD`, on the organisation's clock. */
  day: string;
  start: string;
  end: string;
  zone: string;
  /** Null is a hole. The name may be damaged. */
  name: string | null;
};

/**
 * The shifts of some days that are not over, in order; with the scope *mine*, one's own alone. What is past is not told: a rota that was
 * changed since would tell it otherwise than it was.
 */
export async function listCalendarShifts(
  tx: Tx,
  { from, to, zone, scope }: CalendarRange,
): Promise<CalendarShift[]> {
  const now = clock(tx);
  const first = from.toZonedDateTime(zone).toInstant();
  const end = to.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  const start = Temporal.Instant.compare(first, now) < 0 ? now : first;
  if (Temporal.Instant.compare(start, end) >= 0) return [];
  const shifts = (await comingShifts(tx, { start, end })).filter(
    ({ userId }) => scope !== "mine" || userId === unitOf(tx).userId,
  );
  const people = await colleaguesOf(
    tx,
    shifts.map(({ userId }) => userId),
  );
  return shifts
    .map((shift) => ({
      id: `${shift.rotaId} ${shift.start}`,
      day: Temporal.Instant.from(shift.start).toZonedDateTimeISO(zone).toPlainDate().toString(),
      ...{ start: shift.start, end: shift.end, zone: shift.zone },
      name: shift.userId === null ? null : (people.get(shift.userId)?.name ?? null),
    }))
    .filter(({ day }) => day >= from.toString());
}
