import "server-only";
import type { Tx } from "../db/unit.ts";
import { unitOf } from "../db/unit.ts";

/** The tables that together are the record of one case. */
const TABLES = [
  "custody_episode",
  "custody_move",
  "proof_of_contact",
  "proceeding",
  "hearing",
  "decision",
  "notice",
  "filing",
  "removal_direction",
  "measure",
  "measure_binding",
  "case_event",
  "level_act",
  "deadline",
  "case_note",
  "consent",
  "document",
  "alert",
  "case_link",
] as const;

export type RecordTable = (typeof TABLES)[number];
/** A row as its table has it: snake_case, days `YYYY-MM-DD`, moments ISO text, sealed bytes as a Buffer. */
export type RecordRow = Record<string, unknown>;
export type CaseRecord = Record<RecordTable, RecordRow[]>;

/** Sealed bytes arrive as hex inside JSON; no clear column can begin so, for clear text is codes only. */
const HEX = /^\\x[0-9a-f]*$/;

/** Everything recorded of one case, tombstones apart, oldest first, in one statement. */
export async function loadCaseRecord(tx: Tx, caseId: string): Promise<CaseRecord> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<{ kind: RecordTable; rows: RecordRow[] | null }[]>`
    select 'custody_episode' as kind, (select jsonb_agg(to_jsonb(x) order by x.id) from custody_episode x where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid and x.voided_at is null) as rows
    union all select 'custody_move', (select jsonb_agg(to_jsonb(x) order by x.id) from custody_move x where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid and x.voided_at is null)
    union all select 'proof_of_contact', (select jsonb_agg(to_jsonb(x) order by x.id) from proof_of_contact x where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid and x.voided_at is null)
    union all select 'proceeding', (select jsonb_agg(to_jsonb(x) order by x.id) from proceeding x where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid and x.voided_at is null)
    union all select 'hearing', (select jsonb_agg(to_jsonb(x) order by x.id) from hearing x where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid and x.voided_at is null)
    union all select 'decision', (select jsonb_agg(to_jsonb(x) order by x.id) from decision x where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid and x.voided_at is null)
    union all select 'notice', (select jsonb_agg(to_jsonb(x) order by x.id) from notice x where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid and x.voided_at is null)
    union all select 'filing', (select jsonb_agg(to_jsonb(x) order by x.id) from filing x where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid and x.voided_at is null)
    union all select 'removal_direction', (select jsonb_agg(to_jsonb(x) order by x.id) from removal_direction x where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid and x.voided_at is null)
    union all select 'measure', (select jsonb_agg(to_jsonb(x) order by x.id) from measure x where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid and x.voided_at is null)
    union all select 'measure_binding', (select jsonb_agg(to_jsonb(x) order by x.id) from measure_binding x where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid and x.voided_at is null)
    union all select 'case_event', (select jsonb_agg(to_jsonb(x) order by x.id) from case_event x where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid and x.voided_at is null)
    union all select 'level_act', (select jsonb_agg(to_jsonb(x) order by x.id) from level_act x where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid)
    union all select 'deadline', (select jsonb_agg(to_jsonb(x) order by x.id) from deadline x where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid)
    union all select 'case_note', (select jsonb_agg(to_jsonb(x) order by x.id) from case_note x where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid and x.voided_at is null)
    union all select 'consent', (select jsonb_agg(to_jsonb(x) order by x.id) from consent x where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid and x.voided_at is null)
    union all select 'document', (select jsonb_agg(to_jsonb(x) - array['wrapped_key', 'plain_hash', 'original_hash', 'thumb_hash'] order by x.id) from document x where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid and x.voided_at is null)
    union all select 'alert', (select jsonb_agg(to_jsonb(x) || coalesce(to_jsonb(pr), '{}'::jsonb) order by x.id)
      from alert x left join lateral (select y.id as promise_id, y.plan, y.due_at as promised_by from promise y where y.org_id = x.org_id
          and y.alert_id = x.id and y.kind = 'act' and x.state <> 'raised' order by y.made_at desc limit 1) pr on true
      where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid)
    union all select 'case_link', (select jsonb_agg(to_jsonb(x) || jsonb_build_object('codename', o.codename) order by x.id) from case_link x
      join case_file o on o.org_id = x.org_id and o.id = x.other_case_id where x.org_id = ${orgId}::uuid and x.case_id = ${caseId}::uuid)`;
  const record = Object.fromEntries(TABLES.map((table) => [table, [] as RecordRow[]])) as CaseRecord;
  for (const { kind, rows: found } of rows) record[kind] = (found ?? []).map(withBytes);
  return record;
}

function withBytes(row: RecordRow): RecordRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === "string" && HEX.test(value) ? Buffer.from(value.slice(2), "hex") : value,
    ]),
  );
}
