import "server-only";
import { joinSql, type Sql, sql } from "../db/sql.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { caseFacts } from "./facts.ts";
import type { LawBook } from "./law/book.ts";
import { loadTerms } from "./load-terms.ts";
import { type PackChange, packChange } from "./pack-change.ts";
import type { DeadlineRow } from "./rows.ts";

/** An open deadline that a newer version of its rule would change, with the case it is of. */
export type ListedChange = PackChange & { caseId: string; codename: string; deadline: DeadlineRow };

/** Of how many cases a list is made at most; the next come when these are chosen about. */
const MOST = 50;

/**
 * The open deadlines that wait for a person to accept or keep, of the cases this person sees; those that were kept are not
 * among them. One statement where no pack has changed, and one more for each case that is touched.
 */
export async function listPackChanges(tx: Tx, book: LawBook): Promise<ListedChange[]> {
  const listed: ListedChange[] = [];
  for (const { case_id: caseId, codename } of await touchedCases(tx, book)) {
    const terms = await loadTerms(tx, caseId);
    if (!terms) continue;
    const facts = caseFacts(terms.ofCase, terms.record);
    for (const deadline of terms.record.deadline) {
      const change = packChange(deadline, terms.record, facts, book);
      if (change && !change.isKept) listed.push({ ...change, caseId, codename, deadline });
    }
  }
  return listed;
}

/** How many wait, for the board. */
export async function countPackChanges(tx: Tx, book: LawBook): Promise<number> {
  return (await listPackChanges(tx, book)).length;
}

/** Two looks into the index for each rule: below its version and above it. */
async function touchedCases(tx: Tx, book: LawBook): Promise<{ case_id: string; codename: string }[]> {
  const ids = book.rules.map(({ id }) => id);
  const versions = book.rules.map((rule) => book.versionOf(rule));
  const side = (
    than: Sql,
  ) => sql`select d.case_id from deadline d where d.org_id = ${unitOf(tx).orgId}::uuid and d.rule_id = v.rule_id
    and d.settled_at is null and d.pack_version ${than} v.version and d.kept_version is distinct from v.version`;
  return tx.$queryRaw`select c.id as case_id, c.codename from case_file c where c.org_id = ${unitOf(tx).orgId}::uuid and c.id in (
      select t.case_id from unnest(${ids}::text[], ${versions}::text[]) as v(rule_id, version)
        cross join lateral (${joinSql([side(sql`<`), side(sql`>`)], " union all ")}) t)
    order by c.next_last_day_at, c.id limit ${MOST}`;
}
