import "server-only";
import { vaultOf } from "../crypto/vault.ts";
import type { Tx } from "../db/unit.ts";
import type { Code } from "../vocabulary/codes.ts";

/** A proceeding as a choice in another room's form: its kind, and its number where it has one. */
export type NamedProceeding = { id: string; type: Code<"proceeding_type">; reference: string | null };

type Row = Omit<NamedProceeding, "reference"> & { reference: Uint8Array | null };

/** The proceedings of a case, oldest first. One statement. */
export async function listProceedingNames(
  tx: Tx,
  { orgId, caseId }: { orgId: string; caseId: string },
): Promise<NamedProceeding[]> {
  const rows = await tx.$queryRaw<Row[]>`select id, type, reference from proceeding
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and voided_at is null order by id`;
  const sealer = vaultOf(tx).held("case", caseId);
  return rows.map((row) => ({
    ...row,
    reference: sealer.open("proceeding.reference", row.id, row.reference),
  }));
}
