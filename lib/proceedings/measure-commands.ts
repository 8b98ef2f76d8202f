import "server-only";
import type { Access } from "../access/proof.ts";
import { at, changed, keepRevision, rowOf } from "../cases/keep.ts";
import type { Sealer } from "../crypto/sealer.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import { toDate } from "../db/instants.ts";
import { clock, type Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import type { Code } from "../vocabulary/codes.ts";
import { recordEvent } from "./event-commands.ts";
import { getFiling, getMeasure, getProceeding } from "./find.ts";
import { type MeasureFields, measureColumns, measureFields } from "./measure.ts";
import { proceedingFields } from "./proceeding.ts";
import { revisionOf, struck } from "./struck.ts";

type Recording = Access<"proceeding:record">;

/**
 * Records a stay or an interim measure with the proceedings it names and on whom it was served at once.
 *
 * @param binds ids of proceedings of this case; none is possible, and then it protects nothing
 * @returns its id
 */
export async function recordMeasure(
  tx: Tx,
  access: Recording,
  {
    measure,
    binds,
    servedOn,
  }: { measure: MeasureFields; binds: readonly string[]; servedOn: Code<"served_on">[] },
): Promise<Result<string, never>> {
  const fields = await withRule(tx, access, measure);
  const id = newId();
  const sealer = await vaultOf(tx).of("case", access.caseId);
  await tx.measure.create({ data: { ...rowOf(access, id), ...measureColumns(fields, sealer, id) } });
  await bind(tx, access, id, binds);
  if (servedOn.length > 0) {
    const { on, time, zone, knownOn, sourceKind, sourceGrade } = fields;
    await recordEvent(tx, access, {
      ...{ on, time, zone, knownOn, sourceKind, sourceGrade },
      ...{ kind: "measure_served", about: id, servedOn, confirmedBy: null, request: null, note: null },
    });
  }
  return ok(id);
}

/** Changes a measure and what it names; the former values stay as a revision. @returns `staleVersion` when a colleague saved first */
export async function editMeasure(
  tx: Tx,
  access: Recording,
  {
    id,
    version,
    measure,
    binds,
  }: { id: string; version: number; measure: MeasureFields; binds: readonly string[] },
): Promise<Result<void, "staleVersion">> {
  const held = await getMeasure(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  const fields = await withRule(tx, access, measure);
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const before = {
    ...measureFields(held, sealer, fields.zone),
    binds: await named(tx, access, sealer, await boundBy(tx, access, id)),
  };
  await tx.measure.update({
    where: at(access, id),
    data: { ...measureColumns(fields, sealer, id, held), ...changed(tx) },
  });
  await bind(tx, access, id, binds);
  const after = { ...fields, binds: await named(tx, access, sealer, binds) };
  await keepRevision(tx, revisionOf(access, "measure", held), before, after);
  return ok();
}

/** Strikes out a measure that was recorded by mistake, and what happened to it. All stay in their tables. */
export async function strikeMeasure(
  tx: Tx,
  access: Recording,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Result<void, "staleVersion">> {
  const held = await getMeasure(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  const { orgId, caseId } = access;
  await tx.measure.update({
    where: at(access, id),
    data: await struck(tx, access, { table: "measure", id, reason }),
  });
  await bind(tx, access, id, []);
  const events = await tx.caseEvent.findMany({
    where: { orgId, caseId, measureId: id, voidedAt: null },
    select: { id: true },
  });
  for (const event of events) {
    const gone = await struck(tx, access, { table: "case_event", id: event.id, reason });
    await tx.caseEvent.update({ where: at(access, event.id), data: gone });
  }
  return ok();
}

/** A measure that answers a filing was asked under the filing's rule, unless somebody says another. */
async function withRule(tx: Tx, access: Recording, fields: MeasureFields): Promise<MeasureFields> {
  if (fields.filingId === null) return fields;
  const filing = await getFiling(tx, access, fields.filingId);
  return { ...fields, ruleId: fields.ruleId ?? filing.rule_id };
}

async function boundBy(tx: Tx, { orgId, caseId }: Recording, measureId: string): Promise<string[]> {
  const rows = await tx.measureBinding.findMany({
    where: { orgId, caseId, measureId, voidedAt: null },
    select: { proceedingId: true },
    orderBy: { proceedingId: "asc" },
  });
  return rows.map(({ proceedingId }) => proceedingId);
}

/** From now on the measure names these proceedings and no others. A name taken away stays in the table. */
async function bind(tx: Tx, access: Recording, measureId: string, binds: readonly string[]): Promise<void> {
  const { orgId, caseId } = access;
  for (const proceedingId of binds) await getProceeding(tx, access, proceedingId);
  await tx.measureBinding.updateMany({
    where: { orgId, caseId, measureId, voidedAt: null, proceedingId: { notIn: [...binds] } },
    data: { voidedAt: toDate(clock(tx)), voidedBy: access.actorId },
  });
  for (const proceedingId of new Set(binds)) {
    await tx.$executeRaw`insert into measure_binding (org_id, id, case_id, measure_id, proceeding_id, created_by)
      values (${orgId}::uuid, ${newId()}::uuid, ${caseId}::uuid, ${measureId}::uuid, ${proceedingId}::uuid, ${access.actorId}::uuid)
      on conflict (org_id, measure_id, proceeding_id) do update set voided_at = null, voided_by = null`;
  }
}

/** The proceedings as a revision keeps them: readable later, whatever becomes of them. */
async function named(tx: Tx, access: Recording, sealer: Sealer, binds: readonly string[]) {
  const rows = await Promise.all([...binds].sort().map((id) => getProceeding(tx, access, id)));
  return rows.map((row) => ({ type: row.type, reference: proceedingFields(row, sealer).reference }));
}
