import "server-only";
import { NotFound } from "../access/proof.ts";
import { fromJson } from "../cases/json-row.ts";
import type { Tx } from "../db/unit.ts";
import type { DeadlineRow } from "./rows.ts";

type OfCase = { orgId: string; caseId: string };

/** A deadline of a case. @throws NotFound */
export async function getDeadline(tx: Tx, { orgId, caseId }: OfCase, id: string): Promise<DeadlineRow> {
  const [found] = await tx.$queryRaw<{ row: object }[]>`select to_jsonb(x) as row from deadline x
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${id}::uuid`;
  if (!found) throw new NotFound();
  return fromJson<DeadlineRow>(found.row);
}
