import "server-only";
import { vaultOf } from "../crypto/vault.ts";
import type { Tx } from "../db/unit.ts";
import { type ContactFields, contactFields } from "./contact.ts";
import { type EndFields, type EpisodeFields, endFields, episodeFields, type Place } from "./episode.ts";
import { getContact, getEpisode, getMove } from "./find.ts";
import { type MoveFields, moveFields } from "./move.ts";

/** The case in which something stands, and the zone of its host state; a proof of access with a zone is one. */
type OfCase = { orgId: string; caseId: string; zone: string };

/** A row as a form shows it: its fields, its version, and its place as people call it. */
type Stands<Fields> = { fields: Fields; version: number; where: string | null };

/** @throws NotFound */
export async function episodeStands(
  tx: Tx,
  of: OfCase,
  id: string,
): Promise<Stands<EpisodeFields> & { end: EndFields | null }> {
  const row = await getEpisode(tx, of, id);
  const sealer = await vaultOf(tx).of("case", of.caseId);
  const fields = episodeFields(row, sealer, of.zone);
  const end = endFields(row, sealer, of.zone);
  return { fields, end, version: row.version, where: await placeName(tx, of, fields) };
}

/** @throws NotFound */
export async function moveStands(tx: Tx, of: OfCase, id: string): Promise<Stands<MoveFields>> {
  const row = await getMove(tx, of, id);
  const fields = moveFields(row, await vaultOf(tx).of("case", of.caseId), of.zone);
  return { fields, version: row.version, where: await placeName(tx, of, fields) };
}

/** @throws NotFound */
export async function contactStands(
  tx: Tx,
  of: OfCase,
  id: string,
): Promise<Omit<Stands<ContactFields>, "where">> {
  const row = await getContact(tx, of, id);
  return {
    fields: contactFields(row, await vaultOf(tx).of("case", of.caseId), of.zone),
    version: row.version,
  };
}

/** A place as people call it. */
async function placeName(tx: Tx, { orgId }: OfCase, { facilityId, place }: Place): Promise<string | null> {
  if (facilityId === null) return place;
  const [row] = await tx.$queryRaw<{ name: Uint8Array }[]>`
    select name from facility where org_id = ${orgId}::uuid and id = ${facilityId}::uuid`;
  return row ? (await vaultOf(tx).organisation()).open("facility.name", facilityId, row.name) : null;
}
