import type { AlertView, DeliveryView } from "./alert-view.ts";
import type { EventKind } from "./events.ts";

/** One line of the course of an alert. `at` is ISO text; steps and rounds count from one. */
export type CourseEntry = {
  kind: "raised" | "shown" | "opened" | "sent" | "failed" | "stoodDown" | "undone" | EventKind;
  at: string;
  /** Who did it, or whose screen showed it; null where the program did. */
  name: string | null;
  /** Whom it is about, where that is somebody else. */
  about: string | null;
  step: number | null;
  round: number | null;
  /** An answer, a severity, an outcome, a channel, the rule or the kind of a report. */
  code: string | null;
};

type Told = Pick<
  AlertView,
  "raisedAt" | "raisedBy" | "takenAt" | "takenBy" | "stoodDownAt" | "stoodDownBy" | "isUndone" | "events"
> & { called: Pick<AlertView["called"][number], "name" | "shownAt" | "openedAt" | "deliveries">[] };

/** What happened with an alert, oldest first. A screen that showed it and was opened in the same minute is one line. */
export function courseOf(alert: Told): CourseEntry[] {
  const entries = [line("raised", alert.raisedAt, alert.raisedBy?.name ?? null)];
  for (const { name, shownAt, openedAt, deliveries } of alert.called) {
    if (shownAt && minuteOf(shownAt) !== minuteOf(openedAt)) entries.push(line("shown", shownAt, name));
    if (openedAt) entries.push(line("opened", openedAt, name));
    entries.push(...deliveries.flatMap((delivery) => messageOf(name, delivery)));
  }
  for (const { kind, at, name, about, step, round, code } of alert.events)
    entries.push({ kind, at, name, about: about === name ? null : about, step, round, code });
  // Alerts from before there was a course say only on their own row who took them.
  if (alert.takenAt && alert.takenBy && !alert.events.some(({ kind }) => kind === "taken"))
    entries.push(line("taken", alert.takenAt, alert.takenBy));
  if (alert.stoodDownAt && alert.stoodDownBy)
    entries.push(line(alert.isUndone ? "undone" : "stoodDown", alert.stoodDownAt, alert.stoodDownBy));
  return entries.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** The newest message of a channel, once it has left or will never leave. */
function messageOf(name: string, { kind, state, createdAt, acceptedAt }: DeliveryView): CourseEntry[] {
  if (acceptedAt) return [line("sent", acceptedAt, name, kind)];
  return state === "failed_final" ? [line("failed", createdAt, name, kind)] : [];
}

const line = (
  kind: CourseEntry["kind"],
  at: string,
  name: string | null,
  code: string | null = null,
): CourseEntry => ({
  kind,
  at,
  name,
  about: null,
  step: null,
  round: null,
  code,
});

const minuteOf = (moment: string | null) => moment?.slice(0, 16);
