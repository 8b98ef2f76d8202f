import type { Fact, FactBase, When } from "../remedies/facts.ts";
import type { RowOfFact } from "./rows.ts";

/**
 * From which side the past is looked at. `known`: what was known by then. `true`: what has since turned out to be true, as if everything
 * had been known when it happened.
 */
export type Hindsight = "known" | "true";

/** How facts of one case are dated. */
export type Dating = {
  /** IANA zone of the host state. */
  zone: string;
  hindsight: Hindsight;
  /** The day, `YYYY-MM-DD`, after which nothing is known yet; null for now. */
  until: string | null;
};

/** A moment as the clocks of the host state showed it, `YYYY-MM-DDTHH:MM`. */
export function localWhen(moment: string, zone: string): When {
  return Temporal.Instant.from(moment)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}

/** The hour where it is known, else the day; null where neither is. */
export function whenOf(day: string | null, moment: string | null, zone: string): When | null {
  return moment === null ? day : localWhen(moment, zone);
}

/** When it happened and became known. A fact that nobody dated happened, for us, on the day we learned of it. */
type Told = { at: When | null; knownOn: When; grade?: FactBase["grade"] | null; inferred?: boolean };

/** What every fact carries. A source that nobody graded counts as B, as in a replay. */
export function baseOf(id: string, told: Told, { hindsight }: Dating): FactBase {
  const at = told.at ?? told.knownOn;
  // Learned on the day itself: then it was known at its hour, not at the day's beginning.
  const sameDay = at.startsWith(told.knownOn);
  return {
    id,
    at,
    knownAt: hindsight === "true" || sameDay ? at : told.knownOn,
    grade: told.grade ?? "b",
    inferred: told.inferred ?? false,
  };
}

/** As `baseOf`, from the columns that every recorded fact has. */
export function baseOfRow(row: RowOfFact, moment: string | null, dating: Dating): FactBase {
  const at = whenOf(row.happened_on, moment, dating.zone);
  return baseOf(row.id, { at, knownOn: row.known_on, grade: row.source_grade }, dating);
}

/** Whether something was known by the day that is looked back to. */
export function isKnownBy(knownOn: string, happenedOn: string | null, { until, hindsight }: Dating): boolean {
  if (until === null) return true;
  return (hindsight === "true" ? (happenedOn ?? knownOn) : knownOn) <= until;
}

/** Facts as they are read: by when they happened, then by when they became known. */
export function inOrderOfReading(facts: readonly Fact[]): Fact[] {
  return facts.toSorted(
    (a, b) => compare(a.at, b.at) || compare(a.knownAt, b.knownAt) || compare(a.id, b.id),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
