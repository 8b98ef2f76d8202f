/** The database driver speaks in `Date`; the program in Temporal. These are the only places where they meet. */
export function toDate(value: Temporal.Instant): Date;
export function toDate(value: Temporal.Instant | null | undefined): Date | null;
export function toDate(value: Temporal.Instant | null | undefined): Date | null {
  return value ? new Date(value.epochMilliseconds) : null;
}

/** A plain date as the driver wants it: midnight UTC of that day, which a `date` column stores without a zone. */
export function dayToDate(value: Temporal.PlainDate): Date;
export function dayToDate(value: Temporal.PlainDate | null | undefined): Date | null;
export function dayToDate(value: Temporal.PlainDate | null | undefined): Date | null {
  return value ? new Date(`${value.toString()}T00:00:00Z`) : null;
}

export function toInstant(value: Date): Temporal.Instant;
export function toInstant(value: Date | null | undefined): Temporal.Instant | null;
export function toInstant(value: Date | null | undefined): Temporal.Instant | null {
  return value ? Temporal.Instant.fromEpochMilliseconds(value.getTime()) : null;
}

export function toDay(value: Date): Temporal.PlainDate;
export function toDay(value: Date | null | undefined): Temporal.PlainDate | null;
export function toDay(value: Date | null | undefined): Temporal.PlainDate | null {
  return value ? Temporal.PlainDate.from(value.toISOString().slice(0, 10)) : null;
}
