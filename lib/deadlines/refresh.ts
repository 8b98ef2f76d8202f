import "server-only";
import { clock, type Tx, unitOf } from "../db/unit.ts";
import type { DeadlineDays } from "./days.ts";
import { caseFacts } from "./facts.ts";
import type { LawBook } from "./law/book.ts";
import { type LoadedCase, loadTerms } from "./load-terms.ts";
import { moveDeadline } from "./move.ts";
import { isSameMoment, moved } from "./moved.ts";
import { daysBy, figuresOf } from "./pack-change.ts";
import { type TermSummary, termSummary } from "./summary.ts";

/** What stands in the column of a case that has no last day, so that a list can be sorted by it. */
const FAR = "9999-12-31T00:00:00Z";

/**
 * Reckons every last day of a case again that nobody has settled: a notice learned of late, a custody that began, a removal
 * that was put off, a calendar that was confirmed move it. What moves keeps its former days as a revision. Then the summary
 * of the case follows.
 *
 * Each is counted by the figures it was begun with: a newer pack moves nothing here, it waits for a person (`pack-change.ts`).
 *
 * One statement where nothing moves, and one more for the summary.
 */
export async function refreshDeadlines(tx: Tx, caseId: string, book: LawBook): Promise<void> {
  const terms = await loadTerms(tx, caseId);
  if (!terms) return;
  const { record, hearings, ofCase } = terms;
  const facts = caseFacts(ofCase, record);
  const reading = { book, now: clock(tx) };
  const days = new Map<string, DeadlineDays>();
  for (const deadline of record.deadline) {
    if (deadline.settled_how !== null) continue;
    const figures = figuresOf(deadline, reading.book);
    const fresh = figures && daysBy(figures, deadline, record, facts, reading.book);
    days.set(deadline.id, fresh ?? deadline);
    if (fresh && moved(deadline, fresh)) {
      await moveDeadline(tx, caseId, deadline, fresh, { figures, packVersion: deadline.pack_version });
    }
  }
  await summarise(tx, caseId, ofCase, termSummary(record, hearings, facts, days, reading));
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
