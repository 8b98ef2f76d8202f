import "server-only";
import { type Tx, unitOf } from "../db/unit.ts";
import type { Code } from "../vocabulary/codes.ts";
import type { AskView, DeliveryView, EventView, PromiseView } from "./alert-view.ts";

/*
 * What hangs on an alert, as one statement brings it: sealed fields as base64, moments ISO text, people by their ids.
 */

export type PromiseRow = Omit<PromiseView, "owner" | "madeBy" | "plan" | "word"> & {
  madeById: string;
  plan: string | null;
  word: string | null;
};
export type AnswerRow = {
  id: string;
  userId: string;
  answer: Code<"alert_answer">;
  via: Code<"channel_kind">;
  word: string | null;
  at: string;
  /** Before the alert was last anybody's: it counts no more. */
  isOver: boolean;
};
export type EventRow = Omit<EventView, "name" | "about"> & { actorId: string | null; userId: string | null };
export type DeliveryRow = DeliveryView & { userId: string };
export type AskRow = Omit<AskView, "by"> & { state: string; answeredById: string | null };

export type AlertRows = {
  promises: PromiseRow[];
  answers: AnswerRow[];
  events: EventRow[];
  deliveries: DeliveryRow[];
  asks: AskRow[];
};

/** Of the course so many lines, the newest; of the calls of each person and channel so many. */
const LINES = 200;
const CALLS = 3;

/**
 * Everything that hangs on one alert, in one statement. Of a ladder that was climbed all night the first round and the last two are
 * told: the others were the same.
 */
export async function findAlertRows(tx: Tx, alertId: string): Promise<AlertRows> {
  const { orgId } = unitOf(tx);
  const [row] = await tx.$queryRaw<{ [Rows in keyof AlertRows]: AlertRows[Rows] | null }[]>`
    select
      (select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'state', p.state, 'ownerId', p.owner_id, 'madeById', p.made_by,
          'madeAt', p.made_at, 'dueAt', p.due_at, 'endedAt', p.ended_at, 'plan', encode(p.plan, 'base64'), 'word', encode(p.word, 'base64'))
          order by p.made_at, p.id)
        from promise p where p.org_id = a.org_id and p.alert_id = a.id) as promises,
      (select json_agg(json_build_object('id', w.id, 'userId', w.user_id, 'answer', w.answer, 'via', w.via, 'word', encode(w.word, 'base64'),
          'at', w.at, 'isOver', coalesce(w.at < a.lapsed_at, false)) order by w.at, w.id)
        from alert_answer w where w.org_id = a.org_id and w.alert_id = a.id) as answers,
      (select json_agg(json_build_object('id', v.id, 'kind', v.kind, 'at', v.at, 'actorId', v.actor_id, 'userId', v.user_id,
          'step', v.step + 1, 'round', v.round + 1, 'code', v.code) order by v.at, v.id)
        from (select x.* from alert_event x where x.org_id = a.org_id and x.alert_id = a.id
          and (x.kind not in ('step_called', 'step_empty', 'round_begun') or coalesce(x.round, 0) = 0 or x.round >= e.round - 1)
          order by x.at desc, x.id desc limit ${LINES}) v) as events,
      (select json_agg(json_build_object('userId', o.recipient_id, 'channelId', o.channel_id, 'kind', o.channel, 'state', o.state,
          'attempts', o.attempts, 'code', o.last_code, 'pageNo', o.page_no, 'calls', o.calls, 'createdAt', o.created_at,
          'nextAttemptAt', case when o.state in ('queued', 'failed_retrying') then o.next_attempt_at end, 'acceptedAt', o.accepted_at,
          'deliveredAt', o.delivered_at, 'seenAt', o.seen_at, 'isBundled', o.bundled_into is not null) order by o.page_no desc, o.channel)
        from (select x.*, row_number() over way as nth, count(*) over (partition by x.recipient_id, x.channel, x.channel_id) as calls
          from outbox x where x.org_id = a.org_id and x.alert_id = a.id
          window way as (partition by x.recipient_id, x.channel, x.channel_id order by x.page_no desc, x.created_at desc)) o
        where o.nth <= ${CALLS}) as deliveries,
      (select json_agg(json_build_object('id', s.id, 'byId', s.asked_by, 'at', s.asked_at, 'outcome', s.outcome, 'note', encode(s.note, 'base64'),
          'reason', encode(s.reason, 'base64'), 'isAlone', s.is_alone, 'effectiveAt', s.effective_at, 'state', s.state,
          'answeredById', s.answered_by) order by s.asked_at, s.id)
        from stand_down_ask s where s.org_id = a.org_id and s.alert_id = a.id) as asks
    from alert a left join escalation e on e.org_id = a.org_id and e.alert_id = a.id
    where a.org_id = ${orgId}::uuid and a.id = ${alertId}::uuid`;
  return {
    promises: row?.promises ?? [],
    answers: row?.answers ?? [],
    events: row?.events ?? [],
    deliveries: row?.deliveries ?? [],
    asks: row?.asks ?? [],
  };
}
