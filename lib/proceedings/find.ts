import "server-only";
import { NotFound } from "../access/proof.ts";
import { fromJson } from "../cases/json-row.ts";
import type { Tx } from "../db/unit.ts";
import { LAW_EVENTS } from "./law-events.ts";
import type {
  DecisionRow,
  FilingRow,
  HearingRow,
  LawEventRow,
  MeasureRow,
  NoticeRow,
  ProceedingRow,
  RemovalRow,
} from "./rows.ts";

/** The case in which something is looked for; a proof of access is one. */
type OfCase = { orgId: string; caseId: string };
type Json = { row: object }[];

/*
 * One row each, as its table has it. What is struck out, of another case or not to be seen by who asks is not there:
 * all of these throw NotFound.
 */

export async function getProceeding(tx: Tx, { orgId, caseId }: OfCase, id: string): Promise<ProceedingRow> {
  return only(
    await tx.$queryRaw<Json>`select to_jsonb(x) as row from proceeding x
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${id}::uuid and voided_at is null`,
  );
}

export async function getDecision(tx: Tx, { orgId, caseId }: OfCase, id: string): Promise<DecisionRow> {
  return only(
    await tx.$queryRaw<Json>`select to_jsonb(x) as row from decision x
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${id}::uuid and voided_at is null`,
  );
}

export async function getNotice(tx: Tx, { orgId, caseId }: OfCase, id: string): Promise<NoticeRow> {
  return only(
    await tx.$queryRaw<Json>`select to_jsonb(x) as row from notice x
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${id}::uuid and voided_at is null`,
  );
}

export async function getFiling(tx: Tx, { orgId, caseId }: OfCase, id: string): Promise<FilingRow> {
  return only(
    await tx.$queryRaw<Json>`select to_jsonb(x) as row from filing x
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${id}::uuid and voided_at is null`,
  );
}

export async function getHearing(tx: Tx, { orgId, caseId }: OfCase, id: string): Promise<HearingRow> {
  return only(
    await tx.$queryRaw<Json>`select to_jsonb(x) as row from hearing x
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${id}::uuid and voided_at is null`,
  );
}

export async function getRemoval(tx: Tx, { orgId, caseId }: OfCase, id: string): Promise<RemovalRow> {
  return only(
    await tx.$queryRaw<Json>`select to_jsonb(x) as row from removal_direction x
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${id}::uuid and voided_at is null`,
  );
}

export async function getMeasure(tx: Tx, { orgId, caseId }: OfCase, id: string): Promise<MeasureRow> {
  return only(
    await tx.$queryRaw<Json>`select to_jsonb(x) as row from measure x
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${id}::uuid and voided_at is null`,
  );
}

/** An event of this room; one of another is not there. */
export async function getLawEvent(tx: Tx, { orgId, caseId }: OfCase, id: string): Promise<LawEventRow> {
  return only(
    await tx.$queryRaw<Json>`select to_jsonb(x) as row from case_event x
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${id}::uuid and voided_at is null
      and kind = any (${[...LAW_EVENTS]})`,
  );
}

function only<Row>([found]: Json): Row {
  if (!found) throw new NotFound();
  return fromJson<Row>(found.row);
}
