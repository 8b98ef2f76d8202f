import "server-only";
import type { Access } from "../access/proof.ts";
import { dayColumn, opening, sealing } from "../cases/fact.ts";
import { at, changed, keepRevision, rowOf } from "../cases/keep.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { getHearing, getProceeding } from "./find.ts";
import { type HearingFields, hearingColumns, hearingFields, hearingLacks } from "./hearing.ts";
import { revisionOf, struck } from "./struck.ts";

type Recording = Access<"proceeding:record">;
/** What is missing of a date: its day, or the hour of an exact one. */
type Lacks = "dayMissing" | "hourMissing";
type Refusal = Lacks | "staleVersion" | "hearingOver";

/** Records a hearing that is to come, or one that has been. @returns its id */
export async function recordHearing(
  tx: Tx,
  access: Recording,
  fields: HearingFields,
): Promise<Result<string, Lacks>> {
  const lacks = hearingLacks(fields);
  if (lacks) return err(lacks);
  await getProceeding(tx, access, fields.proceedingId);
  const id = newId();
  const sealer = await vaultOf(tx).of("case", access.caseId);
  await tx.hearing.create({ data: { ...rowOf(access, id), ...hearingColumns(fields, sealer, id) } });
  return ok(id);
}

/**
 * Moves a hearing: the old one stays with its date, marked as moved, and names the new one.
 *
 * @returns the id of the new one; `hearingOver` where the old one was held, called off or moved before
 */
export async function moveHearing(
  tx: Tx,
  access: Recording,
  { id, version, fields }: { id: string; version: number; fields: Omit<HearingFields, "proceedingId"> },
): Promise<Result<string, Refusal>> {
  const held = await getHearing(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  if (held.status !== "set") return err("hearingOver");
  const moved = await recordHearing(tx, access, { ...fields, proceedingId: held.proceeding_id });
  if (!moved.ok) return moved;
  await tx.hearing.update({
    where: at(access, id),
    data: {
      status: "moved",
      movedTo: moved.value,
      statusKnownOn: dayColumn(fields.knownOn),
      ...changed(tx),
    },
  });
  return moved;
}

/** How a hearing ended: what came of it, who was there, and the day on which we learned so. */
export type HearingEnd = {
  status: "held" | "cancelled";
  outcome: string | null;
  present: string | null;
  knownOn: string;
};

/** Says that a hearing was held or called off, and how. @returns `hearingOver` where that is said already */
export async function endHearing(
  tx: Tx,
  access: Recording,
  { id, version, end }: { id: string; version: number; end: HearingEnd },
): Promise<Result<void, Refusal>> {
  const held = await getHearing(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  if (held.status !== "set") return err("hearingOver");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const { status, outcome, present, knownOn } = end;
  const seal = sealing(sealer, "hearing", id, held);
  const data = {
    status,
    outcome: seal("outcome", outcome),
    present: seal("present", present),
    statusKnownOn: dayColumn(knownOn),
    ...changed(tx),
  };
  await tx.hearing.update({ where: at(access, id), data });
  const open = opening(sealer, "hearing", id);
  const before = {
    status: held.status,
    outcome: open("outcome", held.outcome),
    present: open("present", held.present),
  };
  await keepRevision(tx, revisionOf(access, "hearing", held), before, { status, outcome, present });
  return ok();
}

/** Corrects a hearing; the former values stay as a revision. A new date given by the court is a move, not a correction. */
export async function editHearing(
  tx: Tx,
  access: Recording,
  { id, version, fields }: { id: string; version: number; fields: Omit<HearingFields, "proceedingId"> },
): Promise<Result<void, Refusal>> {
  const held = await getHearing(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  const after = { ...fields, proceedingId: held.proceeding_id };
  const lacks = hearingLacks(after);
  if (lacks) return err(lacks);
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const before = hearingFields(held, sealer, fields.zone);
  const data = { ...hearingColumns(after, sealer, id, held), ...changed(tx) };
  await tx.hearing.update({ where: at(access, id), data });
  await keepRevision(tx, revisionOf(access, "hearing", held), before, after);
  return ok();
}

/** Strikes out a hearing that was recorded by mistake. It stays in the table. */
export async function strikeHearing(
  tx: Tx,
  access: Recording,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Result<void, Refusal>> {
  const held = await getHearing(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  await tx.hearing.update({
    where: at(access, id),
    data: await struck(tx, access, { table: "hearing", id, reason }),
  });
  return ok();
}
