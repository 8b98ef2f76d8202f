import "server-only";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { Inbound } from "../../notify/told.ts";
import { type Code, codesOf } from "../../vocabulary/codes.ts";
import { answerDrill } from "../drills/answer.ts";
import { referenceIn, referenceOf } from "./reference.ts";
import { readReply } from "./reply-words.ts";
import { answerAll, moveOn, openGravest, type ToldAlert } from "./told.ts";
import type { WhoAnswers } from "./who-answers.ts";

type Row = {
  id: string;
  lead_id: string;
  alert_id: string | null;
  case_id: string | null;
  severity: Code<"alert_severity"> | null;
  drill_id: string | null;
};

/** A message as it was sent, with what it told of that still runs. */
type Sent = { rowIds: string[]; alerts: ToldAlert[]; drillId: string | null };

/**
 * Takes an answer that somebody sent by text. It goes to the message it names, else to the last one on that channel that still matters.
 * *1*, *taking*, *ok* is a promise to open the alert within a quarter of an hour; *0*, *cannot* that they will not; anything else that
 * they have seen it. What comes again from the provider changes nothing.
 *
 * @returns whether it answered something here: one address may be somebody's in two organisations
 */
export async function hearReply(tx: Tx, inbound: Inbound, who: WhoAnswers): Promise<boolean> {
  const named = referenceIn(inbound.text);
  const rows = await listSent(tx, who);
  const leadId = rows.find((row) => named !== null && referenceOf(row.lead_id) === named)?.lead_id;
  const sent = messageOf(rows, leadId ?? rows[0]?.lead_id);
  if (!sent) return false;
  const fresh = await tx.$executeRaw`insert into inbound_message (kind, provider_id)
    values (${inbound.kind}, ${inbound.providerId}) on conflict do nothing`;
  if (fresh === 0) return true;
  await follow(tx, sent, readReply(inbound.text, leadId ? named : null), inbound, who);
  return true;
}

async function follow(
  tx: Tx,
  { rowIds, alerts, drillId }: Sent,
  reply: ReturnType<typeof readReply>,
  { kind }: Inbound,
  { userId }: WhoAnswers,
): Promise<void> {
  if (drillId) {
    await answerDrill(tx, drillId, userId, kind);
    await moveOn(tx, rowIds, "answered");
    return;
  }
  if (reply === "opens") await openGravest(tx, alerts, userId, kind);
  else await answerAll(tx, alerts, userId, reply === "cannot" ? "cannot" : "seen", kind);
  await moveOn(tx, rowIds, reply === "other" ? "seen" : "answered");
}

/** How long after it a message can be answered by text. Hours. */
const ANSWERED_WITHIN_HOURS = 48;

/** What went out on this channel lately and still matters, the last first. */
function listSent(tx: Tx, { channelId, userId }: WhoAnswers): Promise<Row[]> {
  const { orgId } = unitOf(tx);
  return tx.$queryRaw<Row[]>`
    select o.id, coalesce(o.bundled_into, o.id) as lead_id, a.id as alert_id, a.case_id, a.severity, d.id as drill_id
    from outbox o left join alert a on a.org_id = o.org_id and a.id = o.alert_id and a.state <> 'stood_down'
      left join drill d on d.org_id = o.org_id and d.id = o.drill_id and d.ends_at > amparo_now()
    where o.org_id = ${orgId}::uuid and o.channel_id = ${channelId}::uuid and o.recipient_id = ${userId}::uuid and o.purpose in ('alert', 'drill')
      and o.accepted_at > amparo_now() - make_interval(hours => ${ANSWERED_WITHIN_HOURS}) and coalesce(a.id, d.id) is not null
    order by o.accepted_at desc, lead_id, a.raised_at limit 500`;
}

function messageOf(rows: readonly Row[], leadId: string | undefined): Sent | null {
  const own = rows.filter((row) => row.lead_id === leadId);
  if (own.length === 0) return null;
  const levels = codesOf("alert_severity");
  const alerts = own
    .flatMap(({ alert_id, case_id, severity }) =>
      alert_id && case_id && severity ? { alertId: alert_id, caseId: case_id, severity } : [],
    )
    .filter((alert, at, all) => all.findIndex((other) => other.alertId === alert.alertId) === at)
    .sort((one, other) => levels.indexOf(other.severity) - levels.indexOf(one.severity));
  return { rowIds: own.map(({ id }) => id), alerts, drillId: own[0]?.drill_id ?? null };
}
