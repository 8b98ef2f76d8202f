/** A moment to begin a day and an hour field with. */
export type DayAndHour = {
  /** `YYYY-MM-DD`. */
  day: string;
  /** `HH:MM`. */
  time: string;
};

/** An hour from now on the clock of the place, as date and time fields hold it. */
export function inAnHour(now: string, zone: string): DayAndHour {
  const moment = Temporal.Instant.from(now).add({ hours: 1 }).toZonedDateTimeISO(zone);
  return {
    day: moment.toPlainDate().toString(),
    time: moment.toPlainTime().toString({ smallestUnit: "minute" }),
  };
}
