import type { FactBase } from "./facts.ts";
import { dayOf, hasHour } from "./host-moments.ts";

/**
 * Facts in the order in which they happened. On a day of which some fact gives no hour, that day's facts stay as they were
 * read: nobody can say that a release at ten came after an arrest of the same day.
 */
export function inTime<F extends Pick<FactBase, "at">>(facts: readonly F[]): readonly F[] {
  if (facts.length < 2) return facts;
  const untold = new Set(facts.filter(({ at }) => !hasHour(at)).map(({ at }) => dayOf(at)));
  return facts.toSorted((a, b) => {
    const [day, other] = [dayOf(a.at), dayOf(b.at)];
    if (day !== other) return day < other ? -1 : 1;
    if (untold.has(day) || a.at === b.at) return 0;
    return a.at < b.at ? -1 : 1;
  });
}

/** The entries by id; a later one of the same id takes the place of the former. */
export function latestById<F extends Pick<FactBase, "id">>(facts: readonly F[]): Map<string, F> {
  return new Map(facts.map((fact) => [fact.id, fact]));
}

/** A rumour clears nothing: what is dangerous stays until somebody knows better. */
export function isMoreThanRumour({ grade }: Pick<FactBase, "grade">): boolean {
  return grade !== "d";
}

/**
 * Of facts where the latest decides: those that say *yes* since the last that said *no*. A *no* by rumour alone is not heard.
 * Facts of two different proceedings do not end each other; one that names none speaks of all.
 *
 * @param facts in the order in which they happened
 */
export function standing<F extends FactBase & { proceeding?: string | null }>(
  facts: readonly F[],
  says: (fact: F) => boolean | null,
): F[] {
  let run: F[] = [];
  for (const fact of facts) {
    const answer = says(fact);
    if (answer === true) run.push(fact);
    else if (answer === false && isMoreThanRumour(fact)) run = run.filter((other) => isApart(fact, other));
  }
  return run;
}

/** Whether two facts are known to be about two different proceedings. */
export function isApart(a: { proceeding?: string | null }, b: { proceeding?: string | null }): boolean {
  return Boolean(a.proceeding && b.proceeding && a.proceeding !== b.proceeding);
}
