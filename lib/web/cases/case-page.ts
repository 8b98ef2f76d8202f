import "server-only";
import { notFound } from "next/navigation";
import { validate } from "uuid";
import type { Actor } from "../../access/actor.ts";
import type { Permission } from "../../access/roles.ts";
import { type CaseHeader, findCaseHeader } from "../../cases/header.ts";
import type { Tx } from "../../db/unit.ts";
import { loadPage, type Page } from "../page.ts";

/** A page about one case: the frame, the header, and the page's own data, in one transaction. */
export async function loadCasePage<T>(
  caseId: string,
  permission: Permission,
  work: (tx: Tx, header: CaseHeader, actor: Actor) => Promise<T | null>,
): Promise<Page<{ header: CaseHeader; data: T }>> {
  // An id of another shape cannot be a case; the database would call it an error.
  if (!validate(caseId)) notFound();
  return loadPage(permission, async (tx, actor) => {
    const header = await findCaseHeader(tx, caseId);
    if (!header) return null;
    const data = await work(tx, header, actor);
    return data === null ? null : { header, data };
  });
}
