import "server-only";
import { isDamaged } from "../crypto/damaged.ts";
import type { Sealer } from "../crypto/sealer.ts";
import { vaultOf } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { hostZone } from "../time/host-zone.ts";
import { Heard } from "./heard.ts";
import type { AlertSummary } from "./queries.ts";

/** Somebody who was called, and what became of it. Moments are ISO text. */
export type Called = {
  userId: string;
  name: string;
  phone: string | null;
  shownAt: string | null;
  openedAt: string | null;
  /** Has Amparo open now, on any page. */
  isHere: boolean;
  mail: { state: string; attempts: number } | null;
};

/** One alert whole, as its page shows it. */
export type AlertView = Omit<AlertSummary, "personName"> & {
  /** Null where a rule of the program raised it. */
  raisedBy: { id: string; name: string } | null;
  undoUntil: string;
  heard: Heard | "damaged" | null;
  sourceKind: string | null;
  sourceGrade: string | null;
  expectedAt: string | null;
  takenById: string | null;
  takenAt: string | null;
  stoodDownBy: string | null;
  outcomeNote: string | null;
  version: number;
  called: Called[];
};

type AlertRow = {
  id: string;
  case_id: string;
  codename: string;
  host_state: string;
  kind: string;
  severity: string;
  state: AlertSummary["state"];
  raised_by: string | null;
  raised_at: Date;
  undo_until: Date;
  heard: Uint8Array | null;
  source_kind: string | null;
  source_grade: string | null;
  expected_at: Date | null;
  taken_by: string | null;
  taken_at: Date | null;
  promise_id: string | null;
  plan: Uint8Array | null;
  promised_by: Date | null;
  stood_down_by: string | null;
  stood_down_at: Date | null;
  outcome: string | null;
  outcome_note: Uint8Array | null;
  is_undone: boolean;
  version: number;
};

type PersonRow = {
  id: string;
  name: Uint8Array;
  phone: Uint8Array | null;
  was_called: boolean;
  shown_at: Date | null;
  opened_at: Date | null;
  is_here: boolean;
  mail_state: string | null;
  mail_attempts: number | null;
};

/** One alert whole, with who was called and who is here. Null when it is not there for this person. Three statements. */
export async function findAlert(tx: Tx, alertId: string): Promise<AlertView | null> {
  const { orgId } = unitOf(tx);
  const [row] = await tx.$queryRaw<AlertRow[]>`
    select a.*, c.codename, c.host_state, pr.due_at as promised_by, pr.id as promise_id, pr.plan
    from alert a join case_file c on c.org_id = a.org_id and c.id = a.case_id
      left join lateral (select id, plan, due_at from promise x where x.org_id = a.org_id and x.alert_id = a.id and x.kind = 'act'
        order by x.made_at desc limit 1) pr on true
    where a.org_id = ${orgId}::uuid and a.id = ${alertId}::uuid`;
  if (!row) return null;
  const [sealer, ops] = [await vaultOf(tx).of("case", row.case_id), await vaultOf(tx).ops()];
  const people = await peopleOf(tx, row);
  const nameOf = (id: string | null) => {
    const person = people.find((each) => each.id === id);
    return person ? ops.open("member.name", person.id, person.name) : null;
  };
  return {
    id: row.id,
    caseId: row.case_id,
    codename: row.codename,
    hostZone: hostZone(row.host_state),
    kind: row.kind,
    severity: row.severity,
    state: row.state,
    raisedBy: row.raised_by ? { id: row.raised_by, name: nameOf(row.raised_by) ?? "" } : null,
    raisedAt: row.raised_at.toISOString(),
    undoUntil: row.undo_until.toISOString(),
    heard: heardOf(sealer, row),
    sourceKind: row.source_kind,
    sourceGrade: row.source_grade,
    expectedAt: row.expected_at?.toISOString() ?? null,
    takenById: row.taken_by,
    takenBy: nameOf(row.taken_by),
    takenAt: row.taken_at?.toISOString() ?? null,
    plan: row.promise_id && sealer.open("alert.plan", row.promise_id, row.plan),
    promisedBy: row.promised_by?.toISOString() ?? null,
    stoodDownBy: nameOf(row.stood_down_by),
    stoodDownAt: row.stood_down_at?.toISOString() ?? null,
    outcome: row.outcome,
    outcomeNote: sealer.open("alert.outcome_note", row.id, row.outcome_note),
    isUndone: row.is_undone,
    version: row.version,
    called: people.filter((person) => person.was_called).map((person) => calledOf(ops, person)),
  };
}

/** Who was called, who raised, took and stood down, in the order in which somebody would be rung. */
function peopleOf(tx: Tx, row: AlertRow): Promise<PersonRow[]> {
  const { orgId } = unitOf(tx);
  return tx.$queryRaw<PersonRow[]>`
    select m.id, m.name, m.phone, r.user_id is not null as was_called, r.shown_at, r.opened_at, o.state as mail_state, o.attempts as mail_attempts,
      exists (select 1 from live_presence l where l.org_id = m.org_id and l.user_id = m.id and l.seen_at > amparo_now() - interval '60 seconds') as is_here
    from member m left join alert_recipient r on r.org_id = m.org_id and r.user_id = m.id and r.alert_id = ${row.id}::uuid
      left join outbox o on o.org_id = m.org_id and o.recipient_id = m.id and o.alert_id = ${row.id}::uuid and o.channel = 'email'
    where m.org_id = ${orgId}::uuid and (r.user_id is not null or m.id in (${row.raised_by}::uuid, ${row.taken_by}::uuid, ${row.stood_down_by}::uuid))
    order by r.opened_at nulls last, is_here desc, r.shown_at nulls last, m.id`;
}

function calledOf(ops: Sealer, person: PersonRow): Called {
  return {
    userId: person.id,
    name: ops.open("member.name", person.id, person.name),
    phone: ops.open("member.phone", person.id, person.phone),
    shownAt: person.shown_at?.toISOString() ?? null,
    openedAt: person.opened_at?.toISOString() ?? null,
    isHere: person.is_here,
    mail: person.mail_state ? { state: person.mail_state, attempts: person.mail_attempts ?? 0 } : null,
  };
}

function heardOf(sealer: Sealer, row: AlertRow): AlertView["heard"] {
  const heard = sealer.openJson("alert.heard", row.id, row.heard, Heard);
  return isDamaged(heard) ? "damaged" : heard;
}
