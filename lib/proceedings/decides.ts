import "server-only";
import type { Access } from "../access/proof.ts";
import { dayColumn } from "../cases/fact.ts";
import { at, changed, keepRevision } from "../cases/keep.ts";
import type { Tx } from "../db/unit.ts";
import type { Code } from "../vocabulary/codes.ts";
import { getFiling } from "./find.ts";
import { revisionOf } from "./struck.ts";

type Decided = { id: string; outcome: Code<"decision_outcome">; knownOn: string };

/**
 * From now on the decision ends these filings and no others. What it ended before keeps the day on which we learned so.
 *
 * @throws NotFound where a filing is struck out or of another case; a filing that another decision ended goes over to this one
 */
export async function setDecides(
  tx: Tx,
  access: Access<"proceeding:record">,
  { id, outcome, knownOn }: Decided,
  filings: readonly string[],
): Promise<void> {
  const { orgId, caseId } = access;
  const before = await tx.filing.findMany({
    where: { orgId, caseId, decidedBy: id, voidedAt: null },
    select: { id: true },
  });
  const ended = before.map((filing) => filing.id);
  const revised = { decidedBy: outcome };
  for (const filingId of ended.filter((each) => !filings.includes(each))) {
    const held = await getFiling(tx, access, filingId);
    const data = { decidedBy: null, decidedKnownOn: null, ...changed(tx) };
    await tx.filing.update({ where: at(access, filingId), data });
    await keepRevision(tx, revisionOf(access, "filing", held), revised, { decidedBy: null });
  }
  for (const filingId of new Set(filings.filter((each) => !ended.includes(each)))) {
    const held = await getFiling(tx, access, filingId);
    const data = { decidedBy: id, decidedKnownOn: dayColumn(knownOn), ...changed(tx) };
    await tx.filing.update({ where: at(access, filingId), data });
    await keepRevision(tx, revisionOf(access, "filing", held), { decidedBy: null }, revised);
  }
}
