import "server-only";
import type { Access } from "../access/proof.ts";
import { newId } from "../db/id.ts";
import { clock, type Tx } from "../db/unit.ts";
import { ok, type Result } from "../result.ts";
import type { Code } from "../vocabulary/codes.ts";
import { enqueueMails } from "./outbox.ts";
import { page, whoIsCalled } from "./recipients.ts";
import { severityOf } from "./severity.ts";

/** Ten seconds to take it back: screens ring at once, mails wait. */
const UNDO_SECONDS = 10;

export type Raised = { alertId: string; called: number };

/**
 * Raises an alert on a case: only the case and the kind are needed. The alert, who is let in, who is called and their messages
 * stand or fall together.
 *
 * @param knownOn the day in the host state, `YYYY-MM-DD`
 * @param withMail whether this installation can send mail
 */
export async function raise(
  tx: Tx,
  access: Access<"alert:raise">,
  input: { kind: Code<"alert_kind">; knownOn: string; withMail: boolean },
): Promise<Result<Raised, never>> {
  const alertId = newId();
  const undoUntil = clock(tx).add({ seconds: UNDO_SECONDS });
  await tx.$executeRaw`insert into alert (org_id, id, case_id, kind, severity, raised_by, undo_until, known_on)
    values (${access.orgId}::uuid, ${alertId}::uuid, ${access.caseId}::uuid, ${input.kind}, ${severityOf(input.kind)}, ${access.actorId}::uuid,
      ${undoUntil.toString()}::timestamptz, ${input.knownOn}::date)`;
  const called = await whoIsCalled(tx, access);
  await page(tx, access, alertId, called);
  if (input.withMail) await enqueueMails(tx, access, { id: alertId, undoUntil }, called);
  return ok({ alertId, called: called.length });
}
