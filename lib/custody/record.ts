import "server-only";
import type { Access } from "../access/proof.ts";
import { rowOf } from "../cases/keep.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { type ContactFields, contactColumns } from "./contact.ts";
import { type EpisodeFields, episodeColumns } from "./episode.ts";
import { getEpisode } from "./find.ts";
import { type MoveFields, moveColumns } from "./move.ts";
import { refreshCustodySummary } from "./summary.ts";

type Recording = Access<"custody:record">;

/** Records a stretch of custody. One that runs beside another is accepted: it is what was told. @returns its id */
export async function recordEpisode(
  tx: Tx,
  access: Recording,
  fields: EpisodeFields,
): Promise<Result<string, never>> {
  const id = newId();
  const sealer = await vaultOf(tx).of("case", access.caseId);
  await tx.custodyEpisode.create({ data: { ...rowOf(access, id), ...episodeColumns(fields, sealer, id) } });
  await refreshCustodySummary(tx, access);
  return ok(id);
}

/**
 * Records something that happened within a stretch of custody.
 * @returns its id; `isOver` where that custody has ended, `beforeCustody` where it would come before its first day
 */
export async function recordMove(
  tx: Tx,
  access: Recording,
  move: { episodeId: string; fields: MoveFields },
): Promise<Result<string, "isOver" | "beforeCustody">> {
  const episode = await getEpisode(tx, access, move.episodeId);
  if (episode.ended_on !== null) return err("isOver");
  if (isBefore(move.fields.on, episode.held_since)) return err("beforeCustody");
  const id = newId();
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const columns = moveColumns(move.fields, sealer, id);
  await tx.custodyMove.create({ data: { ...rowOf(access, id), episodeId: move.episodeId, ...columns } });
  await refreshCustodySummary(tx, access);
  return ok(id);
}

/** Records who saw or heard the person, or that nobody could. @returns its id */
export async function recordContact(
  tx: Tx,
  access: Recording,
  fields: ContactFields,
): Promise<Result<string, never>> {
  const id = newId();
  const sealer = await vaultOf(tx).of("case", access.caseId);
  await tx.proofOfContact.create({ data: { ...rowOf(access, id), ...contactColumns(fields, sealer, id) } });
  await refreshCustodySummary(tx, access);
  return ok(id);
}

/** Whether a day lies before another; an unknown one does not. */
export function isBefore(day: string | null, other: string | null): boolean {
  return day !== null && other !== null && day < other;
}
