import "server-only";
import { NotFound } from "../../access/proof.ts";
import { recordAudit } from "../../audit/events.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { type Tx, unitOf } from "../../db/unit.ts";
import { err, ok, type Result } from "../../result.ts";
import { tellRota } from "./tell.ts";

/** What ran in the whole organisation when one shift gave way to another: ids, and the clock of each promise. */
export type LiveThen = { alerts: string[]; promises: { id: string; alertId: string; dueAt: string }[] };

/** A hand-over that somebody has still to sign. Moments are ISO text. */
export type HandOverLine = {
  id: string;
  rotaId: string;
  at: string;
  fromId: string;
  toId: string;
  isFromSigned: boolean;
  isToSigned: boolean;
};

type Row = {
  id: string;
  rota_id: string;
  at: Date;
  from_id: string;
  to_id: string;
  from_signed_at: Date | null;
  to_signed_at: Date | null;
};

/** Hand-overs that wait for a signature, the newest first. Whoever has left need not sign any more. */
export async function listUnsigned(tx: Tx): Promise<HandOverLine[]> {
  const { orgId } = unitOf(tx);
  const rows = await tx.$queryRaw<Row[]>`
    select h.id, h.rota_id, h.at, h.from_id, h.to_id, h.from_signed_at, h.to_signed_at from hand_over h
      join member f on f.org_id = h.org_id and f.id = h.from_id join member t on t.org_id = h.org_id and t.id = h.to_id
    where h.org_id = ${orgId}::uuid and ((h.from_signed_at is null and f.status = 'active') or (h.to_signed_at is null and t.status = 'active'))
    order by h.at desc, h.id limit 50`;
  return rows.map((row) => ({
    ...{ id: row.id, rotaId: row.rota_id, at: row.at.toISOString(), fromId: row.from_id, toId: row.to_id },
    isFromSigned: row.from_signed_at !== null,
    isToSigned: row.to_signed_at !== null,
  }));
}

/**
 * Signs a hand-over, as whoever ends or whoever begins. Whoever ends may leave a word, which is sealed.
 * @returns `signed` when this person has done so before: then nothing has changed
 * @throws NotFound when there is none, or somebody else is to sign
 */
export async function signHandOver(
  tx: Tx,
  { id, note }: { id: string; note: string | null },
): Promise<Result<void, "signed">> {
  const { orgId, userId } = unitOf(tx);
  const [row] = await tx.$queryRaw<Row[]>`
    select id, rota_id, at, from_id, to_id, from_signed_at, to_signed_at from hand_over
    where org_id = ${orgId}::uuid and id = ${id}::uuid for update`;
  if (!row || (row.from_id !== userId && row.to_id !== userId)) throw new NotFound();
  const isFrom = row.from_id === userId;
  if ((isFrom ? row.from_signed_at : row.to_signed_at) !== null) return err("signed");
  if (isFrom) {
    const sealed = note === null ? null : (await vaultOf(tx).ops()).seal("hand_over.note", id, note);
    await tx.$executeRaw`update hand_over set from_signed_at = amparo_now(), note = ${sealed}, version = version + 1
      where org_id = ${orgId}::uuid and id = ${id}::uuid`;
  } else {
    await tx.$executeRaw`update hand_over set to_signed_at = amparo_now(), version = version + 1
      where org_id = ${orgId}::uuid and id = ${id}::uuid`;
  }
  const entry = { action: "shift.handed_over", objectType: "hand_over", objectId: id } as const;
  await recordAudit(tx, { ...entry, reasonCode: isFrom ? "gave" : "took" });
  await tellRota(tx, row.rota_id);
  return ok();
}
