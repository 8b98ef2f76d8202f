import "server-only";
import { type Tx, unitOf } from "../../db/unit.ts";
import { hostZone } from "../../time/host-zone.ts";
import { type Code, codesOf } from "../../vocabulary/codes.ts";
import type { Via } from "../answers.ts";
import { answerDrill } from "../drills/answer.ts";
import { answerAll, moveOn } from "./told.ts";

/** What a link in a message still leads to. `raisedAt` is ISO text, `zone` the host state's. No name is in it. */
export type Answerable =
  | { kind: "alerts"; alerts: AnswerableAlert[]; isSeen: boolean }
  | { kind: "drill"; isAnswered: boolean };

export type AnswerableAlert = {
  id: string;
  caseId: string;
  codename: string;
  severity: Code<"alert_severity">;
  what: Code<"alert_kind">;
  raisedAt: string;
  zone: string;
};

type Row = {
  id: string;
  channel: Via;
  alert_id: string | null;
  case_id: string | null;
  codename: string | null;
  host_state: string | null;
  severity: AnswerableAlert["severity"] | null;
  kind: AnswerableAlert["what"] | null;
  raised_at: Date | null;
  drill_id: string | null;
  is_seen: boolean;
  is_answered: boolean;
};

/**
 * What the message tells of that still runs, as the person of this unit of work may see it; null when all of it is over, when it is older
 * than it was tried for, or when they no longer work here.
 */
export async function findAnswerable(tx: Tx, outboxId: string): Promise<Answerable | null> {
  const rows = await listRows(tx, outboxId);
  const [first] = rows;
  if (!first) return null;
  if (first.drill_id) return { kind: "drill", isAnswered: first.is_answered };
  const alerts = alertsOf(rows);
  return alerts.length > 0 ? { kind: "alerts", alerts, isSeen: rows.every(isSeen) } : null;
}

/** *Seen*, or *I am here* to a drill. It stops no ladder. @returns false when there is nothing to answer any more */
export async function answerByLink(tx: Tx, outboxId: string): Promise<boolean> {
  const userId = unitOf(tx).userId as string;
  const rows = await listRows(tx, outboxId);
  const [first] = rows;
  if (!first) return false;
  const ids = rows.map(({ id }) => id);
  if (first.drill_id) {
    await answerDrill(tx, first.drill_id, userId, first.channel);
    await moveOn(tx, ids, "answered");
    return true;
  }
  const alerts = alertsOf(rows);
  if (alerts.length === 0) return false;
  // Pressed twice, it is said once.
  if (!rows.every(isSeen))
    await answerAll(
      tx,
      alerts.map(({ id, caseId, severity }) => ({ alertId: id, caseId, severity })),
      userId,
      "seen",
      first.channel,
    );
  await moveOn(tx, ids, "seen");
  return true;
}

const isSeen = ({ is_seen, alert_id }: Row) => is_seen || alert_id === null;

function listRows(tx: Tx, outboxId: string): Promise<Row[]> {
  const { orgId, userId } = unitOf(tx);
  return tx.$queryRaw<Row[]>`
    select o.id, o.channel, a.id as alert_id, a.case_id, c.codename, c.host_state, a.severity, a.kind, a.raised_at, d.id as drill_id,
      exists (select 1 from alert_answer w where w.org_id = o.org_id and w.alert_id = o.alert_id and w.user_id = o.recipient_id
        and w.at >= o.created_at) as is_seen,
      exists (select 1 from drill_answer w where w.org_id = o.org_id and w.drill_id = d.id and w.user_id = o.recipient_id
        and w.answered_at is not null) as is_answered
    from outbox o join member m on m.org_id = o.org_id and m.id = o.recipient_id and m.status = 'active'
      left join alert a on a.org_id = o.org_id and a.id = o.alert_id and a.state <> 'stood_down'
      left join case_file c on c.org_id = a.org_id and c.id = a.case_id
      left join drill d on d.org_id = o.org_id and d.id = o.drill_id and d.ends_at > amparo_now()
    where o.org_id = ${orgId}::uuid and o.recipient_id = ${userId}::uuid and (o.id = ${outboxId}::uuid or o.bundled_into = ${outboxId}::uuid)
      and o.purpose in ('alert', 'drill') and o.deadline_at > amparo_now() and coalesce(c.id, d.id) is not null
    order by a.raised_at, o.id`;
}

/** The gravest first; each once, however often it called. */
function alertsOf(rows: readonly Row[]): AnswerableAlert[] {
  const levels = codesOf("alert_severity");
  return rows
    .flatMap((row): AnswerableAlert[] => {
      const { alert_id, case_id, codename, host_state, severity, kind, raised_at } = row;
      if (!alert_id || !case_id || !codename || !host_state || !severity || !kind || !raised_at) return [];
      const zone = hostZone(host_state);
      return [
        {
          id: alert_id,
          caseId: case_id,
          codename,
          severity,
          what: kind,
          raisedAt: raised_at.toISOString(),
          zone,
        },
      ];
    })
    .filter((alert, at, all) => all.findIndex((other) => other.id === alert.id) === at)
    .sort((one, other) => levels.indexOf(other.severity) - levels.indexOf(one.severity));
}
