import "server-only";
import { fromJson } from "../cases/json-row.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { DeadlineRow, TermRecord } from "./rows.ts";
import type { SummaryHearing } from "./summary.ts";

/** The case as its row has it. */
export type LoadedCase = {
  hostState: string;
  asylumLodgedOn: string | null;
  isHeld: boolean | null;
  leadId: string | null;
  backupId: string | null;
  nextLastDay: string | null;
  nextLastDayAt: string;
  nextHearingAt: string | null;
};

export type LoadedTerms = { ofCase: LoadedCase; record: TermRecord; hearings: SummaryHearing[] };

type Loaded = LoadedCase & { [Table in keyof TermRecord]: TermRecord[Table] | null } & {
  hearing: SummaryHearing[] | null;
};

/** What the terms of a case are reckoned from, in one statement. Null when the case is not there for who asks. */
export async function loadTerms(tx: Tx, caseId: string): Promise<LoadedTerms | null> {
  const { orgId } = unitOf(tx);
  const [found] = await tx.$queryRaw<{ terms: Loaded }[]>`
    select jsonb_build_object(
      'hostState', c.host_state, 'asylumLodgedOn', c.asylum_lodged_on, 'isHeld', c.is_held, 'leadId', c.lead_id, 'backupId', c.backup_id,
      'nextLastDay', c.next_last_day, 'nextLastDayAt', c.next_last_day_at, 'nextHearingAt', c.next_hearing_at,
      'proceeding', (select jsonb_agg(jsonb_build_object('id', x.id, 'can_end_in_removal', x.can_end_in_removal) order by x.id)
        from proceeding x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'decision', (select jsonb_agg(to_jsonb(x) - array['body', 'note'] order by x.id)
        from decision x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'notice', (select jsonb_agg(to_jsonb(x) - array['original_seen_by', 'kept_where'] order by x.id)
        from notice x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'filing', (select jsonb_agg(to_jsonb(x) - array['title', 'receipt', 'late_reason', 'note'] order by x.id)
        from filing x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'removal_direction', (select jsonb_agg(to_jsonb(x) - array['route', 'note'] order by x.id)
        from removal_direction x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'custody_episode', (select jsonb_agg(to_jsonb(x) - array['place', 'how_known', 'end_note'] order by x.id)
        from custody_episode x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'custody_move', (select jsonb_agg(to_jsonb(x) - array['place', 'note', 'direction'] order by x.id)
        from custody_move x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null),
      'hearing', (select jsonb_agg(to_jsonb(x) - array['purpose', 'outcome'] order by x.id)
        from hearing x where x.org_id = c.org_id and x.case_id = c.id and x.voided_at is null and x.status = 'set'),
      'deadline', (select jsonb_agg(to_jsonb(x) order by x.id) from deadline x where x.org_id = c.org_id and x.case_id = c.id)) as terms
    from case_file c where c.org_id = ${orgId}::uuid and c.id = ${caseId}::uuid`;
  if (!found) return null;
  const {
    proceeding,
    decision,
    notice,
    filing,
    removal_direction,
    custody_episode,
    custody_move,
    deadline,
    hearing,
    ...ofCase
  } = found.terms;
  return {
    ofCase,
    record: {
      proceeding: proceeding ?? [],
      decision: decision ?? [],
      notice: notice ?? [],
      filing: filing ?? [],
      removal_direction: removal_direction ?? [],
      custody_episode: custody_episode ?? [],
      custody_move: custody_move ?? [],
      deadline: (deadline ?? []).map((row) => fromJson<DeadlineRow>(row)),
    },
    hearings: hearing ?? [],
  };
}
