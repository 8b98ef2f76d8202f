import "server-only";
import type { Tx } from "../db/unit.ts";
import type { Code } from "../vocabulary/codes.ts";
import { noteEvent } from "./events.ts";
import { type HeldAlert, holdAlert } from "./hold.ts";
import { switchLadder } from "./ladder/climb.ts";
import { type OfCase, tellAll } from "./recipients.ts";
import { isGraver, type Severity } from "./severity.ts";

/** The alert of a kind that runs on this case; the gravest where there are several. */
export async function findRunningOf(
  tx: Tx,
  of: Pick<OfCase, "orgId" | "caseId">,
  kind: Code<"alert_kind">,
): Promise<HeldAlert | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select id from alert where org_id = ${of.orgId}::uuid and case_id = ${of.caseId}::uuid and kind = ${kind} and state <> 'stood_down'
    order by array_position(array['imminent', 'critical', 'high', 'elevated', 'watch'], severity), raised_at limit 1`;
  return row ? holdAlert(tx, of, row.id) : null;
}

/**
 * A further report of what an alert is about already joins it, and can only make it graver: nobody is called twice for the same thing.
 *
 * @param code where it comes from: the rule, or the kind that a person chose
 */
export async function joinReport(
  tx: Tx,
  of: OfCase,
  alert: HeldAlert,
  report: { severity: Severity; code: string },
): Promise<void> {
  await noteEvent(tx, of, alert.id, "report_joined", { code: report.code });
  if (isGraver(report.severity, alert.severity)) await makeGraver(tx, of, alert, report.severity);
  await tellAll(tx, of, alert.id);
}

/** Raises the severity of an alert and calls by the ladder of the new one. */
export async function makeGraver(tx: Tx, of: OfCase, alert: HeldAlert, severity: Severity): Promise<void> {
  await tx.$executeRaw`update alert set severity = ${severity}, updated_at = amparo_now(), version = version + 1
    where org_id = ${of.orgId}::uuid and id = ${alert.id}::uuid`;
  await noteGraver(tx, of, alert, severity);
}

/** What follows where an alert has become graver. @param alert as it was before */
export async function noteGraver(tx: Tx, of: OfCase, alert: HeldAlert, severity: Severity): Promise<void> {
  await noteEvent(tx, of, alert.id, "severity_raised", { code: severity });
  await switchLadder(tx, of, { ...alert, severity });
}
