import shipped from "../../remedies/examples/remedies-tests.json" with { type: "json" };
import type { Rule } from "../../remedies/rule-schema.ts";
import { differencesOf, examplesSchema, type WorkedExample } from "../../remedies/worked-examples.ts";

/** A worked example with what came out of it: nothing where it came out as written. */
export type CheckedExample = WorkedExample & { differences: ReturnType<typeof differencesOf> };

let examples: WorkedExample[] | null = null;

/** The shipped examples of a rule, each reckoned now. */
export function examplesOf(rule: Rule): CheckedExample[] {
  examples ??= examplesSchema.parse(shipped);
  return examples
    .filter(({ ruleId }) => ruleId === rule.id)
    .map((example) => ({ ...example, differences: differencesOf(example, rule) }));
}
