import type { AlertView } from "./find-alert.ts";

/** One line of the course of an alert. `at` is ISO text. */
export type CourseEntry = {
  kind: "raised" | "shown" | "opened" | "taken" | "stoodDown" | "undone";
  at: string;
  /** Who did it, or whose screen showed it; null where a rule of the program did. */
  name: string | null;
};

type Told = Pick<
  AlertView,
  "raisedAt" | "raisedBy" | "called" | "takenAt" | "takenBy" | "stoodDownAt" | "stoodDownBy" | "isUndone"
>;

/** What happened with an alert, oldest first. A screen that showed it and was opened in the same minute is one line. */
export function courseOf(alert: Told): CourseEntry[] {
  const entries: CourseEntry[] = [{ kind: "raised", at: alert.raisedAt, name: alert.raisedBy?.name ?? null }];
  for (const { name, shownAt, openedAt } of alert.called) {
    if (shownAt && minuteOf(shownAt) !== minuteOf(openedAt))
      entries.push({ kind: "shown", at: shownAt, name });
    if (openedAt) entries.push({ kind: "opened", at: openedAt, name });
  }
  if (alert.takenAt && alert.takenBy) entries.push({ kind: "taken", at: alert.takenAt, name: alert.takenBy });
  if (alert.stoodDownAt && alert.stoodDownBy)
    entries.push({
      kind: alert.isUndone ? "undone" : "stoodDown",
      at: alert.stoodDownAt,
      name: alert.stoodDownBy,
    });
  return entries.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

const minuteOf = (moment: string | null) => moment?.slice(0, 16);
