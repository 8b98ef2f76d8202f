import type { DeadlineDays } from "./days.ts";

/** When something was lodged: its day, its moment where the hour is known, and the day by which it had surely been. */
export type Lodged = { on: string | null; at: string | null; knownOn: string };

/**
 * Whether a filing came after the later possible day. Where the day of lodging is not known, the day we knew of it stands for it.
 * Of a day without an hour its beginning counts: nobody is called late who may have been in time.
 */
export function isLate({ later_at, zone }: Pick<DeadlineDays, "later_at" | "zone">, lodged: Lodged): boolean {
  if (later_at === null) return false;
  const end = Temporal.Instant.from(later_at);
  const moment = lodged.at
    ? Temporal.Instant.from(lodged.at)
    : Temporal.PlainDate.from(lodged.on ?? lodged.knownOn)
        .toZonedDateTime(zone)
        .toInstant();
  return Temporal.Instant.compare(moment, end) >= 0;
}
