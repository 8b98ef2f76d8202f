import "server-only";
import type { Access } from "../access/proof.ts";
import { at, changed, rowOf } from "../cases/keep.ts";
import { vaultOf } from "../crypto/vault.ts";
import { dayToDate, toDate } from "../db/instants.ts";
import { clock, type Tx } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { hostZone } from "../time/host-zone.ts";
import { todayIn } from "../time/zone.ts";
import { getDocument } from "./find.ts";
import type { MediaType } from "./model.ts";
import type { SealedPaper } from "./seal.ts";

/** What a paper is about, and what is said of it. */
export type PaperFields = {
  decisionId: string | null;
  filingId: string | null;
  label: string | null;
};

type Kept = PaperFields & { sealed: SealedPaper; mediaType: MediaType; byteSize: number; fileName: string };

/** Records a paper whose sealed files lie on the disk already. @returns its id */
export async function addDocument(
  tx: Tx,
  access: Access<"document:add">,
  { sealed, fileName, label, ...paper }: Kept,
): Promise<Result<string, never>> {
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const { id, wrappedKey, plainHash, originalHash, viewHash, thumbHash } = sealed;
  const today = todayIn(hostZone(access.hostState), clock(tx));
  await tx.document.create({
    data: {
      ...rowOf(access, id),
      ...paper,
      label: sealer.seal("document.label", id, label),
      fileName: sealer.seal("document.file_name", id, fileName),
      plainHash: sealer.seal("document.plain_hash", id, plainHash),
      ...{ wrappedKey, originalHash, viewHash, thumbHash },
      knownOn: dayToDate(today),
      sourceKind: "document",
    },
  });
  return ok(id);
}

/** Strikes out a paper that was added by mistake. Its row and its file stay, but nobody is shown it any more. */
export async function strikeDocument(
  tx: Tx,
  access: Access<"document:strike">,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Result<void, "stale">> {
  const held = await getDocument(tx, access, id);
  if (held.version !== version) return err("stale");
  const sealer = await vaultOf(tx).of("case", access.caseId);
  const data = {
    voidedAt: toDate(clock(tx)),
    voidedBy: access.actorId,
    voidReason: sealer.seal("document.void_reason", id, reason),
    ...changed(tx),
  };
  await tx.document.update({ where: at(access, id), data });
  return ok();
}
