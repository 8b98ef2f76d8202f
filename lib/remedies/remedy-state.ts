import type { Code } from "../vocabulary/codes.ts";
import type { LastDay } from "./last-day.ts";
import type { Match } from "./offers.ts";
import type { Reckoning } from "./reckon.ts";
import type { Rule } from "./rule-schema.ts";
import { excludes } from "./settles.ts";

/** What is known about a rule in one case at one moment. */
export interface RemedyFacts {
  match: Match;
  reckoning: Reckoning;
  /** The rules of everything filed in the same matter. */
  filed: readonly Rule[];
  /** It is filed itself, settled by a later step, or *not filing because*. */
  settled: boolean;
  /** An order that can be carried out stands, though no date of removal may be known. */
  enforceableOrder: boolean;
  hostZone: string;
}

/** Whether a moment, in milliseconds of the epoch, has come. */
export type HasCome = (moment: number) => boolean;

/** Whether a remedy can be filed, and the reason. `no_rule_fits` is of `offer_reason`; the others of `remedy_reason`. */
export interface RemedyState {
  state: Code<"remedy_status">;
  why: Code<"remedy_reason"> | "no_rule_fits" | null;
}

const BEFORE_THE_END = 24 * 3_600_000;

/**
 * The state of a remedy: the first that fits, as the glossary orders them. `closed` never hides the button,
 * because late filing is always possible. A watch date is no remedy: ask only for rules of nature `law` and
 * `working`.
 */
export function remedyState(facts: RemedyFacts & { now: Temporal.Instant }): RemedyState {
  const now = facts.now.epochMilliseconds;
  return remedyStateAt(facts, (moment) => now >= moment);
}

/** As `remedyState`, for a caller that wants to hear which moments are asked for. */
export function remedyStateAt(facts: RemedyFacts, reached: HasCome): RemedyState {
  const why = closedBecause(facts, reached);
  if (why) return { state: "closed", why };
  const doubt = checkBecause(facts, reached);
  if (doubt) return { state: "check", why: doubt };
  const urgency = fileNowBecause(facts, reached);
  return urgency ? { state: "file_now", why: urgency } : { state: "open", why: null };
}

function closedBecause({ match, filed, settled, reckoning }: RemedyFacts, reached: HasCome) {
  const { rule } = match;
  if (match.standing === "closed") return "state_not_bound";
  if (filed.some((other) => excludes(other, rule))) return "other_body";
  if (settled) return "filed";
  if (rule.nature === "law" && reckoning.kind !== "none" && reached(endOf(reckoning.later))) {
    return "later_day_over";
  }
  return null;
}

function checkBecause({ match, reckoning }: RemedyFacts, reached: HasCome): RemedyState["why"] {
  if (match.standing === "check") {
    if (match.why.includes("no_rule_fits")) return "no_rule_fits";
    return match.why.includes("lodging_day_unknown") ? "lodging_day_unknown" : "acceptance_unknown";
  }
  if (match.rule.nature === "law" && reckoning.kind !== "none" && reached(endOf(reckoning.cautious))) {
    return "cautious_day_over";
  }
  return null;
}

function fileNowBecause({ match, reckoning, enforceableOrder, hostZone }: RemedyFacts, reached: HasCome) {
  if (reckoning.kind === "none") {
    if (reckoning.why === "no_fixed_term") return "no_fixed_term";
    return enforceableOrder ? "no_date_but_enforceable" : null;
  }
  const end = endOf(reckoning.cautious);
  if (reckoning.kind === "file_by" && reached(beginningOf(reckoning.cautious, hostZone)))
    return "file_by_day";
  if (match.rule.nature === "working" && reached(end)) return "advised_time_over";
  if (match.rule.nature === "law" && reached(end - BEFORE_THE_END)) return "within_24h";
  return null;
}

/** The instant at which a last day is over, in milliseconds. */
export function endOf(last: LastDay): number {
  return last.endsAt.epochMilliseconds;
}

/** A day has come as soon as it has begun for the people who file or for the body. */
function beginningOf(last: LastDay, hostZone: string): number {
  if (last.kind === "moment") return endOf(last);
  return Math.min(...[hostZone, last.zone].map((zone) => last.day.toZonedDateTime(zone).epochMilliseconds));
}
