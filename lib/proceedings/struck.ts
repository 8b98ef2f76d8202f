import "server-only";
import type { Access } from "../access/proof.ts";
import { changed } from "../cases/keep.ts";
import { vaultOf } from "../crypto/vault.ts";
import { toDate } from "../db/instants.ts";
import { clock, type Tx } from "../db/unit.ts";

/** Under what the former values of a row of this case are kept. */
export function revisionOf(access: Access, objectType: string, row: { id: string; version: number }) {
  const owner = { kind: "case", id: access.caseId } as const;
  return { owner, objectType, objectId: row.id, version: row.version };
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
