import "server-only";
import { vaultOf, type WrappedKey } from "../crypto/vault.ts";
import { isDamaged } from "../crypto/damaged.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { Heard } from "./heard.ts";

/** A line of the list and of the board: nothing sealed but the person's name. Moments are ISO text. */
export type AlertSummary = {
  id: string; caseId: string; codename: string; personName: string | null; kind: string; severity: string; state: "raised" | "taken" | "stood_down";
  raisedAt: string; takenBy: string | null; promisedBy: string | null; plan: string | null; stoodDownAt: string | null; outcome: string | null;
};

type SummaryRow = {
  id: string; case_id: string; codename: string; person_id: string; name_told: Uint8Array | null; kind: string; severity: string;
  state: AlertSummary["state"]; raised_at: Date; taken_by: string | null; taker: Uint8Array | null; promised_by: Date | null; plan: Uint8Array | null;
  stood_down_at: Date | null; outcome: string | null; keys: { id: string; kind: WrappedKey["kind"]; ownerId: string; wrapped: string | null; state: string }[] | null;
};

/**
 * Alerts this person may see: those that still run, worst and oldest first; with `over`, those stood down, newest first. One statement.
 * @param limit at most 100
 */
export async function listAlerts(tx: Tx, options: { over?: boolean; limit?: number } = {}): Promise<AlertSummary[]> {
  const { orgId } = unitOf(tx);
  const over = options.over ?? false;
  const rows = await tx.$queryRaw<SummaryRow[]>`
    select a.id, a.case_id, c.codename, c.person_id, p.name_told, a.kind, a.severity, a.state, a.raised_at, a.taken_by, m.name as taker,
      a.promised_by, a.plan, a.stood_down_at, a.outcome,
      (select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'ownerId', k.owner_id, 'wrapped', encode(k.wrapped, 'base64'), 'state', k.state))
        from key_wrap k where k.org_id = a.org_id and k.owner_id in (c.id, c.person_id)) as keys
    from alert a join case_file c on c.org_id = a.org_id and c.id = a.case_id join person p on p.org_id = c.org_id and p.id = c.person_id
      left join member m on m.org_id = a.org_id and m.id = a.taken_by
    where a.org_id = ${orgId}::uuid and (a.state = 'stood_down') = ${over}
    order by case when ${over} then extract(epoch from a.stood_down_at) end desc nulls last, a.state = 'taken',
      array_position(array['imminent','critical','high','elevated','watch'], a.severity), a.raised_at
    limit ${Math.min(options.limit ?? 50, 100)}`;
  const vault = vaultOf(tx);
  const ops = await vault.ops();
  const summaries: AlertSummary[] = [];
  for (const row of rows) {
    await vault.adopt((row.keys ?? []).map((key) => ({ ...key, wrapped: key.wrapped === null ? null : Buffer.from(key.wrapped, "base64") })));
    summaries.push({
      id: row.id, caseId: row.case_id, codename: row.codename, kind: row.kind, severity: row.severity, state: row.state,
      personName: vault.held("person", row.person_id).open("person.name_told", row.person_id, row.name_told),
      raisedAt: row.raised_at.toISOString(), takenBy: row.taken_by && ops.open("member.name", row.taken_by, row.taker),
      promisedBy: row.promised_by?.toISOString() ?? null, plan: vault.held("case", row.case_id).open("alert.plan", row.id, row.plan),
      stoodDownAt: row.stood_down_at?.toISOString() ?? null, outcome: row.outcome,
    });
  }
  return summaries;
}

/** Somebody who was called, and what became of it. */
export type Called = {
  userId: string; name: string; phone: string | null; shownAt: string | null; openedAt: string | null; isHere: boolean;
  mail: { state: string; attempts: number } | null;
};

export type AlertView = Omit<AlertSummary, "personName"> & {
  raisedBy: { id: string; name: string }; undoUntil: string; heard: Heard | "damaged" | null; sourceKind: string | null; sourceGrade: string | null;
  expectedAt: string | null; zone: string | null; takenById: string | null; takenAt: string | null; stoodDownBy: string | null; outcomeNote: string | null;
  isUndone: boolean; version: number; called: Called[];
};

type AlertRow = Record<"kind" | "severity" | "case_id" | "codename" | "raised_by", string> & {
  id: string; state: AlertSummary["state"]; raised_at: Date; undo_until: Date; heard: Uint8Array | null; source_kind: string | null; source_grade: string | null;
  expected_at: Date | null; zone: string | null; taken_by: string | null; taken_at: Date | null; plan: Uint8Array | null; promised_by: Date | null;
  stood_down_by: string | null; stood_down_at: Date | null; outcome: string | null; outcome_note: Uint8Array | null; is_undone: boolean; version: number;
};

/** One alert whole, with who was called and who is here. Null when it is not there for this person. Three statements. */
export async function findAlert(tx: Tx, alertId: string): Promise<AlertView | null> {
  const { orgId } = unitOf(tx);
  const [row] = await tx.$queryRaw<AlertRow[]>`select a.*, c.codename from alert a join case_file c on c.org_id = a.org_id and c.id = a.case_id
    where a.org_id = ${orgId}::uuid and a.id = ${alertId}::uuid`;
  if (!row) return null;
  const [sealer, ops] = [await vaultOf(tx).of("case", row.case_id), await vaultOf(tx).ops()];
  const people = await tx.$queryRaw<PersonRow[]>`
    select m.id, m.name, m.phone, r.user_id is not null as was_called, r.shown_at, r.opened_at, o.state as mail_state, o.attempts as mail_attempts,
      exists (select 1 from live_presence l where l.org_id = m.org_id and l.user_id = m.id and l.seen_at > amparo_now() - interval '60 seconds') as is_here
    from member m left join alert_recipient r on r.org_id = m.org_id and r.user_id = m.id and r.alert_id = ${alertId}::uuid
      left join outbox o on o.org_id = m.org_id and o.recipient_id = m.id and o.alert_id = ${alertId}::uuid and o.channel = 'email'
    where m.org_id = ${orgId}::uuid and (r.user_id is not null or m.id in (${row.raised_by}::uuid, ${row.taken_by}::uuid, ${row.stood_down_by}::uuid))`;
  const nameOf = (id: string | null) => {
    const person = people.find((each) => each.id === id);
    return person ? ops.open("member.name", person.id, person.name) : null;
  };
  const heard = sealer.openJson("alert.heard", row.id, row.heard, Heard);
  return {
    id: row.id, caseId: row.case_id, codename: row.codename, kind: row.kind, severity: row.severity, state: row.state,
    raisedBy: { id: row.raised_by, name: nameOf(row.raised_by) ?? "" }, raisedAt: row.raised_at.toISOString(), undoUntil: row.undo_until.toISOString(),
    heard: isDamaged(heard) ? "damaged" : (heard as Heard | null), sourceKind: row.source_kind, sourceGrade: row.source_grade,
    expectedAt: row.expected_at?.toISOString() ?? null, zone: row.zone, takenById: row.taken_by, takenBy: nameOf(row.taken_by),
    takenAt: row.taken_at?.toISOString() ?? null, plan: sealer.open("alert.plan", row.id, row.plan), promisedBy: row.promised_by?.toISOString() ?? null,
    stoodDownBy: nameOf(row.stood_down_by), stoodDownAt: row.stood_down_at?.toISOString() ?? null, outcome: row.outcome,
    outcomeNote: sealer.open("alert.outcome_note", row.id, row.outcome_note), isUndone: row.is_undone, version: row.version,
    called: people.filter((person) => person.was_called).map((person) => ({
      userId: person.id, name: ops.open("member.name", person.id, person.name), phone: ops.open("member.phone", person.id, person.phone),
      shownAt: person.shown_at?.toISOString() ?? null, openedAt: person.opened_at?.toISOString() ?? null, isHere: person.is_here,
      mail: person.mail_state ? { state: person.mail_state, attempts: person.mail_attempts ?? 0 } : null,
    })),
  };
}

type PersonRow = {
  id: string; name: Uint8Array; phone: Uint8Array | null; was_called: boolean; shown_at: Date | null; opened_at: Date | null; is_here: boolean;
  mail_state: string | null; mail_attempts: number | null;
};
