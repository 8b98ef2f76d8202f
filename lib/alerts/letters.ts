import "server-only";
import { vaultOf } from "../crypto/vault.ts";
import type { Tx } from "../db/unit.ts";
import { webSettings } from "../env.ts";
import { formatDay } from "../i18n/format.ts";
import type { MailParams } from "../notify/templates.ts";
import type { Code } from "../vocabulary/codes.ts";
import { label } from "../vocabulary/labels.ts";
import type { Claim } from "./claims.ts";

type To = { to: string; locale: "en" | "ru" };

/** A letter of one of the fixed templates: a codename, a level or a day, and a link. */
export type Letter = To &
  ({ template: "alert"; params: MailParams["alert"] } | { template: "bell"; params: MailParams["bell"] });

/** What a claimed message says; null once nobody needs it any more. */
export function findLetter(tx: Tx, claim: Claim): Promise<Letter | null> {
  return claim.reminderId
    ? bellLetter(tx, claim, claim.reminderId)
    : alertLetter(tx, claim, claim.alertId as string);
}

type Reader = { email: Uint8Array; locale: "en" | "ru"; codename: string };

/** Null once somebody has answered, or the person no longer works here. */
async function alertLetter(tx: Tx, claim: Claim, alertId: string): Promise<Letter | null> {
  const [row] = await tx.$queryRaw<(Reader & { severity: Code<"alert_severity"> })[]>`
    select m.email, m.locale, c.codename, a.severity from alert a
      join case_file c on c.org_id = a.org_id and c.id = a.case_id
      join member m on m.org_id = a.org_id and m.id = ${claim.recipientId}::uuid
    where a.org_id = ${claim.orgId}::uuid and a.id = ${alertId}::uuid and a.state = 'raised' and m.status = 'active'`;
  if (!row) return null;
  const level = label("alert_severity", row.severity, row.locale);
  const params = { codename: row.codename, level, link: `${webSettings().origin}/alerts/${alertId}` };
  return { ...(await readerOf(tx, claim, row)), template: "alert", params };
}

/** Null once the deadline is settled, somebody is on it, or the person no longer works here. */
async function bellLetter(tx: Tx, claim: Claim, reminderId: string): Promise<Letter | null> {
  const [row] = await tx.$queryRaw<
    (Reader & { day: string; is_over: boolean; deadline_id: string; case_id: string })[]
  >`
    select m.email, m.locale, c.codename, d.cautious_day::text as day, r.kind = 'over' as is_over, d.id as deadline_id, c.id as case_id
    from reminder r join deadline d on d.org_id = r.org_id and d.id = r.deadline_id
      join case_file c on c.org_id = r.org_id and c.id = r.case_id
      join member m on m.org_id = r.org_id and m.id = ${claim.recipientId}::uuid
    where r.org_id = ${claim.orgId}::uuid and r.id = ${reminderId}::uuid and r.state = 'rung' and r.answered_by is null
      and d.settled_how is null and m.status = 'active'`;
  if (!row) return null;
  const params = {
    codename: row.codename,
    day: formatDay(row.locale, row.day),
    over: row.is_over ? ("yes" as const) : ("no" as const),
    link: `${webSettings().origin}/cases/${row.case_id}/deadlines/${row.deadline_id}`,
  };
  return { ...(await readerOf(tx, claim, row)), template: "bell", params };
}

async function readerOf(tx: Tx, { recipientId }: Claim, { email, locale }: Reader): Promise<To> {
  return { to: (await vaultOf(tx).ops()).open("member.email", recipientId, email), locale };
}
