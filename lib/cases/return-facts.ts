import "server-only";
import type { Access } from "../access/proof.ts";
import { isDamaged } from "../crypto/damaged.ts";
import { vaultOf } from "../crypto/vault.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { keepRevision } from "./keep.ts";
import { markOf } from "./mark.ts";

/** Where the person fears to be sent and what is feared there; when asylum was asked for. Days are `YYYY-MM-DD`. */
export type ReturnFacts = {
  fearedStates: readonly string[];
  fear: string | null;
  asylumLodgedOn: string | null;
  /** The host state has ignored interim measures in a comparable case in the last five years: they weigh less then. */
  hasIgnoredMeasures: boolean;
};

type Row = {
  feared_states: string[];
  fear: Uint8Array | null;
  asylum_lodged_on: string | null;
  has_ignored_measures: boolean;
};

/** These facts of a case, opened. */
export async function getReturnFacts(tx: Tx, of: { orgId: string; caseId: string }): Promise<ReturnFacts> {
  const [row] = await tx.$queryRaw<Row[]>`
    select feared_states, fear, asylum_lodged_on::text as asylum_lodged_on, has_ignored_measures from case_file
    where org_id = ${of.orgId}::uuid and id = ${of.caseId}::uuid`;
  if (!row) throw new Error("a case that was proved is not there");
  const sealer = await vaultOf(tx).of("case", of.caseId);
  const fear = sealer.open("case_file.fear", of.caseId, row.fear);
  return {
    fearedStates: row.feared_states,
    fear,
    asylumLodgedOn: row.asylum_lodged_on,
    hasIgnoredMeasures: row.has_ignored_measures,
  };
}

/** These facts are as they were when their marks are alike. */
export function returnMark({ fearedStates, fear, asylumLodgedOn, hasIgnoredMeasures }: ReturnFacts): string {
  return markOf([[...fearedStates].sort(), fear, asylumLodgedOn, hasIgnoredMeasures]);
}

/** Changes them; the former values stay. @returns `damaged` where a text that cannot be opened would be overwritten */
export async function editReturnFacts(
  tx: Tx,
  access: Access<"case:edit">,
  { to, seen }: { to: ReturnFacts; seen: string },
): Promise<Result<void, "stale" | "damaged">> {
  const before = await getReturnFacts(tx, access);
  if (returnMark(before) !== seen) return err("stale");
  if (isDamaged(before.fear) && to.fear !== before.fear) return err("damaged");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  await tx.$executeRaw`update case_file set feared_states = ${[...to.fearedStates]}, asylum_lodged_on = ${to.asylumLodgedOn}::date,
      has_ignored_measures = ${to.hasIgnoredMeasures}
    where org_id = ${access.orgId}::uuid and id = ${access.caseId}::uuid`;
  if (to.fear !== before.fear) {
    await tx.$executeRaw`update case_file set fear = ${sealer.seal("case_file.fear", access.caseId, to.fear)}
      where org_id = ${access.orgId}::uuid and id = ${access.caseId}::uuid`;
  }
  const owner = { kind: "case" as const, id: access.caseId };
  const revised = { owner, objectType: "case_return", objectId: access.caseId, version: access.version };
  await keepRevision(tx, revised, before, to);
  return ok();
}
