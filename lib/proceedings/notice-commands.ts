import "server-only";
import type { Access } from "../access/proof.ts";
import { at, changed, keepRevision, rowOf } from "../cases/keep.ts";
import { vaultOf } from "../crypto/vault.ts";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { getDecision, getNotice } from "./find.ts";
import { type NoticeFields, noticeColumns, noticeFields } from "./notice.ts";
import { revisionOf, struck } from "./struck.ts";

type Recording = Access<"proceeding:record">;

/** Adds a notice to a decision. @returns its id */
export async function addNotice(
  tx: Tx,
  access: Recording,
  { decisionId, fields }: { decisionId: string; fields: NoticeFields },
): Promise<Result<string, never>> {
  await getDecision(tx, access, decisionId);
  const id = newId();
  const sealer = await vaultOf(tx).of("case", access.caseId);
  await tx.notice.create({
    data: { ...rowOf(access, id), decisionId, ...noticeColumns(fields, sealer, id) },
  });
  return ok(id);
}

/** Changes a notice; the former values stay as a revision. @returns `staleVersion` when a colleague saved first */
export async function editNotice(
  tx: Tx,
  access: Recording,
  { id, version, fields }: { id: string; version: number; fields: NoticeFields },
): Promise<Result<void, "staleVersion">> {
  const held = await getNotice(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const before = noticeFields(held, sealer, fields.zone);
  const data = { ...noticeColumns(fields, sealer, id, held), ...changed(tx) };
  await tx.notice.update({ where: at(access, id), data });
  await keepRevision(tx, revisionOf(access, "notice", held), before, fields);
  return ok();
}

/** Strikes out a notice that was recorded by mistake. It stays in the table. */
export async function strikeNotice(
  tx: Tx,
  access: Recording,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Result<void, "staleVersion">> {
  const held = await getNotice(tx, access, id);
  if (held.version !== version) return err("staleVersion");
  await tx.notice.update({
    where: at(access, id),
    data: await struck(tx, access, { table: "notice", id, reason }),
  });
  return ok();
}
