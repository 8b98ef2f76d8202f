import "server-only";
import { ringReminder } from "../alerts/ring.ts";
import { refreshAssessments } from "../assessments/refresh.ts";
import { recordAudit } from "../audit/events.ts";
import { raiseByRules } from "../casework/alerts-by-rule.ts";
import { withWorker, workerClient } from "../db/client.ts";
import { ruleBookOf } from "../deadlines/law/load-book.ts";
import { refreshDeadlines } from "../deadlines/refresh.ts";
import { refreshReminders } from "../deadlines/reminders.ts";
import { mailSettings } from "../env.ts";
import { publish } from "../live/publish.ts";
import { faultCode, log } from "../log.ts";
import { olderThanLaw } from "./law-change.ts";

/** So many cases are assessed in one unit of work: few enough that it stays short, many enough that opening it costs little. */
const CASES_AT_ONCE = 40;
const REMINDERS_AT_ONCE = 100;

type Due = { org_id: string; id: string };

/**
 * Assesses the cases whose moment has come: what changes by itself, a last day that passes, a protection that lapses, a departure time;
 * and, with their last days reckoned again, those whose law has changed.
 * Any number of workers may do it at once; a case that another one holds is left to it.
 *
 * @param isStopping asked between two units of work
 * @returns how many cases were assessed
 */
export async function assessDue(isStopping: () => boolean = () => false): Promise<number> {
  let done = 0;
  while (!isStopping()) {
    const due = await workerClient().$queryRaw<Due[]>`
      select org_id, case_id as id from assessment where next_change_at <= amparo_now() order by next_change_at limit ${CASES_AT_ONCE * 5}`;
    if (due.length === 0) return done;
    let assessed = 0;
    for (const [orgId, cases] of byOrganisation(due)) {
      for (let at = 0; at < cases.length && !isStopping(); at += CASES_AT_ONCE)
        assessed += await assessSome(orgId, cases.slice(at, at + CASES_AT_ONCE));
    }
    done += assessed;
    // All that is due is held by other workers.
    if (assessed === 0) return done;
  }
  return done;
}

function assessSome(orgId: string, caseIds: readonly string[]): Promise<number> {
  return withWorker(orgId, async (tx) => {
    const held = await tx.$queryRaw<{ id: string }[]>`
      select c.id from assessment a join case_file c on c.org_id = a.org_id and c.id = a.case_id
      where a.org_id = ${orgId}::uuid and a.case_id = any (${[...caseIds]}::uuid[]) and a.next_change_at <= amparo_now()
      order by c.id for update skip locked`;
    if (held.length === 0) return 0;
    const ids = held.map(({ id }) => id);
    const book = await ruleBookOf(tx);
    for (const id of await olderThanLaw(tx, ids)) {
      await refreshDeadlines(tx, id, book);
      await refreshReminders(tx, id);
    }
    const assessed = await refreshAssessments(tx, ids, book);
    for (const { caseId, before, after } of assessed) {
      if (before === after.level) continue;
      await recordAudit(tx, { action: "case.assessed", objectType: "case", objectId: caseId });
      await publish(tx, "case.changed", { caseId });
    }
    await raiseByRules(tx, assessed);
    return ids.length;
  });
}

/** Rings the reminders whose moment has come, each in a unit of work of its own: one that fails holds up no other. */
export async function ringDue(isStopping: () => boolean = () => false): Promise<number> {
  const due = await workerClient().$queryRaw<Due[]>`
    select org_id, id from reminder where state = 'waiting' and due_at <= amparo_now() order by due_at limit ${REMINDERS_AT_ONCE}`;
  const withMail = mailSettings() !== null;
  let rung = 0;
  for (const { org_id, id } of due) {
    if (isStopping()) break;
    const rang = await withWorker(org_id, (tx) => ringReminder(tx, org_id, id, withMail)).catch(
      (fault: unknown) => {
        log.error({ event: "reminder.failed", reminderId: id, code: faultCode(fault) });
        return false;
      },
    );
    if (rang) rung += 1;
  }
  return rung;
}

function byOrganisation(due: readonly Due[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { org_id, id } of due) found.set(org_id, [...(found.get(org_id) ?? []), id]);
  return found;
}
