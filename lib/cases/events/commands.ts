import "server-only";
import { type Access, NotFound } from "../../access/proof.ts";
import type { Permission } from "../../access/roles.ts";
import { recordRevision } from "../../audit/revision.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { newId } from "../../db/id.ts";
import { toDate } from "../../db/instants.ts";
import { clock, type Tx } from "../../db/unit.ts";
import { err, ok, type Result } from "../../result.ts";
import { fromJson } from "../json-row.ts";
import { at, changed, rowOf } from "../keep.ts";
import { mustBeOfCase } from "./about.ts";
import { type EventFields, type EventRow, eventColumns, eventFields, wholeOf } from "./event.ts";
import { isEventKind } from "./kinds.ts";

/** What was heard is recorded with custody; a judgement needs the right to judge the level. */
type Recording = Access<Extract<Permission, "custody:record" | "case:assess">>;
type OfCase = { orgId: string; caseId: string };

/**
 * Records a small fact. It is never edited: what was wrong is struck out and recorded anew, and of one kind the latest counts.
 *
 * @returns its id
 * @throws NotFound where the proceeding it is about is struck out or of another case
 */
export async function recordEvent(
  tx: Tx,
  access: Recording,
  fields: EventFields,
): Promise<Result<string, never>> {
  await mustBeOfCase(tx, access, wholeOf(fields).proceedingId);
  const id = newId();
  const sealer = await vaultOf(tx).of("case", access.caseId);
  await tx.caseEvent.create({ data: { ...rowOf(access, id), ...eventColumns(fields, sealer, id) } });
  return ok(id);
}

/** Strikes out a small fact that was never so; row, reason and former words stay. @returns `stale` when a colleague was first */
export async function strikeEvent(
  tx: Tx,
  access: Recording,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Result<void, "stale">> {
  const held = await getEvent(tx, access, id);
  if (held.version !== version) return err("stale");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const voidReason = sealer.seal("case_event.void_reason", id, reason);
  const voided = { voidedAt: toDate(clock(tx)), voidedBy: access.actorId, voidReason };
  await tx.caseEvent.update({ where: at(access, id), data: { ...voided, ...changed(tx) } });
  const fields = eventFields(held, sealer, held.zone ?? "UTC");
  const { code: which, state: stands, proceedingId, expiresOn } = wholeOf(fields);
  const { on, time, note, knownOn, sourceKind, sourceGrade } = fields;
  await recordRevision(tx, {
    owner: { kind: "case", id: access.caseId },
    objectType: `case_event_${held.kind}`,
    objectId: id,
    version,
    before: {
      ...{ which, stands, proceedingId, expiresOn, isInferred: fields.isInferred || null },
      ...{ on, time, note, knownOn, sourceKind, sourceGrade, struckOut: null },
    },
    after: { struckOut: reason },
  });
  return ok();
}

/** @throws NotFound where it is struck out, of another kind, of another case or not to be seen by who asks */
export async function getEvent(tx: Tx, { orgId, caseId }: OfCase, id: string): Promise<EventRow> {
  const [found] = await tx.$queryRaw<{ row: object }[]>`select to_jsonb(x) as row from case_event x
    where org_id = ${orgId}::uuid and case_id = ${caseId}::uuid and id = ${id}::uuid and voided_at is null`;
  const row = found && fromJson<EventRow>(found.row);
  if (!row || !isEventKind(row.kind)) throw new NotFound();
  return row;
}
