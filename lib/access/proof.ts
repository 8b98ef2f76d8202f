import { type Tx, unitOf } from "../db/unit.ts";
import type { Actor } from "./actor.ts";
import { mayDo, type Permission } from "./roles.ts";

declare const proven: unique symbol;

/** Proof that this actor may do this to this case, made only here. Commands ask for it, so that none can be called unasked. */
export type Access<P extends Permission = Permission> = {
  readonly [proven]: P;
  readonly orgId: string;
  readonly actorId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly codename: string;
  readonly hostState: string;
  readonly teamId: string;
  readonly version: number;
};

/** What is missing and what is not theirs look the same. */
export class NotFound extends Error {
  constructor() {
    super("not found");
    this.name = "NotFound";
  }
}

type CaseRow = { person_id: string; codename: string; host_state: string; team_id: string; version: number };

/**
 * Proves that the actor may do this to this case, under the row policies of this transaction. The row of the case is locked,
 * so that what is decided from it holds until the end.
 *
 * @throws NotFound when the case does not exist, is not theirs, or their role does not reach
 */
export async function requireAccess<P extends Permission>(
  tx: Tx,
  actor: Actor,
  permission: P,
  caseId: string,
): Promise<Access<P>> {
  if (unitOf(tx).userId !== actor.userId || !mayDo(actor.roles, permission)) throw new NotFound();
  const rows = await tx.$queryRaw<CaseRow[]>`
    select person_id, codename, host_state, team_id, version from case_file where org_id = ${actor.orgId}::uuid and id = ${caseId}::uuid for update`;
  const row = rows[0];
  if (!row) throw new NotFound();
  return {
    orgId: actor.orgId,
    actorId: actor.userId,
    caseId,
    personId: row.person_id,
    codename: row.codename,
    hostState: row.host_state,
    teamId: row.team_id,
    version: row.version,
  } as Access<P>;
}
