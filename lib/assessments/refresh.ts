import "server-only";
import { newId } from "../db/id.ts";
import { clock, type Tx, unitOf } from "../db/unit.ts";
import { faultCode, log } from "../log.ts";
import { assess } from "../triage/assess.ts";
import type { Assessment, RiskLevel, RuleBook } from "../triage/assessment.ts";
import { factsOf } from "./facts-of.ts";
import { type LoadedFacts, loadFacts } from "./load-facts.ts";
import { type StoredAssessment, storedOf } from "./stored.ts";

/**
 * A case as it stood and as it stands: `before` null where no level had been reckoned, `last` null where nothing had. `record` holds the
 * facts it was reckoned from.
 */
export type Reassessed = Pick<LoadedFacts, "caseId" | "ofCase" | "record" | "last"> & {
  before: RiskLevel | null;
  after: Assessment;
};

/** An assessment that could not be made is tried again after this long; the level stays as it was. */
const RETRY_MINUTES = 10;

/**
 * Assesses cases as they stand at this moment and keeps what lists and timers need of it. A closed case is not assessed: its level stays
 * as it was when it was closed.
 *
 * Three statements, however many cases. A case whose assessment fails keeps its level and is tried again; nothing that was recorded is
 * refused because of it.
 *
 * @returns the cases that were assessed
 */
export async function refreshAssessments(
  tx: Tx,
  caseIds: readonly string[],
  book: RuleBook,
): Promise<Reassessed[]> {
  const now = clock(tx);
  const made: { loaded: LoadedFacts; stored: StoredAssessment; after: Assessment }[] = [];
  const failed: string[] = [];
  const closed: string[] = [];
  for (const loaded of await loadFacts(tx, caseIds)) {
    if (loaded.stored.status === "closed") {
      closed.push(loaded.caseId);
      continue;
    }
    const assessment = attempt(loaded, book, now);
    if (assessment)
      made.push({ loaded, stored: withWaiting(storedOf(assessment), loaded, now), after: assessment });
    else failed.push(loaded.caseId);
  }
  await keep(
    tx,
    made.map(({ loaded, stored }) => ({ case_id: loaded.caseId, ...stored })),
  );
  if (failed.length > 0) await retryLater(tx, failed);
  if (closed.length > 0) await rest(tx, closed);
  return made.map(({ loaded: { caseId, ofCase, record, last, stored }, after }) => ({
    caseId,
    ofCase,
    record,
    last,
    before: stored.level,
    after,
  }));
}

function attempt(
  { caseId, ofCase, record }: LoadedFacts,
  book: RuleBook,
  now: Temporal.Instant,
): Assessment | null {
  try {
    return assess(factsOf(ofCase, record), book, now);
  } catch (fault) {
    log.error({ event: "assessment.failed", caseId, code: faultCode(fault) });
    return null;
  }
}

/** A lowering that waits for its hour is no fact yet, but it will change the assessment. */
function withWaiting(
  stored: StoredAssessment,
  { record }: LoadedFacts,
  now: Temporal.Instant,
): StoredAssessment {
  const waiting = record.level_act.flatMap(({ effective_at, refused_at }) =>
    effective_at !== null && refused_at === null && Temporal.Instant.compare(effective_at, now) > 0
      ? [effective_at]
      : [],
  );
  const moments = [...waiting, ...(stored.next_change_at ? [stored.next_change_at] : [])];
  return { ...stored, next_change_at: moments.toSorted(Temporal.Instant.compare)[0] ?? null };
}

async function keep(tx: Tx, rows: readonly ({ case_id: string } & StoredAssessment)[]): Promise<void> {
  if (rows.length === 0) return;
  const { orgId } = unitOf(tx);
  const given = JSON.stringify(rows.map((row) => ({ ...row, id: newId() })));
  await tx.$executeRaw`
    with given as (select * from jsonb_to_recordset(${given}::jsonb) as g(id uuid, case_id uuid, level text, level_rank smallint, raised_to text,
        reckoned_level text, triggers text[], lanes jsonb, questions integer, first_action text, shield_falls_at timestamptz,
        review_by timestamptz, next_change_at timestamptz)),
      of_case as (update case_file c set level = g.level, level_rank = g.level_rank, raised_to = g.raised_to, review_by = g.review_by,
          shield_falls_at = g.shield_falls_at
        from given g where c.org_id = ${orgId}::uuid and c.id = g.case_id
          and (c.level, c.raised_to, c.review_by, c.shield_falls_at) is distinct from (g.level, g.raised_to, g.review_by, g.shield_falls_at))
    insert into assessment (org_id, id, case_id, level, reckoned_level, triggers, lanes, questions, first_action, shield_falls_at, review_by,
        next_change_at, assessed_at)
      select ${orgId}::uuid, g.id, g.case_id, g.level, g.reckoned_level, g.triggers, g.lanes, g.questions, g.first_action, g.shield_falls_at,
        g.review_by, g.next_change_at, amparo_now() from given g
    on conflict (org_id, case_id) do update set level = excluded.level, reckoned_level = excluded.reckoned_level, triggers = excluded.triggers,
      lanes = excluded.lanes, questions = excluded.questions, first_action = excluded.first_action, shield_falls_at = excluded.shield_falls_at,
      review_by = excluded.review_by, next_change_at = excluded.next_change_at, assessed_at = excluded.assessed_at, fault = null, tries = 0`;
}

async function retryLater(tx: Tx, caseIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`update assessment set fault = 'engine', tries = tries + 1,
      next_change_at = amparo_now() + make_interval(mins => ${RETRY_MINUTES})
    where org_id = ${unitOf(tx).orgId}::uuid and case_id = any (${[...caseIds]}::uuid[])`;
}

/** Nothing of a closed case changes by itself. */
async function rest(tx: Tx, caseIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`update assessment set next_change_at = null, shield_falls_at = null, assessed_at = amparo_now()
    where org_id = ${unitOf(tx).orgId}::uuid and case_id = any (${[...caseIds]}::uuid[]) and next_change_at is not null`;
}
