import "server-only";
import { type Tx, unitOf } from "../db/unit.ts";
import type { TriggerCode } from "../triage/assessment.ts";
import type { Code } from "../vocabulary/codes.ts";
import type { CaseOfFacts, FactRecord } from "./rows.ts";
import type { StoredLane } from "./stored.ts";

/** What lists and timers keep of the case itself. */
export type StoredLevel = { level: Code<"risk_level"> | null; status: Code<"case_status"> };

/** What the last assessment said, and when it was made, ISO. */
export type LastAssessment = { triggers: TriggerCode[]; lanes: StoredLane[]; assessedAt: string };

export type LoadedFacts = {
  caseId: string;
  ofCase: CaseOfFacts;
  stored: StoredLevel;
  /** Null where the case was never assessed. */
  last: LastAssessment | null;
  record: FactRecord;
};

type Loaded = CaseOfFacts &
  StoredLevel & { last: LastAssessment | null } & { [Table in keyof FactRecord]: FactRecord[Table] | null };

const TABLES: readonly (keyof FactRecord)[] = [
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
];

/** The facts of cases in one statement; nothing sealed is read. A case that is not there for who asks is left out. */
export async function loadFacts(tx: Tx, caseIds: readonly string[]): Promise<LoadedFacts[]> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<{ id: string; facts: Loaded }[]>`
    select c.id, jsonb_build_object(
      'hostState', c.host_state, 'fearedStates', c.feared_states, 'asylumLodgedOn', c.asylum_lodged_on,
      'hasIgnoredMeasures', c.has_ignored_measures, 'level', c.level, 'status', c.status,
      'last', (select jsonb_build_object('triggers', x.triggers, 'lanes', x.lanes, 'assessedAt', x.assessed_at)
        from assessment x where x.org_id = c.org_id and x.case_id = c.id),
      'custody_episode', (select jsonb_agg(to_jsonb(x) - array['place', 'how_known', 'end_note'] || jsonb_build_object('place_kind',
          (select f.kind from facility f where f.org_id = x.org_id and f.id = x.facility_id)) order by x.id)
        from custody_episode x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'custody_move', (select jsonb_agg(to_jsonb(x) - array['place', 'note', 'direction'] || jsonb_build_object('place_kind',
          (select f.kind from facility f where f.org_id = x.org_id and f.id = x.facility_id)) order by x.id)
        from custody_move x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'proof_of_contact', (select jsonb_agg(to_jsonb(x) - array['who', 'note'] order by x.id)
        from proof_of_contact x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'proceeding', (select jsonb_agg(to_jsonb(x) - array['body', 'reference', 'counsel', 'mandate', 'interpreter', 'backup_counsel', 'stage_reason',
          'end_reason'] order by x.id)
        from proceeding x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'hearing', (select jsonb_agg(to_jsonb(x) - array['purpose', 'outcome', 'present'] order by x.id)
        from hearing x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'decision', (select jsonb_agg(to_jsonb(x) - array['body', 'note'] order by x.id)
        from decision x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'notice', (select jsonb_agg(to_jsonb(x) - array['original_seen_by', 'kept_where'] order by x.id)
        from notice x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'filing', (select jsonb_agg(to_jsonb(x) - array['title', 'receipt', 'late_reason', 'note']
          || jsonb_build_object('has_receipt', x.receipt is not null) order by x.id)
        from filing x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'removal_direction', (select jsonb_agg(to_jsonb(x) - array['route', 'note', 'carrier', 'crossing'] order by x.id)
        from removal_direction x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'measure', (select jsonb_agg(to_jsonb(x) - array['body', 'reference', 'note'] order by x.id)
        from measure x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'measure_binding', (select jsonb_agg(jsonb_build_object('measure_id', x.measure_id, 'proceeding_id', x.proceeding_id) order by x.id)
        from measure_binding x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'case_event', (select jsonb_agg(to_jsonb(x) - array['note', 'void_reason'] order by x.id)
        from case_event x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'level_act', (select jsonb_agg(jsonb_build_object('id', x.id, 'act', x.act, 'level', x.level, 'effective_at', x.effective_at,
          'refused_at', x.refused_at) order by x.id)
        from level_act x where x.org_id = c.org_id and x.case_id = c.id),
      'deadline', (select jsonb_agg(jsonb_build_object('id', x.id, 'rule_id', x.rule_id, 'decision_id', x.decision_id, 'settled_how', x.settled_how,
          'settled_at', x.settled_at) order by x.id)
        from deadline x where x.org_id = c.org_id and x.case_id = c.id)) as facts
    from case_file c where c.org_id = ${orgId}::uuid and c.id = any (${[...caseIds]}::uuid[])`;
  return rows.map(({ id, facts }) => loaded(id, facts));
}

function loaded(caseId: string, facts: Loaded): LoadedFacts {
  const { hostState, fearedStates, asylumLodgedOn, hasIgnoredMeasures, level, status, last } = facts;
  return {
    caseId,
    ofCase: { hostState, fearedStates, asylumLodgedOn, hasIgnoredMeasures },
    stored: { level, status },
    last,
    record: Object.fromEntries(TABLES.map((table) => [table, facts[table] ?? []])) as FactRecord,
  };
}
