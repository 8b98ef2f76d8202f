import "server-only";
import { newId } from "../db/id.ts";
import { clock, type Tx, unitOf } from "../db/unit.ts";
import type { Code } from "../vocabulary/codes.ts";
import { isSameMoment } from "./moved.ts";
import { type PlannedReminder, planReminders, type ReminderKind } from "./reminder-plan.ts";

type Held = { kind: ReminderKind; due_at: string; state: "waiting" | "rung" | "silent" };
type Row = {
  id: string;
  nature: Code<"rule_nature">;
  cautious_at: string | null;
  settled_how: string | null;
  reminders: Held[] | null;
};

/**
 * Keeps the moments at which the deadlines of a case wake people: planned when a deadline begins, planned anew when its day moves,
 * silent for everybody once it is settled. A date to look at and a rule without a day wake nobody.
 *
 * One statement where nothing has to change.
 */
export async function refreshReminders(tx: Tx, caseId: string): Promise<void> {
  const { orgId } = unitOf(tx);
  const [found] = await tx.$queryRaw<{ rows: Row[] | null }[]>`
    select jsonb_agg(jsonb_build_object('id', d.id, 'nature', d.nature, 'cautious_at', d.cautious_at, 'settled_how', d.settled_how,
      'reminders', (select jsonb_agg(jsonb_build_object('kind', r.kind, 'due_at', r.due_at, 'state', r.state))
        from reminder r where r.org_id = d.org_id and r.deadline_id = d.id))) as rows
    from deadline d where d.org_id = ${orgId}::uuid and d.case_id = ${caseId}::uuid`;
  const now = clock(tx);
  const quiet: string[] = [];
  const planned: ({ id: string; deadline_id: string } & PlannedReminder)[] = [];
  for (const row of found?.rows ?? []) {
    const held = row.reminders ?? [];
    if (row.settled_how !== null || row.nature === "watch" || row.cautious_at === null) {
      if (held.some(({ state }) => state !== "silent")) quiet.push(row.id);
    } else if (mustPlan(held, row.cautious_at, now)) {
      planned.push(
        ...planReminders(row.cautious_at, now).map((each) => ({ id: newId(), deadline_id: row.id, ...each })),
      );
    }
  }
  if (quiet.length > 0) await silence(tx, quiet);
  if (planned.length > 0) await write(tx, caseId, planned);
}

/** Where nothing is planned yet, its day has moved, or all fell silent because it was settled and it runs again. */
function mustPlan(held: readonly Held[], cautiousAt: string, now: Temporal.Instant): boolean {
  const over = held.find(({ kind }) => kind === "over");
  if (!over || !isSameMoment(over.due_at, cautiousAt)) return true;
  const isAhead = Temporal.Instant.compare(cautiousAt, now) > 0;
  return isAhead && over.state === "silent";
}

async function silence(tx: Tx, deadlineIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`update reminder set state = 'silent', updated_at = amparo_now(), version = version + 1
    where org_id = ${unitOf(tx).orgId}::uuid and deadline_id = any (${[...deadlineIds]}::uuid[]) and state <> 'silent'`;
}

async function write(
  tx: Tx,
  caseId: string,
  planned: readonly ({ id: string; deadline_id: string } & PlannedReminder)[],
): Promise<void> {
  await tx.$executeRaw`
    insert into reminder (org_id, id, case_id, deadline_id, kind, due_at, state)
      select ${unitOf(tx).orgId}::uuid, p.id, ${caseId}::uuid, p.deadline_id, p.kind, p."dueAt", p.state
      from jsonb_to_recordset(${JSON.stringify(planned)}::jsonb) as p(id uuid, deadline_id uuid, kind text, "dueAt" timestamptz, state text)
    on conflict (org_id, deadline_id, kind) do update set due_at = excluded.due_at, state = excluded.state, rung_at = null,
      answered_by = null, answered_at = null, updated_at = amparo_now(), version = reminder.version + 1`;
  await tx.$executeRaw`select pg_notify('amparo_work', '')`;
}
