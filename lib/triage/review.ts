import { type AsOf, DAY, HOUR } from "../remedies/as-of.ts";
import { isoMoment } from "../remedies/host-moments.ts";
import type { ProtectionReading, RiskLevel, TriggerReading } from "./assessment.ts";
import type { CaseState } from "./case-state.ts";
import { departures, hearingsAhead } from "./departures.ts";

/** How long after which somebody looks at the case again, by its level. */
const REVIEW_EVERY: Readonly<Record<RiskLevel, number>> = {
  imminent: HOUR,
  critical: 4 * HOUR,
  high: DAY,
  elevated: 7 * DAY,
  watch: 30 * DAY,
  removed: DAY,
};

const DAILY_AFTER_REMOVAL = 14 * DAY;

/**
 * When the case is to be looked at again: the interval of its level, counted from the last thing that became known or that time
 * alone brought about, a departure or a hearing that came near, a protection that lapsed. It is over when nobody has recorded
 * anything since, and says so by lying in the past.
 */
export function reviewBy(
  level: RiskLevel,
  state: CaseState,
  triggers: readonly TriggerReading[],
  protections: readonly ProtectionReading[],
  asOf: AsOf,
): string {
  const last = Math.max(
    state.known.lastKnownAt ?? beginningOfMonth(state, asOf),
    ...begun(state, triggers),
    ...protections.flatMap(({ weakness, until }) =>
      weakness === "past_life" && until !== null ? [Temporal.Instant.from(until).epochMilliseconds] : [],
    ),
  );
  return isoMoment(last + intervalOf(level, state, asOf));
}

function intervalOf(level: RiskLevel, { removedBy, moments }: CaseState, asOf: AsOf): number {
  const removed = removedBy.at(-1);
  if (level !== "removed" || !removed) return REVIEW_EVERY[level];
  const isOld = asOf.past(moments.ms(removed.at) + DAILY_AFTER_REMOVAL);
  return isOld ? REVIEW_EVERY.watch : REVIEW_EVERY.removed;
}

/** The moments at which the triggers that match by the clock began to. */
function begun(state: CaseState, triggers: readonly TriggerReading[]): number[] {
  const matches = new Set(triggers.map(({ code }) => code));
  const before = (moments: { at: number }[], hours: number) => moments.map(({ at }) => at - hours * HOUR);
  const came = (code: TriggerReading["code"], moments: () => number[]) =>
    matches.has(code) ? moments() : [];
  const found = [
    ...came("I1", () => before(departures(state), 24)),
    ...came("C1", () => before(departures(state), 72)),
    ...came("C6", () => before(hearingsAhead(state), 72)),
  ];
  return found;
}

/** Where nothing is known yet, a look each month. */
function beginningOfMonth({ ofCase }: CaseState, asOf: AsOf): number {
  const now = Temporal.Instant.fromEpochMilliseconds(asOf.ms).toZonedDateTimeISO(ofCase.zone);
  const begins = now.with({ day: 1 }).startOfDay();
  asOf.reached(begins.add({ months: 1 }).epochMilliseconds);
  return begins.epochMilliseconds;
}
