import type { Route } from "next";
import { type CaseFilters, type Cursor, writeCursor } from "@/lib/cases/list-filters";

/** The address of a page of the caseload with these filters. */
export function caseloadHref(filters: CaseFilters, after?: Cursor): Route {
  const query = new URLSearchParams();
  const status = statusOf(filters.statuses);
  if (status) query.set("status", status);
  if (filters.sort !== "deadline") query.set("sort", filters.sort);
  const rest = {
    level: filters.level,
    host: filters.hostState,
    custody: filters.custody,
    assigned: filters.assigned,
  };
  for (const [name, value] of Object.entries(rest)) if (value) query.set(name, value);
  if (after) query.set("after", writeCursor(after));
  return (query.size > 0 ? `/cases?${query}` : "/cases") as Route;
}

/** The word for a choice of states; none for the usual one, what is worked on. */
export function statusOf(statuses: readonly string[]): string {
  if (statuses.length === 3) return "all";
  return statuses.length === 1 ? (statuses[0] as string) : "";
}
