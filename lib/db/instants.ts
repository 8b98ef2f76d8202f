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
