import type { HearingRow } from "../proceedings/rows.ts";
import type { DeadlineDays } from "./days.ts";
import type { CaseFacts } from "./facts.ts";
import { canBeChosen, isWaitingForChoice, type Offer, offersOf, type Reading } from "./offers.ts";
import type { DeadlineRow, TermRecord } from "./rows.ts";

/** What lists and timers need to know of the terms of a case: a day `YYYY-MM-DD`, moments ISO text. */
export type TermSummary = {
  next_last_day: string | null;
  next_last_day_at: string | null;
  next_hearing_at: string | null;
};

export type SummaryHearing = Pick<HearingRow, "kind" | "starts_at" | "on_date" | "zone" | "status">;

type Dated = Pick<DeadlineDays, "cautious_day" | "cautious_at">;

/**
 * The earliest cautious day that is not settled, past or not: what was missed stays in front until a person settles it.
 * A date to look at is no last day. The terms of a decision about which nobody has chosen yet count as if they had been.
 *
 * @param days of the deadlines as they are reckoned now, by id
 */
export function termSummary(
  record: TermRecord,
  hearings: readonly SummaryHearing[],
  ofCase: CaseFacts,
  days: ReadonlyMap<string, Dated>,
  reading: Reading,
): TermSummary {
  const running = record.deadline.filter(isLastDay).flatMap(({ id }) => days.get(id) ?? []);
  const first = earliest([...running, ...waiting(record, ofCase, reading)]);
  return {
    next_last_day: first?.cautious_day ?? null,
    next_last_day_at: first?.cautious_at ?? null,
    next_hearing_at: nextHearing(hearings, ofCase.zone, reading.now),
  };
}

function isLastDay({ settled_how, nature }: DeadlineRow): boolean {
  return settled_how === null && nature !== "watch";
}

function waiting(record: TermRecord, ofCase: CaseFacts, reading: Reading): Dated[] {
  return record.decision
    .filter((decision) => isWaitingForChoice(decision, record))
    .flatMap((decision) => offersOf(decision, record, ofCase, reading))
    .filter((offer: Offer) => canBeChosen(offer) && offer.rule.nature === "law")
    .map(({ days }) => days);
}

function earliest(dated: readonly Dated[]): Dated | undefined {
  return dated
    .filter(({ cautious_at }) => cautious_at !== null)
    .toSorted((a, b) => Temporal.Instant.compare(a.cautious_at!, b.cautious_at!))[0];
}

/** The next hearing that is set. One of today is still next while the day lasts, for nobody has said yet how it went. */
function nextHearing(
  hearings: readonly SummaryHearing[],
  zone: string,
  now: Temporal.Instant,
): string | null {
  const today = now.toZonedDateTimeISO(zone).startOfDay().toInstant();
  const moments = hearings.flatMap((hearing) => {
    if (hearing.status !== "set") return [];
    if (hearing.starts_at !== null) return [Temporal.Instant.from(hearing.starts_at)];
    if (hearing.on_date === null) return [];
    return [
      Temporal.PlainDate.from(hearing.on_date)
        .toZonedDateTime(hearing.zone ?? zone)
        .toInstant(),
    ];
  });
  const coming = moments.filter((moment) => Temporal.Instant.compare(moment, today) >= 0);
  return coming.toSorted(Temporal.Instant.compare)[0]?.toString() ?? null;
}
