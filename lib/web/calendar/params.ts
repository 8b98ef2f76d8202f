import { CALENDAR_SCOPES, type CalendarScope } from "../../casework/calendar-scope.ts";
import { readMonth } from "../../time/month.ts";

export type CalendarView = "month" | "agenda";

/** What an address asks of the calendar. What it cannot mean is left out, not an error: people share links. */
export type CalendarParams = {
  month: Temporal.PlainYearMonth | null;
  /** Null where the width of the screen decides. */
  view: CalendarView | null;
  scope: CalendarScope;
};

export function readCalendarParams(params: Record<string, string | string[] | undefined>): CalendarParams {
  const { view, show } = params;
  return {
    month: readMonth(params.month),
    view: view === "month" || view === "agenda" ? view : null,
    scope: CALENDAR_SCOPES.find((scope) => scope === show) ?? "all",
  };
}
