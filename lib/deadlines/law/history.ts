import "server-only";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { ownVersion } from "./book.ts";

/** One act on a rule: what, by whom, when (ISO moment), in which version; `note` is what was written with it. */
export type RuleAct = {
  kind: "confirmed" | "confirmationWithdrawn" | "written" | "withdrawn";
  at: string;
  by: string;
  packVersion: string;
  /** `YYYY-MM-DD`, of a confirmation: the day the text was checked. */
  on: string | null;
  note: string | null;
};

type Confirmations = {
  id: string;
  pack_version: string;
  confirmed_on: string;
  confirmed_by: string;
  note: Uint8Array | null;
  created_at: Date;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
  withdraw_reason: Uint8Array | null;
};
type Editions = Omit<Confirmations, "confirmed_on" | "confirmed_by" | "note" | "pack_version"> & {
  edition: number;
  created_by: string;
};

/** Every act on a rule in this organisation, the newest first. Nothing is ever taken out of it. */
export async function ruleHistory(tx: Tx, ruleId: string): Promise<RuleAct[]> {
  const acts = [...(await confirmations(tx, ruleId)), ...(await editions(tx, ruleId))];
  return acts.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

async function confirmations(tx: Tx, ruleId: string): Promise<RuleAct[]> {
  const rows = await tx.$queryRaw<
    Confirmations[]
  >`select id, pack_version, confirmed_on::text, confirmed_by, note, created_at, withdrawn_at,
      withdrawn_by, withdraw_reason from rule_confirmation where org_id = ${unitOf(tx).orgId}::uuid and rule_id = ${ruleId}`;
  const sealer = await vaultOf(tx).organisation();
  return rows.flatMap((row) => {
    const common = { packVersion: row.pack_version, on: row.confirmed_on };
    const note = sealer.open("rule_confirmation.note", row.id, row.note);
    const given = {
      ...common,
      kind: "confirmed",
      at: row.created_at.toISOString(),
      by: row.confirmed_by,
      note,
    } as const;
    if (!row.withdrawn_at || !row.withdrawn_by) return [given];
    const reason = sealer.open("rule_confirmation.withdraw_reason", row.id, row.withdraw_reason);
    const [at, by] = [row.withdrawn_at.toISOString(), row.withdrawn_by];
    return [given, { ...common, kind: "confirmationWithdrawn", at, by, note: reason } as const];
  });
}

async function editions(tx: Tx, ruleId: string): Promise<RuleAct[]> {
  const rows = await tx.$queryRaw<
    Editions[]
  >`select id, edition, created_at, created_by, withdrawn_at, withdrawn_by, withdraw_reason
    from org_rule where org_id = ${unitOf(tx).orgId}::uuid and rule_id = ${ruleId}`;
  const sealer = await vaultOf(tx).organisation();
  return rows.flatMap((row) => {
    const common = { packVersion: ownVersion(row.edition), on: null };
    const written = {
      ...common,
      kind: "written",
      at: row.created_at.toISOString(),
      by: row.created_by,
      note: null,
    } as const;
    // An edition that the next one replaced has no reason of its own.
    const reason = sealer.open("org_rule.withdraw_reason", row.id, row.withdraw_reason);
    if (!row.withdrawn_at || !row.withdrawn_by || reason === null) return [written];
    const [at, by] = [row.withdrawn_at.toISOString(), row.withdrawn_by];
    return [written, { ...common, kind: "withdrawn", at, by, note: reason } as const];
  });
}

/** One act on a year of a calendar; `day` is `YYYY-MM-DD`, null for an act on the whole year. */
export type CalendarAct = {
  kind: "added" | "struck" | "takenBack" | "yearConfirmed" | "yearWithdrawn";
  at: string;
  by: string;
  day: string | null;
};

/** Every act on a year of a calendar, the newest first. One statement. */
export async function calendarHistory(tx: Tx, jurisdiction: string, year: number): Promise<CalendarAct[]> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<(Omit<CalendarAct, "at"> & { at: Date })[]>`
    with holiday as (select * from org_holiday where org_id = ${orgId}::uuid and jurisdiction = ${jurisdiction} and extract(year from day) = ${year}::int),
      of_year as (select * from calendar_year where org_id = ${orgId}::uuid and jurisdiction = ${jurisdiction} and year = ${year}::int)
    select kind, created_at as at, created_by as by, day::text from holiday
    union all select 'takenBack', withdrawn_at, withdrawn_by, day::text from holiday where withdrawn_at is not null
    union all select 'yearConfirmed', confirmed_at, confirmed_by, null from of_year
    union all select 'yearWithdrawn', withdrawn_at, withdrawn_by, null from of_year y where withdrawn_at is not null
      and not exists (select 1 from of_year z where z.confirmed_at = y.withdrawn_at)
    order by at desc`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
