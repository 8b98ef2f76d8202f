import "server-only";
import type { Actor } from "../access/actor.ts";
import { type Access, requireAccess } from "../access/proof.ts";
import type { Permission } from "../access/roles.ts";
import { type AuditAction, recordAudit } from "../audit/events.ts";
import { withActor } from "../db/client.ts";
import type { Tx } from "../db/unit.ts";
import { publish } from "../live/publish.ts";
import { ok, type Result } from "../result.ts";
import { followUp } from "./follow-up.ts";

/** What is asked: which case, under which permission, and the name the act has in the record. */
export type CaseChange<P extends Permission> = {
  caseId: string;
  permission: P;
  event: AuditAction;
  objectType?: string;
};

/** A command of a domain: it gets a transaction and a proof of access, and knows nothing of what follows from it. */
export type CaseCommand<P extends Permission, T, E extends string> = (
  tx: Tx,
  access: Access<P>,
) => Promise<Result<T, E>>;

/**
 * The one way to change a case. In one transaction: access is proved, the command runs, last days, reminders and the
 * assessment follow, the audit entry and the live event are written. What the command refuses is rolled back whole.
 *
 * @throws NotFound when the case is not there for this actor
 */
export async function changeCase<P extends Permission, T, E extends string>(
  actor: Actor,
  change: CaseChange<P>,
  command: CaseCommand<P, T, E>,
): Promise<Result<T, E>> {
  try {
    return await withActor(actor, (tx) => changeCaseIn(tx, actor, change, command));
  } catch (error) {
    if (error instanceof Refused) return error.result as Result<T, E>;
    throw error;
  }
}

/** The same inside a unit of work that is already open: for a change that spans several cases or carries an idempotency key. */
export async function changeCaseIn<P extends Permission, T, E extends string>(
  tx: Tx,
  actor: Actor,
  change: CaseChange<P>,
  command: CaseCommand<P, T, E>,
): Promise<Result<T, E>> {
  const access = await requireAccess(tx, actor, change.permission, change.caseId);
  const result = await command(tx, access);
  if (!result.ok) throw new Refused(result);
  await closeChange(tx, access, change);
  return ok(result.value);
}

async function closeChange(tx: Tx, access: Access, change: CaseChange<Permission>): Promise<void> {
  await followUp(tx, access.caseId);
  await tx.$executeRaw`update case_file set updated_at = amparo_now(), version = version + 1
    where org_id = ${access.orgId}::uuid and id = ${access.caseId}::uuid`;
  await recordAudit(tx, {
    action: change.event,
    objectType: change.objectType ?? "case",
    objectId: access.caseId,
  });
  await publish(tx, "case.changed", { caseId: access.caseId });
}

/** Carries a refusal out of the transaction, so that nothing of it stays. */
export class Refused extends Error {
  readonly result: { ok: false; error: string };

  constructor(result: { ok: false; error: string }) {
    super(result.error);
    this.result = result;
  }
}
