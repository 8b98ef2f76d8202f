import "server-only";
import { NotFound } from "../access/proof.ts";
import { fromJson } from "../cases/json-row.ts";
import type { Tx } from "../db/unit.ts";
import type { ContactRow, EpisodeRow, MoveRow } from "./rows.ts";

/** The case in which something is looked for; a proof of access is one. */
type OfCase = { orgId: string; caseId: string };
type Json = { row: object }[];

/*
 * One row each, as its table has it. What is struck out, of another case or not to be seen by who asks is not there:
 * all of these throw NotFound.
 */

export async function getEpisode(tx: Tx, { orgId, caseId }: OfCase, id: string): Promise<EpisodeRow> {
  return only(
    await tx.$queryRaw<Json>`select to_jsonb(x) as row from custody_episode x
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${id}::uuid and voided_at is null`,
  );
}

export async function getMove(tx: Tx, { orgId, caseId }: OfCase, id: string): Promise<MoveRow> {
  return only(
    await tx.$queryRaw<Json>`select to_jsonb(x) as row from custody_move x
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${id}::uuid and voided_at is null`,
  );
}

export async function getContact(tx: Tx, { orgId, caseId }: OfCase, id: string): Promise<ContactRow> {
  return only(
    await tx.$queryRaw<Json>`select to_jsonb(x) as row from proof_of_contact x
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${id}::uuid and voided_at is null`,
  );
}

function only<Row>([found]: Json): Row {
  if (!found) throw new NotFound();
  return fromJson<Row>(found.row);
}
