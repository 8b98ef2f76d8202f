import "server-only";
import { recordAudit } from "../../audit/events.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { OrganisationAccess } from "../../organisations/admin.ts";
import { ALERT_RULES, type AlertRule } from "../rules.ts";

/** `changed`: who turned it on or off last, and when (ISO); null where nobody has. */
export type AlertRuleState = { rule: AlertRule; isOn: boolean; changed: { by: string; at: string } | null };

/** Every rule and how it stands, in the order of the program. */
export async function listAlertRules(tx: Tx): Promise<AlertRuleState[]> {
  const rows = await tx.$queryRaw<
    { rule: AlertRule; is_on: boolean; updated_by: string; updated_at: Date; name: Uint8Array }[]
  >`select r.rule, r.is_on, r.updated_by, r.updated_at, m.name from alert_rule r
      join member m on m.org_id = r.org_id and m.id = r.updated_by where r.org_id = ${unitOf(tx).orgId}::uuid`;
  const ops = await vaultOf(tx).ops();
  return ALERT_RULES.map((rule) => {
    const row = rows.find((held) => held.rule === rule);
    if (!row) return { rule, isOn: true, changed: null };
    const by = ops.open("member.name", row.updated_by, row.name);
    return { rule, isOn: row.is_on, changed: { by, at: row.updated_at.toISOString() } };
  });
}

/** Turns a rule on or off from now on; alerts it has raised stay. @returns false when it stood so already: then nothing has changed */
export async function setAlertRule(
  tx: Tx,
  access: OrganisationAccess<"ladder:manage">,
  rule: AlertRule,
  isOn: boolean,
): Promise<boolean> {
  const { orgId } = unitOf(tx);
  const changed = await tx.$executeRaw`
    insert into alert_rule (org_id, rule, is_on, updated_by)
      select ${orgId}::uuid, ${rule}, ${isOn}, ${access.actorId}::uuid
        where not ${isOn} or exists (select 1 from alert_rule where org_id = ${orgId}::uuid and rule = ${rule})
    on conflict (org_id, rule) do update set is_on = excluded.is_on, updated_by = excluded.updated_by, updated_at = amparo_now()
      where alert_rule.is_on <> excluded.is_on`;
  if (changed === 0) return false;
  await recordAudit(tx, {
    action: "alert_rule.changed",
    objectType: "alert_rule",
    reasonCode: `${rule}:${isOn ? "on" : "off"}`,
  });
  return true;
}
