import "server-only";
import type { Access } from "../access/proof.ts";
import { recordRevision } from "../audit/revision.ts";
import { at, changed } from "../cases/keep.ts";
import { vaultOf } from "../crypto/vault.ts";
import { toDate } from "../db/instants.ts";
import { clock, type Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { revisionOf } from "./edit.ts";
import { getContact, getEpisode, getMove } from "./find.ts";
import { refreshCustodySummary } from "./summary.ts";

type Recording = Access<"custody:record">;

/** Which row, the version that was read, and why it was wrong. */
export type StrikeOut = { id: string; version: number; reason: string };

/** Strikes out a stretch of custody that was recorded in error; the row stays. @returns `hasMoves` while moves hang on it */
export async function strikeOutEpisode(
  tx: Tx,
  access: Recording,
  strike: StrikeOut,
): Promise<Result<void, "stale" | "hasMoves">> {
  const held = await getEpisode(tx, access, strike.id);
  if (held.version !== strike.version) return err("stale");
  const { orgId, caseId } = access;
  const moves = await tx.custodyMove.count({
    where: { orgId, caseId, episodeId: strike.id, voidedAt: null },
  });
  if (moves > 0) return err("hasMoves");
  const data = await struckOut(tx, access, "custody_episode", strike);
  await tx.custodyEpisode.update({ where: at(access, strike.id), data });
  return finish(tx, access, "custody_episode", held, strike.reason);
}

/** Strikes out a move. */
export async function strikeOutMove(
  tx: Tx,
  access: Recording,
  strike: StrikeOut,
): Promise<Result<void, "stale">> {
  const held = await getMove(tx, access, strike.id);
  if (held.version !== strike.version) return err("stale");
  const data = await struckOut(tx, access, "custody_move", strike);
  await tx.custodyMove.update({ where: at(access, strike.id), data });
  return finish(tx, access, "custody_move", held, strike.reason);
}

/** Strikes out a proof of contact. */
export async function strikeOutContact(
  tx: Tx,
  access: Recording,
  strike: StrikeOut,
): Promise<Result<void, "stale">> {
  const held = await getContact(tx, access, strike.id);
  if (held.version !== strike.version) return err("stale");
  const data = await struckOut(tx, access, "proof_of_contact", strike);
  await tx.proofOfContact.update({ where: at(access, strike.id), data });
  return finish(tx, access, "proof_of_contact", held, strike.reason);
}

async function struckOut(tx: Tx, access: Access, table: string, { id, reason }: StrikeOut) {
  const sealer = await vaultOf(tx).of("case", access.caseId);
  return {
    voidedAt: toDate(clock(tx)),
    voidedBy: access.actorId,
    voidReason: sealer.seal(`${table}.void_reason`, id, reason),
    ...changed(tx),
  };
}

async function finish(
  tx: Tx,
  access: Access,
  objectType: string,
  held: { id: string; version: number },
  reason: string,
): Promise<Result<void, never>> {
  await recordRevision(tx, {
    ...revisionOf(access, objectType, held),
    before: { struckOut: null },
    after: { struckOut: reason },
  });
  await refreshCustodySummary(tx, access);
  return ok();
}
