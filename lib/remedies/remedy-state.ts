import { todayIn } from "../time/zone.ts";
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
  now: Temporal.Instant;
}

/** Whether a remedy can be filed, and the reason. `no_rule_fits` is of `offer_reason`; the others of `remedy_reason`. */
export interface RemedyState {
  state: Code<"remedy_status">;
  why: Code<"remedy_reason"> | "no_rule_fits" | null;
}

const HOURS_BEFORE_THE_END = 24;

/**
 * The state of a remedy: the first that fits, as the glossary orders them. `closed` never hides the button,
 * because late filing is always possible. A watch date is no remedy: ask only for rules of nature `law` and
 * `working`.
 */
export function remedyState(facts: RemedyFacts): RemedyState {
  const why = closedBecause(facts);
  if (why) return { state: "closed", why };
  const doubt = checkBecause(facts);
  if (doubt) return { state: "check", why: doubt };
  const urgency = fileNowBecause(facts);
  return urgency ? { state: "file_now", why: urgency } : { state: "open", why: null };
}

function closedBecause({ match, filed, settled, reckoning, now }: RemedyFacts) {
  const { rule } = match;
  if (match.standing === "closed") return "state_not_bound";
  if (filed.some((other) => excludes(other, rule))) return "other_body";
  if (settled) return "filed";
  if (rule.nature === "law" && reckoning.kind !== "none" && isOver(reckoning.later, now)) {
    return "later_day_over";
  }
  return null;
}

function checkBecause({ match, reckoning, now }: RemedyFacts): RemedyState["why"] {
  if (match.standing === "check") {
    if (match.why.includes("no_rule_fits")) return "no_rule_fits";
    return match.why.includes("lodging_day_unknown") ? "lodging_day_unknown" : "acceptance_unknown";
  }
  if (match.rule.nature === "law" && reckoning.kind !== "none" && isOver(reckoning.cautious, now)) {
    return "cautious_day_over";
  }
  return null;
}

function fileNowBecause({ match, reckoning, enforceableOrder, hostZone, now }: RemedyFacts) {
  if (reckoning.kind === "none") {
    if (reckoning.why === "no_fixed_term") return "no_fixed_term";
    return enforceableOrder ? "no_date_but_enforceable" : null;
  }
  const { cautious } = reckoning;
  if (reckoning.kind === "file_by" && hasCome(cautious, hostZone, now)) return "file_by_day";
  if (match.rule.nature === "working" && isOver(cautious, now)) return "advised_time_over";
  if (match.rule.nature === "law" && isOver(cautious, now.add({ hours: HOURS_BEFORE_THE_END }))) {
    return "within_24h";
  }
  return null;
}

function isOver(last: LastDay, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, last.endsAt) >= 0;
}

/** The day has come as soon as it has begun for the people who file or for the body. */
function hasCome(last: LastDay, hostZone: string, now: Temporal.Instant): boolean {
  if (last.kind === "moment") return isOver(last, now);
  return [hostZone, last.zone].some((zone) => Temporal.PlainDate.compare(todayIn(zone, now), last.day) >= 0);
}
