import "server-only";
import { type CaseList, listCases } from "../../cases/list.ts";
import { type CaseFilters, readCursor, readFilters } from "../../cases/list-filters.ts";
import { clock } from "../../db/unit.ts";
import { loadPage, type Page } from "../page.ts";

export type Caseload = CaseList & { filters: CaseFilters; isFirst: boolean; now: string };

/** A page of the caseload, as the address asks for it. */
export function loadCaseload(params: Record<string, string | string[] | undefined>): Promise<Page<Caseload>> {
  const filters = readFilters(params);
  const after = readCursor(params.after, filters.sort);
  return loadPage("case:view", async (tx) => ({
    ...(await listCases(tx, filters, after)),
    filters,
    isFirst: after === null,
    now: clock(tx).toString(),
  }));
}
