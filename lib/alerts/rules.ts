import "server-only";
import { type Tx, unitOf } from "../db/unit.ts";

/** The rules of the program that raise alerts. */
export const ALERT_RULES = [
  "level_imminent",
  "level_critical",
  "shield_fallen",
  "departure_passed",
  "contact_overdue",
  "moved_to_border",
  "deadline_near",
  "deadline_missed",
] as const;
export type AlertRule = (typeof ALERT_RULES)[number];

/** Whether a rule raises alerts here. One that nobody has switched off does. */
export async function isRuleOn(tx: Tx, rule: AlertRule): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from alert_rule where org_id = ${unitOf(tx).orgId}::uuid and rule = ${rule} and not is_on`;
  return rows.length === 0;
}
