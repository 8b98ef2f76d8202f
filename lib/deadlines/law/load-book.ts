import "server-only";
import { isDamaged } from "../../crypto/damaged.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { OwnCalendars } from "../../remedies/work-days.ts";
import { bookOf, type Confirmation, type LawBook, type OwnRule } from "./book.ts";
import { ownRuleSchema } from "./own-rule.ts";

type Loaded = {
  rules: { id: string; edition: number; replaces: string | null; rule: string }[] | null;
  years: { jurisdiction: string; year: number; days: string[] }[] | null;
  added: { jurisdiction: string; day: string }[] | null;
  confirmations: Confirmation[] | null;
};

/** The law the organisation of this unit of work goes by. One statement. An own rule that cannot be opened is left out, and reported. */
export async function ruleBookOf(tx: Tx): Promise<LawBook> {
  const { orgId } = unitOf(tx);
  const [found] = await tx.$queryRaw<{ law: Loaded }[]>`
    select jsonb_build_object(
      'rules', (select jsonb_agg(jsonb_build_object('id', id, 'edition', edition, 'replaces', replaces, 'rule', encode(rule, 'base64')) order by rule_id)
        from org_rule where org_id = ${orgId}::uuid and withdrawn_at is null),
      'years', (select jsonb_agg(jsonb_build_object('jurisdiction', jurisdiction, 'year', year, 'days', days))
        from calendar_year where org_id = ${orgId}::uuid and withdrawn_at is null),
      'added', (select jsonb_agg(jsonb_build_object('jurisdiction', jurisdiction, 'day', day) order by day)
        from org_holiday where org_id = ${orgId}::uuid and withdrawn_at is null and kind = 'added'),
      'confirmations', (select jsonb_agg(jsonb_build_object('id', id, 'ruleId', rule_id, 'packVersion', pack_version, 'on', confirmed_on, 'by', confirmed_by))
        from rule_confirmation where org_id = ${orgId}::uuid and withdrawn_at is null)) as law`;
  const law = (found as { law: Loaded }).law;
  return bookOf({
    rules: law.rules ? await openRules(tx, law.rules) : [],
    calendars: calendarsOf(law),
    confirmations: law.confirmations ?? [],
  });
}

async function openRules(tx: Tx, rows: NonNullable<Loaded["rules"]>): Promise<OwnRule[]> {
  const sealer = await vaultOf(tx).organisation();
  return rows.flatMap(({ id, edition, replaces, rule: sealed }) => {
    const rule = sealer.openJson("org_rule.rule", id, Buffer.from(sealed, "base64"), ownRuleSchema);
    return rule === null || isDamaged(rule) ? [] : [{ rule, edition, replaces }];
  });
}

function calendarsOf({ years, added }: Loaded): OwnCalendars {
  const byYear = Map.groupBy(added ?? [], ({ jurisdiction, day }) => `${jurisdiction} ${day.slice(0, 4)}`);
  return {
    years: new Map((years ?? []).map(({ jurisdiction, year, days }) => [`${jurisdiction} ${year}`, days])),
    added: new Map([...byYear].map(([key, rows]) => [key, rows.map(({ day }) => day)])),
  };
}
