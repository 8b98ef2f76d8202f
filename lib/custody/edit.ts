import "server-only";
import type { Access } from "../access/proof.ts";
import { at, changed, keepRevision } from "../cases/keep.ts";
import { vaultOf } from "../crypto/vault.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { hostZone } from "../time/host-zone.ts";
import { type ContactFields, contactColumns, contactFields } from "./contact.ts";
import { type EpisodeFields, episodeColumns, episodeFields } from "./episode.ts";
import { getContact, getEpisode, getMove } from "./find.ts";
import { type MoveFields, moveColumns, moveFields } from "./move.ts";
import { isBefore } from "./record.ts";
import { refreshCustodySummary } from "./summary.ts";

type Recording = Access<"custody:record">;

/** A change to one row: which, the version that was read, and the fields as they are to be. */
type Edit<Fields> = { id: string; version: number; fields: Fields };

/** Changes a stretch of custody; the former values stay. @returns `stale` when a colleague saved first */
export async function editEpisode(
  tx: Tx,
  access: Recording,
  { id, version, fields }: Edit<EpisodeFields>,
): Promise<Result<void, "stale" | "endBeforeStart">> {
  const held = await getEpisode(tx, access, id);
  if (held.version !== version) return err("stale");
  if (isBefore(held.ended_on, fields.on)) return err("endBeforeStart");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const before = episodeFields(held, sealer, hostZone(access.hostState));
  const data = { ...episodeColumns(fields, sealer, id, held), ...changed(tx) };
  await tx.custodyEpisode.update({ where: at(access, id), data });
  await keepRevision(tx, revisionOf(access, "custody_episode", held), before, fields);
  await refreshCustodySummary(tx, access);
  return ok();
}

/** Changes what is recorded of a move. @returns `stale` when a colleague saved first */
export async function editMove(
  tx: Tx,
  access: Recording,
  { id, version, fields }: Edit<MoveFields>,
): Promise<Result<void, "stale" | "beforeCustody">> {
  const held = await getMove(tx, access, id);
  if (held.version !== version) return err("stale");
  const episode = await getEpisode(tx, access, held.episode_id);
  if (isBefore(fields.on, episode.held_since)) return err("beforeCustody");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const before = moveFields(held, sealer, hostZone(access.hostState));
  const data = { ...moveColumns(fields, sealer, id, held), ...changed(tx) };
  await tx.custodyMove.update({ where: at(access, id), data });
  await keepRevision(tx, revisionOf(access, "custody_move", held), before, fields);
  await refreshCustodySummary(tx, access);
  return ok();
}

/** Changes what is recorded of a contact. @returns `stale` when a colleague saved first */
export async function editContact(
  tx: Tx,
  access: Recording,
  { id, version, fields }: Edit<ContactFields>,
): Promise<Result<void, "stale">> {
  const held = await getContact(tx, access, id);
  if (held.version !== version) return err("stale");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const before = contactFields(held, sealer, hostZone(access.hostState));
  const data = { ...contactColumns(fields, sealer, id, held), ...changed(tx) };
  await tx.proofOfContact.update({ where: at(access, id), data });
  await keepRevision(tx, revisionOf(access, "proof_of_contact", held), before, fields);
  await refreshCustodySummary(tx, access);
  return ok();
}

export function revisionOf(access: Access, objectType: string, row: { id: string; version: number }) {
  return {
    owner: { kind: "case" as const, id: access.caseId },
    objectType,
    objectId: row.id,
    version: row.version,
  };
}
