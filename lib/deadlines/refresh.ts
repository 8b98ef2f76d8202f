import "server-only";
import { recordRevision } from "../audit/revision.ts";
import { clock, type Tx, unitOf } from "../db/unit.ts";
import { findRule, packVersion } from "../remedies/packs.ts";
import { type DeadlineDays, reckonIn, storedDays } from "./days.ts";
import { type CaseFacts, caseFacts, termFacts } from "./facts.ts";
import { type LoadedCase, loadTerms } from "./load-terms.ts";
import { isSameMoment, moved } from "./moved.ts";
import type { DeadlineRow, TermRecord } from "./rows.ts";
import { type TermSummary, termSummary } from "./summary.ts";

/** What stands in the column of a case that has no last day, so that a list can be sorted by it. */
const FAR = "9999-12-31T00:00:00Z";

/**
 * Reckons every last day of a case again that nobody has settled: a notice learned of late, a custody that began, a removal
 * that was put off move it. What moves keeps its former days as a revision. Then the summary of the case follows.
 *
 * One statement where nothing moves, and one more for the summary.
 */
export async function refreshDeadlines(tx: Tx, caseId: string): Promise<void> {
  const terms = await loadTerms(tx, caseId);
  if (!terms) return;
  const { record, hearings, ofCase } = terms;
  const facts = caseFacts(ofCase, record);
  const now = clock(tx);
  const days = new Map<string, DeadlineDays>();
  for (const deadline of record.deadline) {
    if (deadline.settled_how !== null) continue;
    const fresh = daysNow(deadline, record, facts);
    days.set(deadline.id, fresh ?? deadline);
    if (fresh && moved(deadline, fresh)) await move(tx, caseId, deadline, fresh);
  }
  await summarise(tx, caseId, ofCase, termSummary(record, hearings, facts, days, now));
}

/** The days of a deadline as its decision stands now; null where its rule or its decision is gone and it stays as it was. */
function daysNow(deadline: DeadlineRow, record: TermRecord, facts: CaseFacts): DeadlineDays | null {
  const rule = findRule(deadline.rule_id);
  const decision = record.decision.find(({ id }) => id === deadline.decision_id);
  if (!rule || !decision) return null;
  const dates = termFacts(decision, record.notice, facts);
  return storedDays(rule, reckonIn(rule, dates, facts), dates, facts);
}

async function move(tx: Tx, caseId: string, deadline: DeadlineRow, fresh: DeadlineDays): Promise<void> {
  const { orgId } = unitOf(tx);
  const rule = findRule(deadline.rule_id);
  const version = rule ? packVersion(rule) : deadline.pack_version;
  await tx.$executeRaw`update deadline set start_kind = ${fresh.start_kind}, start_on = ${fresh.start_on}::date,
      start_at = ${fresh.start_at}::timestamptz, is_assumed = ${fresh.is_assumed}, is_disputed = ${fresh.is_disputed},
      cautious_day = ${fresh.cautious_day}::date, cautious_at = ${fresh.cautious_at}::timestamptz,
      later_day = ${fresh.later_day}::date, later_at = ${fresh.later_at}::timestamptz, zone = ${fresh.zone},
      pack_version = ${version}, updated_at = amparo_now(), version = version + 1
    where org_id = ${orgId}::uuid and id = ${deadline.id}::uuid`;
  await recordRevision(tx, {
    owner: { kind: "case", id: caseId },
    objectType: "deadline",
    objectId: deadline.id,
    version: deadline.version,
    before: { ...daysOf(deadline), pack_version: deadline.pack_version },
    after: { ...fresh, pack_version: version },
  });
}

function daysOf(row: DeadlineRow): DeadlineDays {
  const {
    start_kind,
    start_on,
    start_at,
    is_assumed,
    is_disputed,
    cautious_day,
    cautious_at,
    later_day,
    later_at,
    zone,
  } = row;
  return {
    start_kind,
    start_on,
    start_at,
    is_assumed,
    is_disputed,
    cautious_day,
    cautious_at,
    later_day,
    later_at,
    zone,
  };
}

async function summarise(tx: Tx, caseId: string, held: LoadedCase, summary: TermSummary): Promise<void> {
  const { next_last_day, next_last_day_at, next_hearing_at } = summary;
  const isSame =
    held.nextLastDay === next_last_day &&
    isSameMoment(held.nextLastDayAt, next_last_day_at ?? FAR) &&
    isSameMoment(held.nextHearingAt, next_hearing_at);
  if (isSame) return;
  const { orgId } = unitOf(tx);
  await tx.$executeRaw`update case_file set next_last_day = ${next_last_day}::date,
      next_last_day_at = ${next_last_day_at ?? FAR}::timestamptz, next_hearing_at = ${next_hearing_at}::timestamptz
    where org_id = ${orgId}::uuid and id = ${caseId}::uuid`;
}
