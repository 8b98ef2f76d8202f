import type { TimelineEntry, TimelineKind } from "./timeline.ts";
import { dayNumber } from "./timeline-scale.ts";

/** A lane's id: one of these, or the id of a proceeding. */
export const CUSTODY_LANE = "custody";
export const ALERT_LANE = "alerts";
export const CASE_LANE = "case";

/** Something that lasted: a stay in custody, a proceeding, an alert. Moments are numbers of days. */
export type Span = { from: number; to: number; kind: "held" | "free" | "proceeding" | "alert" };
export type LaneEntry = { entry: TimelineEntry; moment: number };
export type Lane = { id: string; spans: Span[]; entries: LaneEntry[] };

const OF_CUSTODY: readonly TimelineKind[] = [
  "heldSince",
  "freeSince",
  "custodyMove",
  "custodyEnded",
  "contact",
  "noContact",
  "accessCheck",
];
const OF_ALERTS: readonly TimelineKind[] = ["alertRaised", "alertStoodDown", "levelRaised", "levelLowered"];

/** What begins something that lasts, and what ends it. */
const LASTING: Partial<Record<TimelineKind, { kind: Span["kind"]; until: TimelineKind }>> = {
  heldSince: { kind: "held", until: "custodyEnded" },
  freeSince: { kind: "free", until: "custodyEnded" },
  proceedingOpened: { kind: "proceeding", until: "proceedingEnded" },
  alertRaised: { kind: "alert", until: "alertStoodDown" },
};

/**
 * The lanes of a case: custody, each proceeding in the order in which it began, alerts, and what belongs to none of them.
 * A lane without an entry is not drawn, but for custody: that nothing is known there is itself to be seen.
 *
 * @param now as a day's number
 */
export function lanesOf(entries: readonly TimelineEntry[], now: number): Lane[] {
  const placed = entries
    .map((entry) => ({ entry, moment: momentOf(entry) }))
    .toSorted((a, b) => a.moment - b.moment);
  const proceedings = placed
    .filter(({ entry }) => entry.kind === "proceedingOpened")
    .map(({ entry }) => entry.proceedingId as string);
  const laneOf = ({ kind, proceedingId }: TimelineEntry) => {
    if (proceedingId && proceedings.includes(proceedingId)) return proceedingId;
    if (OF_CUSTODY.includes(kind)) return CUSTODY_LANE;
    return OF_ALERTS.includes(kind) ? ALERT_LANE : CASE_LANE;
  };
  return [CUSTODY_LANE, ...proceedings, ALERT_LANE, CASE_LANE]
    .map((id) => {
      const own = placed.filter(({ entry }) => laneOf(entry) === id);
      return { id, entries: own, spans: spansOf(own, now) };
    })
    .filter(({ id, entries: own }) => id === CUSTODY_LANE || own.length > 0);
}

function spansOf(entries: readonly LaneEntry[], now: number): Span[] {
  return entries.flatMap(({ entry, moment }) => {
    const lasting = LASTING[entry.kind];
    if (!lasting) return [];
    const over = entries.find(
      (other) => other.entry.kind === lasting.until && subjectOf(other.entry) === subjectOf(entry),
    );
    // What is to begin has not lasted yet.
    const to = over?.moment ?? now;
    return to > moment ? [{ from: moment, to, kind: lasting.kind }] : [];
  });
}

/** The row that an entry tells of: both sides of one share it. */
function subjectOf({ key }: TimelineEntry): string {
  return key.split(" ", 1)[0] as string;
}

/** A day without an hour stands at its noon. */
export function momentOf({ on, at, zone }: Pick<TimelineEntry, "on" | "at" | "zone">): number {
  return dayNumber(on) + (at === null ? 0.5 : hourShare(at, zone));
}

/** How much of its day is over at a moment, in a zone. */
export function hourShare(moment: string, zone: string): number {
  const { hour, minute } = Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
  return (hour * 60 + minute) / 1440;
}
