import "server-only";
import { mayDo } from "../access/roles.ts";
import { fromBase64 } from "../crypto/bytes.ts";
import { isDamaged } from "../crypto/damaged.ts";
import type { Sealer } from "../crypto/sealer.ts";
import { vaultOf } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { hostZone } from "../time/host-zone.ts";
import { type AlertRows, type AnswerRow, type AskRow, findAlertRows } from "./alert-rows.ts";
import type {
  AlertView,
  AnswerView,
  AskView,
  Called,
  EventView,
  LadderView,
  PromiseView,
} from "./alert-view.ts";
import { Heard } from "./heard.ts";
import { Ladder } from "./ladder/model.ts";
import { isGraver, needsSecond, type Severity } from "./severity.ts";

type AlertRow = {
  id: string;
  case_id: string;
  codename: string;
  host_state: string;
  kind: string;
  severity: Severity;
  state: AlertView["state"];
  raised_by: string | null;
  raised_at: Date;
  lapsed_at: Date | null;
  cause: AlertView["cause"];
  undo_until: Date;
  heard: Uint8Array | null;
  source_kind: string | null;
  source_grade: string | null;
  expected_at: Date | null;
  taken_by: string | null;
  taken_at: Date | null;
  stood_down_by: string | null;
  stood_down_at: Date | null;
  outcome: string | null;
  outcome_note: Uint8Array | null;
  is_undone: boolean;
  version: number;
  ladder: unknown;
  ladder_state: LadderView["state"];
  step: number;
  round: number;
  page_no: number;
  next_fire_at: Date | null;
};

type PersonRow = {
  id: string;
  name: Uint8Array;
  phone: Uint8Array | null;
  roles: string[];
  was_called: boolean;
  shown_at: Date | null;
  opened_at: Date | null;
  is_here: boolean;
};

/** How sealed words and names are opened for one alert. */
type Opening = { sealer: Sealer; ops: Sealer; nameOf: (id: string | null) => string | null };

/** One alert whole, with who was called and who is here. Null when it is not there for this person. Three statements. */
export async function findAlert(tx: Tx, alertId: string): Promise<AlertView | null> {
  const { orgId } = unitOf(tx);
  const [row] = await tx.$queryRaw<AlertRow[]>`
    select a.*, c.codename, c.host_state, e.ladder, e.state as ladder_state, e.step, e.round, e.page_no, e.next_fire_at
    from alert a join case_file c on c.org_id = a.org_id and c.id = a.case_id
      left join escalation e on e.org_id = a.org_id and e.alert_id = a.id
    where a.org_id = ${orgId}::uuid and a.id = ${alertId}::uuid`;
  if (!row) return null;
  const [sealer, ops] = [await vaultOf(tx).of("case", row.case_id), await vaultOf(tx).ops()];
  const rows = await findAlertRows(tx, row.id);
  const people = await peopleOf(tx, row);
  const nameOf = (id: string | null) => {
    const person = people.find((each) => each.id === id);
    return person ? ops.open("member.name", person.id, person.name) : null;
  };
  const opening = { sealer, ops, nameOf };
  const promises = rows.promises.map((promise) => promiseOf(opening, promise));
  const act = row.state === "raised" ? null : (promises.findLast(({ kind }) => kind === "act") ?? null);
  const agreed = rows.asks.find(({ state }) => state === "agreed");
  const waiting = rows.asks.find(({ state }) => state === "waiting");
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
    lapsedAt: row.state === "raised" ? iso(row.lapsed_at) : null,
    cause: row.cause,
    undoUntil: row.undo_until.toISOString(),
    heard: heardOf(sealer, row),
    sourceKind: row.source_kind,
    sourceGrade: row.source_grade,
    expectedAt: iso(row.expected_at),
    takenById: row.taken_by,
    takenBy: nameOf(row.taken_by),
    takenAt: iso(row.taken_at),
    plan: act?.plan ?? null,
    promisedBy: act?.dueAt ?? null,
    stoodDownBy: nameOf(row.stood_down_by),
    stoodDownAgreedBy: nameOf(agreed?.answeredById ?? null),
    stoodDownAlone: agreed !== undefined && agreed.answeredById === null,
    stoodDownAt: iso(row.stood_down_at),
    outcome: row.outcome,
    outcomeNote: sealer.open("alert.outcome_note", row.id, row.outcome_note),
    isUndone: row.is_undone,
    version: row.version,
    called: people.filter((person) => person.was_called).map((person) => calledOf(opening, person, rows)),
    promises,
    ladder: ladderOf(row, rows),
    events: rows.events.map((event) => eventOf(opening, event)),
    ask: waiting ? askOf(opening, waiting) : null,
    needsSecond: needsSecond(gravestOf(row)),
  };
}

const iso = (moment: Date | null) => moment?.toISOString() ?? null;

/** Whoever was called or did something, in the order in which somebody would be rung. */
function peopleOf(tx: Tx, row: AlertRow): Promise<PersonRow[]> {
  const { orgId } = unitOf(tx);
  return tx.$queryRaw<PersonRow[]>`
    select m.id, m.name, m.phone, m.roles, r.user_id is not null as was_called, r.shown_at, r.opened_at,
      exists (select 1 from live_presence l where l.org_id = m.org_id and l.user_id = m.id and l.seen_at > amparo_now() - interval '60 seconds') as is_here
    from member m left join alert_recipient r on r.org_id = m.org_id and r.user_id = m.id and r.alert_id = ${row.id}::uuid
    where m.org_id = ${orgId}::uuid and (r.user_id is not null or m.id in (${row.raised_by}::uuid, ${row.taken_by}::uuid, ${row.stood_down_by}::uuid)
      or exists (select 1 from alert_event e where e.org_id = m.org_id and e.alert_id = ${row.id}::uuid and m.id in (e.actor_id, e.user_id))
      or exists (select 1 from promise p where p.org_id = m.org_id and p.alert_id = ${row.id}::uuid and m.id in (p.owner_id, p.made_by))
      or exists (select 1 from stand_down_ask s where s.org_id = m.org_id and s.alert_id = ${row.id}::uuid and m.id in (s.asked_by, s.answered_by)))
    order by r.opened_at nulls last, is_here desc, r.shown_at nulls last, m.id`;
}

function calledOf({ sealer, ops }: Opening, person: PersonRow, rows: AlertRows): Called {
  const answers = rows.answers.filter(({ userId }) => userId === person.id);
  const deliveries = rows.deliveries.filter(({ userId }) => userId === person.id);
  return {
    userId: person.id,
    name: ops.open("member.name", person.id, person.name),
    phone: ops.open("member.phone", person.id, person.phone),
    shownAt: iso(person.shown_at),
    openedAt: iso(person.opened_at),
    isHere: person.is_here,
    mayTake: mayDo(person.roles, "alert:take"),
    answer: whatCounts(answers),
    answers: answers.map((answer) => answerOf(sealer, answer)),
    deliveries: deliveries.map(({ userId: _, ...delivery }) => delivery),
  };
}

function whatCounts(answers: readonly AnswerRow[]): Called["answer"] {
  const counting = answers.filter(({ isOver }) => !isOver);
  const last = counting.findLast(({ answer }) => answer !== "seen") ?? counting.at(-1);
  return last?.answer ?? null;
}

function answerOf(sealer: Sealer, { id, answer, via, word, at }: AnswerRow): AnswerView {
  return { answer, via, word: sealer.open("alert_answer.word", id, fromBase64(word)), at };
}

function promiseOf(
  { sealer, nameOf }: Opening,
  { madeById, plan, word, ...row }: AlertRows["promises"][number],
): PromiseView {
  return {
    ...row,
    owner: nameOf(row.ownerId) ?? "",
    madeBy: nameOf(madeById) ?? "",
    plan: sealer.open("alert.plan", row.id, fromBase64(plan)),
    word: sealer.open("promise.word", row.id, fromBase64(word)),
  };
}

function eventOf({ nameOf }: Opening, { actorId, userId, ...row }: AlertRows["events"][number]): EventView {
  return { ...row, name: nameOf(actorId), about: nameOf(userId) };
}

function askOf({ sealer, nameOf }: Opening, { state: _, answeredById: __, ...row }: AskRow): AskView {
  return {
    ...row,
    by: nameOf(row.byId) ?? "",
    note: sealer.open("stand_down_ask.note", row.id, fromBase64(row.note)),
    reason: sealer.open("stand_down_ask.reason", row.id, fromBase64(row.reason)),
  };
}

function ladderOf(row: AlertRow, { events }: AlertRows): LadderView | null {
  const ladder = Ladder.safeParse(row.ladder);
  if (!ladder.success) return null;
  const { policyId, steps, repeats } = ladder.data;
  const empty = events.filter(({ kind, round }) => kind === "step_empty" && round === row.round + 1);
  return {
    state: row.ladder_state,
    policyId,
    step: row.step + 1,
    steps,
    round: row.round + 1,
    rounds: repeats === null ? null : repeats + 1,
    calls: row.page_no,
    nextAt: iso(row.next_fire_at),
    emptySteps: [...new Set(empty.flatMap(({ step }) => step ?? []))],
  };
}

/** The gravest that the alert has been. */
function gravestOf({ severity, ladder }: AlertRow): Severity {
  const climbed = Ladder.safeParse(ladder);
  return climbed.success && isGraver(climbed.data.severity, severity) ? climbed.data.severity : severity;
}

function heardOf(sealer: Sealer, row: AlertRow): AlertView["heard"] {
  const heard = sealer.openJson("alert.heard", row.id, row.heard, Heard);
  return isDamaged(heard) ? "damaged" : heard;
}
