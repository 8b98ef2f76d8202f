import type { Code } from "../vocabulary/codes.ts";
import type { Rule } from "./rule-schema.ts";
import { standingIn } from "./standing.ts";

/** The rules that can concern a host state, by what calls them up; each list in the order of the packs. */
export interface StateRules {
  byOutcome: ReadonlyMap<Code<"decision_outcome">, readonly Rule[]>;
  byEvent: ReadonlyMap<Code<"trigger_event">, readonly Rule[]>;
}

/** Kept for as long as its list of rules is: a decision then looks at its own rules and not at those of every state. */
const indexes = new WeakMap<readonly Rule[], Map<string, StateRules>>();
const ids = new WeakMap<readonly Rule[], ReadonlyMap<string, Rule>>();

export function rulesForState(rules: readonly Rule[], hostState: string): StateRules {
  let states = indexes.get(rules);
  if (!states) {
    states = new Map();
    indexes.set(rules, states);
  }
  let index = states.get(hostState);
  if (!index) {
    index = indexed(rules.filter((rule) => standingIn(rule, hostState) !== "another_state"));
    states.set(hostState, index);
  }
  return index;
}

/** The rule of an id in a list of rules; null where none has it. */
export function ruleIn(rules: readonly Rule[], id: string): Rule | null {
  let byId = ids.get(rules);
  if (!byId) {
    byId = new Map(rules.map((rule) => [rule.id, rule]));
    ids.set(rules, byId);
  }
  return byId.get(id) ?? null;
}

function indexed(rules: readonly Rule[]): StateRules {
  const byOutcome = new Map<Code<"decision_outcome">, Rule[]>();
  const byEvent = new Map<Code<"trigger_event">, Rule[]>();
  for (const rule of rules) {
    for (const outcome of new Set(rule.triggeredBy.outcomes)) push(byOutcome, outcome, rule);
    for (const event of new Set(rule.triggeredBy.events)) push(byEvent, event, rule);
  }
  return { byOutcome, byEvent };
}

function push<K>(lists: Map<K, Rule[]>, key: K, rule: Rule): void {
  const held = lists.get(key);
  if (held) held.push(rule);
  else lists.set(key, [rule]);
}
