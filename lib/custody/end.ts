import "server-only";
import type { Access } from "../access/proof.ts";
import { sealing } from "../cases/fact.ts";
import { at, changed, keepRevision } from "../cases/keep.ts";
import { vaultOf } from "../crypto/vault.ts";
import { dayToDate } from "../db/instants.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { hostZone } from "../time/host-zone.ts";
import { revisionOf } from "./edit.ts";
import { type EndFields, endColumns, endFields } from "./episode.ts";
import { getEpisode } from "./find.ts";
import { isBefore } from "./record.ts";
import { refreshCustodySummary } from "./summary.ts";

/** No ending: the custody runs. */
const RUNNING = {
  ...{ endEvent: null, endedOn: null, endedAt: null, endKnownOn: null },
  ...{ endGrade: null, endSeenByPerson: null, toState: null },
};

/**
 * Records how a stretch of custody ended, changes what was recorded of its end, or (with null) says that it goes on.
 *
 * @returns `stale` when a colleague saved first; `endBeforeStart` where it would end before it began or before its last move
 */
export async function endEpisode(
  tx: Tx,
  access: Access<"custody:record">,
  { id, version, end }: { id: string; version: number; end: EndFields | null },
): Promise<Result<void, "stale" | "endBeforeStart">> {
  const held = await getEpisode(tx, access, id);
  if (held.version !== version) return err("stale");
  if (end && (isBefore(end.on, held.held_since) || (await hasMoveAfter(tx, access, id, end.on)))) {
    return err("endBeforeStart");
  }
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const before = endFields(held, sealer, hostZone(access.hostState));
  const endNote = sealing(sealer, "custody_episode", id, held)("end_note", end?.note ?? null);
  const data = { ...(end ? endColumns(end) : RUNNING), endNote, ...changed(tx) };
  await tx.custodyEpisode.update({ where: at(access, id), data });
  await keepRevision(tx, revisionOf(access, "custody_end", held), before ?? {}, end ?? {});
  await refreshCustodySummary(tx, access);
  return ok();
}

async function hasMoveAfter(tx: Tx, access: Access, episodeId: string, day: string): Promise<boolean> {
  const after = { gt: dayToDate(Temporal.PlainDate.from(day)) };
  const { orgId, caseId } = access;
  const later = await tx.custodyMove.count({
    where: { orgId, caseId, episodeId, voidedAt: null, happenedOn: after },
  });
  return later > 0;
}
