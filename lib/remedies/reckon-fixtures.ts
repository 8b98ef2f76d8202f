import { plainDate } from "../time/plain-date.ts";
import { type WorkCalendar, workCalendar } from "./calendar.ts";
import { lastDayText } from "./last-day.ts";
import { ruleById } from "./packs.ts";
import type { Reckoning, ReckonOptions } from "./reckon.ts";
import type { Rule } from "./rule-schema.ts";
import { type NoticeFact, type TermFacts, termFactsOfDecision } from "./start-of-term.ts";

/** Somebody at liberty in Kazakhstan. */
export const ALMATY: ReckonOptions = { hostZone: "Asia/Almaty", held: false };
/** A week of five working days, and no holiday. */
export const WEEK = workCalendar([6, 7], []);

/** That week with holidays. */
export function calendar(holidays: Record<string, "confirmed" | "seeded">): WorkCalendar {
  const days = Object.entries(holidays).map(([day, how]) => ({
    day: plainDate(day),
    confirmed: how === "confirmed",
  }));
  return workCalendar([6, 7], days);
}

/** A decision: `made`, `told` and `served` are days; the first of them is when we learned of it. */
export function decision(dates: {
  made?: string;
  told?: string;
  served?: string;
  knownOn?: string;
}): TermFacts {
  const notices: NoticeFact[] = [];
  if (dates.told) notices.push({ kind: "told", to: "person", on: plainDate(dates.told) });
  if (dates.served) notices.push({ kind: "served", to: "counsel", on: plainDate(dates.served) });
  return termFactsOfDecision({
    decidedOn: dates.made ? plainDate(dates.made) : null,
    notices,
    knownOn: plainDate(dates.knownOn ?? "2026-12-31"),
  });
}

/** The days as text; `none` with its reason where there is none. */
export function days(reckoning: Reckoning): string[] {
  if (reckoning.kind === "none") return ["none", reckoning.why];
  return [lastDayText(reckoning.cautious), lastDayText(reckoning.later)];
}

/** A shipped rule with another limit and no other figure. */
export function withLimit(
  id: string,
  limit: Partial<NonNullable<Rule["limit"]>>,
  rest: Partial<Rule> = {},
): Rule {
  const rule = ruleById(id);
  return {
    ...rule,
    safeLimit: undefined,
    detainedLimit: undefined,
    ...rest,
    limit: { ...rule.limit!, ...limit },
  };
}

/** The end of the cautious day. Errors: throws where there is no day. */
export function cautiousEnd(reckoning: Reckoning): string {
  if (reckoning.kind === "none") throw new Error(`no day: ${reckoning.why}`);
  return reckoning.cautious.endsAt.toString();
}
