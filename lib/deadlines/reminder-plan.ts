/** When a deadline wakes people, before and at the end of its cautious day. */
export type ReminderKind = "days7" | "hours72" | "hours24" | "over";

export type PlannedReminder = {
  kind: ReminderKind;
  /** ISO moment. */
  dueAt: string;
  /** A moment that was past already when the deadline began says nothing: only the nearest one rings. */
  state: "waiting" | "silent";
};

/** Hours before the end of the cautious day. */
const BEFORE: Record<ReminderKind, number> = { days7: 168, hours72: 72, hours24: 24, over: 0 };
const KINDS: readonly ReminderKind[] = ["days7", "hours72", "hours24", "over"];

/** A last day that was over so long before anybody recorded it wakes nobody: whoever records it sees that it is over. Hours. */
const TOO_LATE = 168;

/**
 * The moments at which a deadline wakes people: seven days, 72 hours and 24 hours before the end of its cautious day, and when that is over.
 *
 * @param cautiousAt ISO, the end of the cautious day
 * @param now        of the planning: of several moments that are past, the latest alone rings
 */
export function planReminders(cautiousAt: string, now: Temporal.Instant): PlannedReminder[] {
  const end = Temporal.Instant.from(cautiousAt);
  const due = KINDS.map((kind) => ({ kind, at: end.subtract({ hours: BEFORE[kind] }) }));
  const past = due.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0);
  const isTooLate = Temporal.Instant.compare(end.add({ hours: TOO_LATE }), now) <= 0;
  const rings = isTooLate ? undefined : past.at(-1)?.kind;
  return due.map(({ kind, at }) => {
    const isPast = past.some((each) => each.kind === kind);
    return { kind, dueAt: at.toString(), state: isPast && kind !== rings ? "silent" : "waiting" };
  });
}
