import "server-only";
import { newId } from "../db/id.ts";
import { clock, type Tx } from "../db/unit.ts";
import type { ReminderKind } from "../deadlines/reminder-plan.ts";
import { publish } from "../live/publish.ts";
import { hostZone } from "../time/host-zone.ts";
import { todayIn } from "../time/zone.ts";
import { enqueueBellMails } from "./delivery/enqueue.ts";
import { raiseByRule } from "./raise-by-rule.ts";
import { whoIsCalled } from "./recipients.ts";
import { isRuleOn } from "./rules.ts";

type Due = {
  id: string;
  case_id: string;
  kind: ReminderKind;
  deadline_id: string;
  cautious_at: string;
  owner_id: string | null;
  backup_id: string | null;
  host_state: string;
  is_settled: boolean;
  is_closed: boolean;
};

/** From here on a bell is not enough. */
const ALERTS: readonly ReminderKind[] = ["hours24", "over"];

/**
 * Rings what a reminder says, once: the bell of the owner and of who stands in, a mail each, and from the last day on an alert.
 * A deadline that was settled meanwhile, or whose case is closed, falls silent.
 *
 * @returns false where it had rung already, or is another worker's
 */
export async function ringReminder(
  tx: Tx,
  orgId: string,
  reminderId: string,
  withMail: boolean,
): Promise<boolean> {
  const due = await claim(tx, orgId, reminderId);
  if (!due) return false;
  if (due.is_settled || due.is_closed) {
    await settle(tx, orgId, due.id, "silent", null);
    return true;
  }
  const of = { orgId, caseId: due.case_id, actorId: null };
  const alertId = ALERTS.includes(due.kind) ? await alertOf(tx, of, due) : null;
  const heard = await whoHears(tx, of, due);
  await letIn(tx, of, heard, alertId === null ? due.cautious_at : null);
  for (const userId of heard) {
    await tx.$executeRaw`insert into bell (org_id, id, case_id, user_id, reminder_id)
      values (${orgId}::uuid, ${newId()}::uuid, ${due.case_id}::uuid, ${userId}::uuid, ${due.id}::uuid)
      on conflict (org_id, reminder_id, user_id) do update set rung_at = amparo_now(), seen_at = null`;
    await publish(tx, "bell.rung", { userId, subjectId: due.id });
  }
  await settle(tx, orgId, due.id, "rung", alertId);
  // The alert's own mails call the same people to the same thing.
  if (withMail && alertId === null) await enqueueBellMails(tx, of, due.id, heard);
  return true;
}

async function claim(tx: Tx, orgId: string, reminderId: string): Promise<Due | null> {
  const [due] = await tx.$queryRaw<Due[]>`
    select r.id, r.case_id, r.kind, r.deadline_id, to_json(d.cautious_at)#>>'{}' as cautious_at, d.owner_id, d.backup_id, c.host_state, d.settled_how is not null as is_settled,
      c.status = 'closed' as is_closed
    from reminder r join deadline d on d.org_id = r.org_id and d.id = r.deadline_id
      join case_file c on c.org_id = r.org_id and c.id = r.case_id
    where r.org_id = ${orgId}::uuid and r.id = ${reminderId}::uuid and r.state = 'waiting' and r.due_at <= amparo_now()
    for update of c, r skip locked`;
  return due ?? null;
}

type OfCase = { orgId: string; caseId: string; actorId: null };

/** The alert of a last day; null where the organisation has switched its rule off. */
async function alertOf(tx: Tx, of: OfCase, due: Due): Promise<string | null> {
  const isMissed = due.kind === "over";
  const rule = isMissed ? "deadline_missed" : "deadline_near";
  if (!(await isRuleOn(tx, rule))) return null;
  const knownOn = todayIn(hostZone(due.host_state), clock(tx)).toString();
  const severity = isMissed ? "critical" : "high";
  const about = { cause: "deadline", causeId: due.deadline_id } as const;
  return raiseByRule(tx, of, { rule, kind: "deadline_at_risk", severity, ...about }, knownOn);
}

/** Who owns the deadline and who stands in; where neither works here any more, everybody who is called to the case. */
async function whoHears(tx: Tx, of: OfCase, { owner_id, backup_id }: Due): Promise<string[]> {
  const named = [owner_id, backup_id].filter((id) => id !== null);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from member where org_id = ${of.orgId}::uuid and id = any (${named}::uuid[]) and status = 'active' order by id`;
  return rows.length > 0 ? rows.map(({ id }) => id) : whoIsCalled(tx, of);
}

/**
 * Being woken is being let in: who hears of a deadline may open its case. With an alert the way in ends a day after that is stood down.
 *
 * @param until ISO, the end of the cautious day where no alert was raised: the way in ends a day after it
 */
async function letIn(tx: Tx, of: OfCase, userIds: readonly string[], until: string | null): Promise<void> {
  for (const userId of userIds) {
    await tx.$executeRaw`insert into case_member (org_id, id, case_id, user_id, level, ends_at)
      select ${of.orgId}::uuid, ${newId()}::uuid, ${of.caseId}::uuid, ${userId}::uuid, 'alert',
        ${until}::timestamptz + interval '1 day'
      where not exists (select 1 from case_member m where m.org_id = ${of.orgId}::uuid and m.case_id = ${of.caseId}::uuid
          and m.user_id = ${userId}::uuid and m.ends_at is null)
        and not exists (select 1 from case_file c join team_member t on t.org_id = c.org_id and t.team_id = c.team_id and t.user_id = ${userId}::uuid
          and (t.ends_at is null or t.ends_at > amparo_now())
          where c.org_id = ${of.orgId}::uuid and c.id = ${of.caseId}::uuid and c.access = 'team')`;
  }
}

async function settle(
  tx: Tx,
  orgId: string,
  id: string,
  state: "rung" | "silent",
  alertId: string | null,
): Promise<void> {
  await tx.$executeRaw`update reminder set state = ${state}, rung_at = case when ${state} = 'rung' then amparo_now() end,
      alert_id = ${alertId}::uuid, updated_at = amparo_now(), version = version + 1
    where org_id = ${orgId}::uuid and id = ${id}::uuid`;
}
