import type { CountedRule } from "../remedies/counted-rule.ts";
import { type LastDay, placesOf } from "../remedies/last-day.ts";
import { type Reckoning, reckon } from "../remedies/reckon.ts";
import { startOfTerm, type TermFacts, type TermStart } from "../remedies/start-of-term.ts";
import type { CaseFacts } from "./facts.ts";
import type { LawBook } from "./law/book.ts";
import type { DeadlineRow, StartColumn } from "./rows.ts";

/** The columns of a deadline that follow from the dates of its decision: days `YYYY-MM-DD`, moments ISO text. */
export type DeadlineDays = Pick<
  DeadlineRow,
  | "start_kind"
  | "start_on"
  | "start_at"
  | "is_assumed"
  | "is_disputed"
  | "cautious_day"
  | "cautious_at"
  | "later_day"
  | "later_at"
  | "zone"
>;

/** Reckons a rule, or the figures that a deadline keeps of one, from the dates of a decision in a case. */
export function reckonIn(
  rule: CountedRule,
  facts: TermFacts,
  ofCase: CaseFacts,
  book: Pick<LawBook, "calendarOf">,
): Reckoning {
  const { hostState, zone, custody } = ofCase;
  const around = facts.removal?.day ?? leadingStart(rule, facts).day;
  return reckon(rule, facts, book.calendarOf(rule, hostState, around), {
    hostZone: zone,
    held: custody.held,
  });
}

/** What is stored of a reckoning. A rule without a day stores where its term would begin. */
export function storedDays(
  rule: CountedRule,
  reckoning: Reckoning,
  facts: TermFacts,
  ofCase: CaseFacts,
): DeadlineDays {
  if (reckoning.kind === "none") {
    const start = leadingStart(rule, facts);
    const kind = reckoning.why === "no_removal_date" ? "removal" : startColumn(start);
    return {
      ...startColumns(kind, start, ofCase.zone),
      is_assumed: start.assumed,
      is_disputed: start.disputed.length > 0,
      ...lastDayColumns(null, null),
      zone: placesOf(rule, ofCase.zone).bodyZone,
    };
  }
  const { cautious, later, assumed, dispute } = reckoning;
  const from =
    reckoning.kind === "file_by"
      ? startColumns("removal", facts.removal!, ofCase.zone)
      : startColumns(startColumn(reckoning.cautiousFrom.start), reckoning.cautiousFrom.start, ofCase.zone);
  return {
    ...from,
    is_assumed: assumed,
    is_disputed: dispute !== null,
    ...lastDayColumns(cautious, later),
    zone: cautious.zone,
  };
}

/** The start that a rule names, for where none is reckoned. */
function leadingStart(rule: CountedRule, facts: TermFacts): TermStart {
  return startOfTerm((rule.safeLimit ?? rule.limit)?.starts ?? "decision", facts);
}

function startColumn({ from }: TermStart): StartColumn {
  if (from === "known_to_us") return "known";
  return from === "arrest" ? "event" : from;
}

type Start = { day: Temporal.PlainDate; time?: Temporal.PlainTime | null };

function startColumns(start_kind: StartColumn, { day, time }: Start, zone: string) {
  const start_at = time
    ? day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant().toString()
    : null;
  return { start_kind, start_on: day.toString(), start_at };
}

function lastDayColumns(cautious: LastDay | null, later: LastDay | null) {
  return {
    cautious_day: cautious && localDay(cautious),
    cautious_at: cautious?.endsAt.toString() ?? null,
    later_day: later && localDay(later),
    later_at: later?.endsAt.toString() ?? null,
  };
}

function localDay(last: LastDay): string {
  return (last.kind === "day" ? last.day : last.at.toPlainDate()).toString();
}
