import type { CountedRule } from "./counted-rule.ts";
import { INTERNATIONAL_BODIES } from "./rule-schema.ts";

/** Whether a jurisdiction is a body above the states, such as `HRC`. The Union (`EU`) is not one of them. */
export function isInternationalBody(jurisdiction: string): boolean {
  return (INTERNATIONAL_BODIES as readonly string[]).includes(jurisdiction);
}

/**
 * Whose working days a rule is counted in: the state's or the body's own. Union rules are filed with
 * national courts and UNHCR is told at its office in the country, so both count in the host state's.
 */
export function calendarJurisdiction(rule: Pick<CountedRule, "jurisdiction">, hostState: string): string {
  return rule.jurisdiction === "EU" || rule.jurisdiction === "UNHCR" ? hostState : rule.jurisdiction;
}
