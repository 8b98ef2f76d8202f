import type { z } from "zod";
import type { Rule, Term } from "./rule-schema.ts";

type Report = (path: string[], message: string) => void;

/** What the glossary says of a rule beyond the shape of its fields. Every breach is reported at its field. */
export function checkRule(rule: Rule, context: z.RefinementCtx<Rule>): void {
  const report: Report = (path, message) => context.addIssue({ code: "custom", path, message });
  checkTrust(rule, report);
  checkTriggers(rule, report);
  checkMembership(rule, report);
  checkLodging(rule, report);
  checkTexts(rule, report);
  checkTerms(rule, report);
  if (rule.bodyHours && rule.bodyHours.open >= rule.bodyHours.close) {
    report(["bodyHours", "close"], "must come after open");
  }
}

function checkTrust(rule: Rule, report: Report): void {
  if (rule.basis === "recalled" && rule.confidence === "high") {
    report(["confidence"], "a recalled rule is never high");
  }
  if (rule.basis === "recalled" && !rule.verify) report(["verify"], "must be true for a recalled rule");
  if (rule.suspensiveEffect === "automatic") {
    if (rule.confidence === "low") {
      report(["suspensiveEffect"], "a rule of low confidence never claims an automatic stay");
    }
    if (!rule.verify) report(["verify"], "must be true for a rule that claims an automatic stay");
  }
  if (rule.nature === "watch" && rule.suspensiveEffect !== "none") {
    report(["suspensiveEffect"], "must be none: a watch date is never a shield");
  }
}

function checkTriggers({ triggeredBy }: Rule, report: Report): void {
  if (triggeredBy.outcomes.length === 0 && triggeredBy.events.length === 0) {
    report(["triggeredBy"], "names no outcome and no event, so nothing would ever offer the rule");
  }
}

function checkMembership(rule: Rule, report: Report): void {
  if (rule.jurisdiction === "EU") {
    if (!rule.members?.length) report(["members"], "an EU rule names its Member States");
  } else {
    for (const field of ["members", "membersUnknown", "membersNote"] as const) {
      if (rule[field] !== undefined) report([field], "belongs to EU rules only");
    }
  }
  reportOverlap(rule, ["members", "membersUnknown"], report);
  reportOverlap(rule, ["acceptedBy", "notAcceptedBy", "acceptanceUnknown"], report);
}

type StateList = "members" | "membersUnknown" | "acceptedBy" | "notAcceptedBy" | "acceptanceUnknown";

function reportOverlap(rule: Rule, lists: StateList[], report: Report): void {
  const seen = new Set<string>();
  for (const list of lists) {
    for (const state of rule[list] ?? []) {
      if (seen.has(state)) report([list], `names ${state} a second time`);
      seen.add(state);
    }
  }
}

function checkLodging({ appliesToLodged: lodged }: Rule, report: Report): void {
  if (!lodged) return;
  if (!lodged.from && !lodged.to) report(["appliesToLodged"], "needs from or to");
  if (lodged.from && lodged.to && lodged.from > lodged.to) {
    report(["appliesToLodged", "to"], "must not come before from");
  }
}

function checkTexts({ ru, suspensiveNote }: Rule, report: Report): void {
  if (ru && (ru.suspensiveNote === undefined) !== (suspensiveNote === undefined)) {
    report(["ru", "suspensiveNote"], "must be there where, and only where, the rule has a suspensiveNote");
  }
}

const FIGURES = ["limit", "safeLimit", "detainedLimit"] as const;

function checkTerms(rule: Rule, report: Report): void {
  if (rule.limit === null && rule.nature === "watch") report(["limit"], "a watch date needs a limit");
  for (const figure of FIGURES) {
    const term = rule[figure];
    if (!term) continue;
    if (rule.limit === null) report([figure], "a rule without a limit has no other figure");
    else if (term.relativeTo !== rule.limit.relativeTo) {
      report([figure, "relativeTo"], "must be as in limit");
    }
    checkTerm(term, (path, message) => report([figure, ...path], message));
  }
  const { limit, safeLimit } = rule;
  if (limit && safeLimit && limit.unit === safeLimit.unit && safeLimit.value > limit.value) {
    report(["safeLimit", "value"], "must not be longer than limit");
  }
}

function checkTerm(term: Term, report: Report): void {
  const counting = term.unit === "working_days" ? "working" : "calendar";
  if (term.counting !== counting) {
    report(["counting"], `must repeat the unit: ${counting} with ${term.unit}`);
  }
  if (term.unit === "hours" && term.rollForward) report(["rollForward"], "hours never roll forward");
  if (term.unit === "hours" && term.dayRule) report(["dayRule"], "hours have no rule of days");
  if ((term.relativeTo === undefined) !== (term.direction === undefined)) {
    report(["direction"], "goes with relativeTo");
  }
  if (term.min !== undefined && term.min > term.value) report(["min"], "must not be more than value");
  if (term.max !== undefined && term.max < term.value) report(["max"], "must not be less than value");
}
