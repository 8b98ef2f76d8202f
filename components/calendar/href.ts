import type { Route } from "next";
import type { Calendar } from "@/lib/web/calendar/loaders";

/** The address of a month of the calendar, seen as now unless something is said to change. No address holds a name. */
export function calendarHref(
  { month, view, scope }: Pick<Calendar, "view" | "scope"> & { month: string | null },
  hash = "",
): Route {
  const query = new URLSearchParams();
  if (month) query.set("month", month);
  if (view) query.set("view", view);
  if (scope !== "all") query.set("show", scope);
  return `/calendar${query.size > 0 ? `?${query}` : ""}${hash}` as Route;
}
