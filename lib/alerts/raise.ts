import "server-only";
import type { Access } from "../access/proof.ts";
import { newId } from "../db/id.ts";
import { clock, type Tx } from "../db/unit.ts";
import { ok, type Result } from "../result.ts";
import type { Code } from "../vocabulary/codes.ts";
import { holdAlert } from "./hold.ts";
import { findRunningOf, joinReport } from "./join.ts";
import { beginLadder } from "./ladder/climb.ts";
import { severityOf } from "./severity.ts";

/** Ten seconds to take it back: screens ring at once, mails wait. */
const UNDO_SECONDS = 10;

/** `joined`: an alert of this kind ran on the case already, and this report is part of it. */
export type Raised = { alertId: string; called: number; joined: boolean };

/**
 * Raises an alert on a case: only the case and the kind are needed. The alert, its ladder, who is called and their messages stand or
 * fall together. Where one of this kind runs already the report joins it.
 *
 * @param input.knownOn the day in the host state, `YYYY-MM-DD`
 */
export async function raise(
  tx: Tx,
  access: Access<"alert:raise">,
  input: { kind: Code<"alert_kind">; knownOn: string },
): Promise<Result<Raised, never>> {
  const { kind } = input;
  const running = await findRunningOf(tx, access, kind);
  if (running) {
    await joinReport(tx, access, running, { severity: severityOf(kind), code: kind });
    return ok({ alertId: running.id, called: 0, joined: true });
  }
  const alertId = newId();
  const undoUntil = clock(tx).add({ seconds: UNDO_SECONDS });
  await tx.$executeRaw`insert into alert (org_id, id, case_id, kind, severity, raised_by, undo_until, known_on)
    values (${access.orgId}::uuid, ${alertId}::uuid, ${access.caseId}::uuid, ${kind}, ${severityOf(kind)}, ${access.actorId}::uuid,
      ${undoUntil.toString()}::timestamptz, ${input.knownOn}::date)`;
  const alert = await holdAlert(tx, access, alertId);
  const called = alert ? await beginLadder(tx, access, alert) : [];
  return ok({ alertId, called: called.length, joined: false });
}
