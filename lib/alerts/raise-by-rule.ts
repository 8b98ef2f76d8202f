import "server-only";
import { newId } from "../db/id.ts";
import { clock, type Tx } from "../db/unit.ts";
import type { Code } from "../vocabulary/codes.ts";
import { enqueueMails } from "./outbox.ts";
import { type OfCase, page, tellAll, whoIsCalled } from "./recipients.ts";

/** Why a rule of the program calls people: one open alert for a case and a cause. */
export type Cause = {
  kind: Code<"alert_kind">;
  severity: Code<"alert_severity">;
  /** What the alert is about: `deadline` and the id of it. */
  cause: "deadline";
  causeId: string;
};

const SEVERITIES: readonly Code<"alert_severity">[] = ["watch", "elevated", "high", "critical", "imminent"];

/**
 * Raises an alert because a rule demands it. Where one of the same cause is open already the report joins it, and can only raise
 * its severity: nobody is called twice for the same thing.
 *
 * @param knownOn the day in the host state, `YYYY-MM-DD`
 * @returns the id of the alert
 */
export async function raiseByRule(
  tx: Tx,
  of: OfCase,
  cause: Cause,
  { knownOn, withMail }: { knownOn: string; withMail: boolean },
): Promise<string> {
  const open = await findOpen(tx, of, cause);
  if (open) {
    await join(tx, of, open, cause);
    return open.id;
  }
  const id = newId();
  const now = clock(tx);
  await tx.$executeRaw`insert into alert (org_id, id, case_id, kind, severity, undo_until, known_on, cause, cause_id)
    values (${of.orgId}::uuid, ${id}::uuid, ${of.caseId}::uuid, ${cause.kind}, ${cause.severity}, ${now.toString()}::timestamptz,
      ${knownOn}::date, ${cause.cause}, ${cause.causeId}::uuid)`;
  const called = await whoIsCalled(tx, of);
  await page(tx, of, id, called);
  if (withMail) await enqueueMails(tx, of, { id, undoUntil: now }, called);
  return id;
}

type Open = { id: string; severity: Code<"alert_severity"> };

async function findOpen(tx: Tx, of: OfCase, { cause, causeId }: Cause): Promise<Open | null> {
  const [row] = await tx.$queryRaw<Open[]>`
    select id, severity from alert where org_id = ${of.orgId}::uuid and case_id = ${of.caseId}::uuid and cause = ${cause}
      and cause_id = ${causeId}::uuid and state <> 'stood_down' for update`;
  return row ?? null;
}

async function join(tx: Tx, of: OfCase, open: Open, { severity }: Cause): Promise<void> {
  if (SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(open.severity)) return;
  await tx.$executeRaw`update alert set severity = ${severity}, updated_at = amparo_now(), version = version + 1
    where org_id = ${of.orgId}::uuid and id = ${open.id}::uuid`;
  await tellAll(tx, of, open.id);
}
