import type { Actor } from "../../lib/access/actor.ts";
import { ALERT_RULES, type AlertRule } from "../../lib/alerts/rules.ts";
import { withActor } from "../../lib/db/client.ts";

/**
 * Switches the rules that raise alerts off while the invented cases are told, and on again after: their dangers are old news here,
 * and a house in which everything rings shows nobody what an alert is.
 */
export function setRules(
  lead: Actor,
  isOn: boolean,
  rules: readonly AlertRule[] = ALERT_RULES,
): Promise<number> {
  return withActor(
    lead,
    (tx) => tx.$executeRaw`insert into alert_rule (org_id, rule, is_on, updated_by)
      select ${lead.orgId}::uuid, rule, ${isOn}, ${lead.userId}::uuid from unnest(${[...rules]}::text[]) as rule
      on conflict (org_id, rule) do update set is_on = excluded.is_on, updated_at = amparo_now()`,
  );
}
