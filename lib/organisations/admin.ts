import type { Actor } from "../access/actor.ts";
import { NotFound } from "../access/proof.ts";
import { mayDo, type Permission } from "../access/roles.ts";
import { type Tx, unitOf } from "../db/unit.ts";

declare const proven: unique symbol;

/** Proof that this actor may do this to the organisation of this unit of work. Commands ask for it, so that none is called unasked. */
export type OrganisationAccess<P extends Permission = Permission> = {
  readonly [proven]: P;
  readonly actorId: string;
};

/** @throws NotFound when the role does not reach: what is not theirs does not exist for them */
export function requireOrganisationAccess<P extends Permission>(
  tx: Tx,
  actor: Actor,
  permission: P,
): OrganisationAccess<P> {
  const unit = unitOf(tx);
  if (unit.orgId !== actor.orgId || unit.userId !== actor.userId || !mayDo(actor.roles, permission))
    throw new NotFound();
  return { actorId: actor.userId } as OrganisationAccess<P>;
}
