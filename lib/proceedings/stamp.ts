import "server-only";
import type { Access } from "../access/proof.ts";
import { recordRevision } from "../audit/revision.ts";
import { vaultOf } from "../crypto/vault.ts";
import { toDate } from "../db/instants.ts";
import { clock, type Tx } from "../db/unit.ts";

/** Whose a new row is; team and access of the case are filled in by the database. */
export function rowOf(access: Access, id: string) {
  return { orgId: access.orgId, id, caseId: access.caseId, createdBy: access.actorId };
}

/** Where a row is found that has been proved to be of this case. */
export function at(access: Access, id: string) {
  return { orgId_id: { orgId: access.orgId, id } };
}

/** What every change to a row leaves behind. */
export function changed(tx: Tx) {
  return { version: { increment: 1 }, updatedAt: toDate(clock(tx)) };
}

/** An entry that was struck out stays in the table, with who did it and why. */
export async function struck(
  tx: Tx,
  access: Access,
  { table, id, reason }: { table: string; id: string; reason: string },
) {
  const sealer = await vaultOf(tx).of("case", access.caseId);
  return {
    ...changed(tx),
    voidedAt: toDate(clock(tx)),
    voidedBy: access.actorId,
    voidReason: sealer.seal(`${table}.void_reason`, id, reason),
  };
}

type Former = { objectType: string; objectId: string; version: number; before: object; after: object };

/** Keeps the former values of a row of this case beside the new ones. */
export async function keepFormer(tx: Tx, access: Access, { before, after, ...what }: Former): Promise<void> {
  const owner = { kind: "case", id: access.caseId } as const;
  await recordRevision(tx, { owner, ...what, before: { ...before }, after: { ...after } });
}
