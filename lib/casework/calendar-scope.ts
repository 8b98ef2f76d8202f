/** Whose cases the calendar shows: all that the reader may see, their teams', or those they lead, back up or own a last day of. */
export const CALENDAR_SCOPES = ["all", "team", "mine"] as const;

export type CalendarScope = (typeof CALENDAR_SCOPES)[number];
