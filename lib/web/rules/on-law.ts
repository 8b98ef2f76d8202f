import "server-only";
import type { Actor } from "../../access/actor.ts";
import type { Permission } from "../../access/roles.ts";
import { withActor } from "../../db/client.ts";
import type { Tx } from "../../db/unit.ts";
import { type OrganisationAccess, requireOrganisationAccess } from "../../organisations/admin.ts";
import type { Outcome } from "../action.ts";

/** One act on the law of the organisation, in one transaction. */
export function onLaw<P extends Permission>(
  actor: Actor,
  permission: P,
  work: (tx: Tx, access: OrganisationAccess<P>) => Promise<Outcome>,
): Promise<Outcome> {
  return withActor(actor, (tx) => work(tx, requireOrganisationAccess(tx, actor, permission)));
}
