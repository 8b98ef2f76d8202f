import type { Code } from "../vocabulary/codes.ts";
import { allRules } from "./packs.ts";
import { rulesForState } from "./rule-index.ts";
import type { Rule } from "./rule-schema.ts";
import { coversLodging, standingIn } from "./standing.ts";

/** What a decision says of itself that decides which rules it offers. */
export interface DecisionFacts {
  hostState: string;
  /** The type that the proceeding had when the decision was given. */
  proceedingType: Code<"proceeding_type">;
  outcome: Code<"decision_outcome">;
  /** Null where it is not recorded. */
  procedure: Code<"procedure"> | null;
  /** The day the asylum application was lodged; null where it is not known. */
  asylumLodgedOn: Temporal.PlainDate | null;
  /** The person's custody now; null where it is not known. */
  custodyType: Code<"custody_type"> | null;
}

/** A fact other than a decision that can offer rules. */
export interface EventFacts extends Pick<DecisionFacts, "hostState" | "asylumLodgedOn" | "custodyType"> {
  event: Code<"trigger_event">;
}

/** A rule that a fact calls up. `closed` where the host state is not bound: shown as closed, never offered. */
export interface Match {
  rule: Rule;
  standing: "offered" | "check" | "closed";
  /** Why it stands so; also what is not recorded and would narrow the choice. */
  why: Code<"offer_reason">[];
}

/** A rule that can be chosen: as it is, or after a check that `why` names. */
export interface Offer extends Match {
  standing: "offered" | "check";
}

/** The rules that a decision offers, in the order of the packs. */
export function offersForDecision(facts: DecisionFacts, rules: readonly Rule[] = allRules()): Offer[] {
  return matchesForDecision(facts, rules).filter(isOffer);
}

/** The rules that an event offers, in the order of the packs. */
export function offersForEvent(facts: EventFacts, rules: readonly Rule[] = allRules()): Offer[] {
  return matchesForEvent(facts, rules).filter(isOffer);
}

/**
 * As `offersForDecision`, with the bodies that the host state is not bound by: they are shown as closed.
 *
 * Where procedure and custody together leave a state without any rule for a decision whose type and outcome
 * it has rules for, all of those are called up to be checked. The same holds for Union rules where neither
 * the state nor the Union has one left: a gap in the data must not look like "nothing can be filed".
 */
export function matchesForDecision(facts: DecisionFacts, rules: readonly Rule[] = allRules()): Match[] {
  const ofOutcome = rulesForState(rules, facts.hostState).byOutcome.get(facts.outcome) ?? [];
  const called = ofOutcome.filter((rule) => coversIt(rule, facts) && isCalledBy(rule, facts));
  const fitting = called.filter((rule) => fitsProcedure(rule, facts) && fitsCustody(rule, facts));
  const stateIsLeft = fitting.some((rule) => rule.jurisdiction === facts.hostState);
  const unionIsLeft = fitting.some((rule) => rule.jurisdiction === "EU");
  const isLastResort = (rule: Rule) =>
    (rule.jurisdiction === facts.hostState && !stateIsLeft) ||
    (rule.jurisdiction === "EU" && !stateIsLeft && !unionIsLeft);
  return called.flatMap((rule) => {
    if (fitting.includes(rule)) return [matchOf(rule, facts, facts.procedure)];
    return isLastResort(rule) ? [toCheck(matchOf(rule, facts, facts.procedure), "no_rule_fits")] : [];
  });
}

/** As `offersForEvent`, with the bodies that the host state is not bound by. */
export function matchesForEvent(facts: EventFacts, rules: readonly Rule[] = allRules()): Match[] {
  const ofEvent = rulesForState(rules, facts.hostState).byEvent.get(facts.event) ?? [];
  return ofEvent
    .filter((rule) => coversIt(rule, facts) && fitsCustody(rule, facts))
    .map((rule) => matchOf(rule, facts, undefined));
}

/** Whether a rule could concern this application at all. */
function coversIt(rule: Rule, { asylumLodgedOn }: Pick<DecisionFacts, "asylumLodgedOn">): boolean {
  return coversLodging(rule, asylumLodgedOn) !== false;
}

function isCalledBy({ triggeredBy }: Rule, { proceedingType }: DecisionFacts): boolean {
  const { proceedingTypes } = triggeredBy;
  return proceedingTypes.length === 0 || proceedingTypes.includes(proceedingType);
}

function fitsProcedure({ triggeredBy: { procedures } }: Rule, { procedure }: DecisionFacts): boolean {
  return !procedures || procedure === null || procedures.includes(procedure);
}

function fitsCustody(
  { triggeredBy: { custodyTypes } }: Rule,
  { custodyType }: Pick<DecisionFacts, "custodyType">,
): boolean {
  return !custodyTypes || isUnknown(custodyType) || custodyTypes.includes(custodyType);
}

function isUnknown(custodyType: Code<"custody_type"> | null): custodyType is "unknown" | null {
  return custodyType === null || custodyType === "unknown";
}

/** @param procedure undefined for an event, which has none to record */
function matchOf(
  rule: Rule,
  facts: Pick<DecisionFacts, "hostState" | "asylumLodgedOn" | "custodyType">,
  procedure: Code<"procedure"> | null | undefined,
): Match {
  const match: Match = { rule, standing: "offered", why: [] };
  if (rule.triggeredBy.procedures && procedure === null) match.why.push("procedure_not_recorded");
  if (rule.triggeredBy.custodyTypes && isUnknown(facts.custodyType)) match.why.push("custody_unknown");
  const standing = standingIn(rule, facts.hostState);
  if (standing === "not_bound") return { ...match, standing: "closed", why: ["state_not_bound"] };
  let result = match;
  if (coversLodging(rule, facts.asylumLodgedOn) === null) result = toCheck(result, "lodging_day_unknown");
  if (standing === "membership_unknown" || standing === "acceptance_unknown")
    result = toCheck(result, standing);
  return result;
}

function toCheck(match: Match, reason: Code<"offer_reason">): Match {
  if (match.standing === "closed") return match;
  return { ...match, standing: "check", why: [reason, ...match.why] };
}

function isOffer(match: Match): match is Offer {
  return match.standing !== "closed";
}
