import "server-only";
import type { Tx } from "../../db/unit.ts";
import { webSettings } from "../../env.ts";
import { formatDay, formatMoment } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locales.ts";
import { translator } from "../../i18n/translator.ts";
import { zoneName } from "../../i18n/zone-name.ts";
import type { Destination, Message } from "../../notify/channel.ts";
import type { Code } from "../../vocabulary/codes.ts";
import { answerToken } from "./answer-token.ts";
import type { Claim } from "./claims.ts";
import { findReader, type Reader } from "./destination.ts";
import { referenceOf } from "./reference.ts";
import { type Told, wordsOf } from "./words.ts";

/** An alert that a claim tells of: the row, and what it is about. */
export type AlertOf = {
  rowId: string;
  alertId: string;
  caseId: string;
  codename: string;
  severity: Code<"alert_severity">;
};

/** What a claim sends. `needed` are its rows that are told; the others nobody needs any more. */
export type Parcel = {
  message: Message;
  to: Destination;
  needed: string[];
  alerts: AlertOf[];
};

type Content = { told: Told; path: string; needed: string[]; alerts: AlertOf[]; ids: Message["subjectIds"] };

/**
 * What a claimed message says and where it goes; null once nobody needs it any more. `unreachable` when its channel is there no more.
 */
export async function findParcel(tx: Tx, claim: Claim): Promise<Parcel | "unreachable" | null> {
  const content = await findContent(tx, claim);
  if (!content) return null;
  const reader = await findReader(tx, claim);
  if (!reader || (claim.purpose !== "verify" && !reader.isVerified)) return "unreachable";
  const told = content.told.kind === "verify" ? { ...content.told, code: codeOf(reader) } : content.told;
  const link = linkOf(claim, content.path);
  const reference = referenceOf(claim.id);
  const message: Message = {
    id: claim.id,
    reference,
    kind: told.kind,
    locale: reader.locale,
    isUrgent: claim.isUrgent,
    ...wordsOf(told, { locale: reader.locale, channel: claim.kind, link, reference }),
    link,
    subjectIds: content.ids,
  };
  return { message, to: reader.to, needed: content.needed, alerts: content.alerts };
}

const codeOf = ({ verifyCode, isVerified }: Reader) => (isVerified ? null : verifyCode);

/** Who reads mail or texts may be signed in nowhere: the link opens a page with one button. A browser that takes pushes is signed in. */
function linkOf(claim: Claim, path: string): string {
  const isAnswered = claim.purpose === "alert" || claim.purpose === "drill";
  const { origin } = webSettings();
  if (!isAnswered || claim.kind === "webhook" || (claim.kind === "web_push" && claim.purpose === "alert"))
    return `${origin}${path}`;
  const token = answerToken({ outboxId: claim.id, orgId: claim.orgId, userId: claim.recipientId });
  return `${origin}/answer/${token}`;
}

function findContent(tx: Tx, claim: Claim): Promise<Content | null> {
  switch (claim.purpose) {
    case "alert":
      return alertContent(tx, claim);
    case "bell":
      return bellContent(tx, claim);
    case "drill":
      return drillContent(tx, claim);
    case "dead_letter":
      return deadLetterContent(tx, claim);
    case "verify":
      return plainContent(tx, claim, { kind: "verify", code: null }, channelPage(claim));
    case "test":
      return plainContent(tx, claim, { kind: "test" }, channelPage(claim));
    case "shift":
      return shiftContent(tx, claim);
  }
}

/** Where its owner proves a channel, and sees what became of a try. */
const channelPage = ({ channelId }: Claim) => `/account/channels/${channelId}`;

const idsOf = (claim: Claim) => claim.rows.map(({ id }) => id);

/** Once somebody has taken the alert only those are called on who must answer all the same: by calls after that, or while its ladder goes on. */
async function alertContent(tx: Tx, claim: Claim): Promise<Content | null> {
  const rows = await tx.$queryRaw<
    { row_id: string; alert_id: string; case_id: string; codename: string; severity: AlertOf["severity"] }[]
  >`
    select o.id as row_id, a.id as alert_id, a.case_id, c.codename, a.severity from outbox o
      join alert a on a.org_id = o.org_id and a.id = o.alert_id join case_file c on c.org_id = a.org_id and c.id = a.case_id
      join member m on m.org_id = o.org_id and m.id = o.recipient_id and m.status = 'active'
    where o.org_id = ${claim.orgId}::uuid and o.id = any (${idsOf(claim)}::uuid[])
      and (a.state = 'raised' or (a.state = 'taken' and (o.created_at > a.taken_at or exists (select 1 from escalation e
        where e.org_id = a.org_id and e.alert_id = a.id and e.next_fire_at is not null)))) order by a.raised_at, o.id`;
  const alerts = rows.map((row) => ({
    rowId: row.row_id,
    alertId: row.alert_id,
    caseId: row.case_id,
    codename: row.codename,
    severity: row.severity,
  }));
  const different = alerts.filter(
    (alert, at) => alerts.findIndex((other) => other.alertId === alert.alertId) === at,
  );
  const [first] = different;
  if (!first) return null;
  const needed = alerts.map(({ rowId }) => rowId);
  if (different.length > 1)
    return { told: { kind: "bundle", alerts: different }, path: "/alerts", needed, alerts, ids: {} };
  const { codename, severity, alertId, caseId } = first;
  const told = { kind: "alert", codename, severity } as const;
  return { told, path: `/alerts/${alertId}`, needed, alerts, ids: { alertId, caseId } };
}

/** Null once the deadline is settled, somebody is on it, or the person no longer works here. */
async function bellContent(tx: Tx, claim: Claim): Promise<Content | null> {
  const [row] = await tx.$queryRaw<
    {
      codename: string;
      locale: Locale;
      day: string;
      is_over: boolean;
      deadline_id: string;
      case_id: string;
    }[]
  >`
    select c.codename, m.locale, d.cautious_day::text as day, r.kind = 'over' as is_over, d.id as deadline_id, c.id as case_id
    from outbox o join reminder r on r.org_id = o.org_id and r.id = o.reminder_id join deadline d on d.org_id = r.org_id and d.id = r.deadline_id
      join case_file c on c.org_id = r.org_id and c.id = r.case_id
      join member m on m.org_id = r.org_id and m.id = o.recipient_id and m.status = 'active'
    where o.org_id = ${claim.orgId}::uuid and o.id = any (${idsOf(claim)}::uuid[]) and r.state = 'rung' and r.answered_by is null and d.settled_how is null`;
  if (!row) return null;
  const told = {
    kind: "bell",
    codename: row.codename,
    day: formatDay(row.locale, row.day),
    isOver: row.is_over,
  } as const;
  const path = `/cases/${row.case_id}/deadlines/${row.deadline_id}`;
  return { told, path, needed: idsOf(claim), alerts: [], ids: { caseId: row.case_id } };
}

async function drillContent(tx: Tx, claim: Claim): Promise<Content | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select d.id from outbox o join drill d on d.org_id = o.org_id and d.id = o.drill_id and d.ends_at > amparo_now()
      join member m on m.org_id = o.org_id and m.id = o.recipient_id and m.status = 'active'
    where o.org_id = ${claim.orgId}::uuid and o.id = any (${idsOf(claim)}::uuid[]) and not exists (select 1 from drill_answer w
      where w.org_id = d.org_id and w.drill_id = d.id and w.user_id = o.recipient_id and w.answered_at is not null)`;
  if (!row) return null;
  return {
    told: { kind: "drill" },
    path: "/alerts",
    needed: idsOf(claim),
    alerts: [],
    ids: { drillId: row.id },
  };
}

async function deadLetterContent(tx: Tx, claim: Claim): Promise<Content | null> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from outbox where org_id = ${claim.orgId}::uuid and state = 'failed_final' and dismissed_at is null
      and purpose not in ('verify', 'test', 'dead_letter')`;
  if (!row || row.count === 0) return null;
  return plainContent(tx, claim, { kind: "dead_letter", count: row.count }, "/status");
}

async function shiftContent(tx: Tx, claim: Claim): Promise<Content | null> {
  const [row] = await tx.$queryRaw<
    { what: "begins" | "no_channel" | "hole"; at: Date; zone: string; locale: Locale; is_reader: boolean }[]
  >`
    select w.what, w.at, r.zone, m.locale, w.holder_id = w.user_id as is_reader from outbox o
      join shift_warning w on w.org_id = o.org_id and w.id = o.about_id join rota r on r.org_id = w.org_id and r.id = w.rota_id
      join member m on m.org_id = o.org_id and m.id = o.recipient_id and m.status = 'active'
    where o.org_id = ${claim.orgId}::uuid and o.id = any (${idsOf(claim)}::uuid[])`;
  if (!row) return null;
  const { locale, zone } = row;
  const at = row.at.toTemporalInstant();
  const place = zoneName(translator(locale, "common"), zone, at);
  const unreachable = row.is_reader ? "unreachable" : "unreachableOther";
  const what = row.what === "no_channel" ? unreachable : row.what;
  const told = { kind: "shift", what, at: formatMoment(locale, at, zone, place) } as const;
  return { told, path: "/rota", needed: idsOf(claim), alerts: [], ids: {} };
}

async function plainContent(tx: Tx, claim: Claim, told: Told, path: string): Promise<Content | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from member where org_id = ${claim.orgId}::uuid and id = ${claim.recipientId}::uuid and status = 'active'`;
  return rows.length > 0 ? { told, path, needed: idsOf(claim), alerts: [], ids: {} } : null;
}
