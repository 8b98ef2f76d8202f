import "server-only";
import type { Actor } from "../access/actor.ts";
import { type Access, requireAccess } from "../access/proof.ts";
import { vaultOf } from "../crypto/vault.ts";
import { withActor } from "../db/client.ts";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import { addDocument, type PaperFields } from "../documents/commands.ts";
import type { JudgedFile } from "../documents/judge.ts";
import { isPicture } from "../documents/model.ts";
import { redraw } from "../documents/redraw.ts";
import { dropPaper, type PaperPlace, sealPaper } from "../documents/seal.ts";
import { getDecision, getFiling } from "../proceedings/find.ts";
import { err, ok, type Result } from "../result.ts";
import { changeCaseOnce } from "./change-once.ts";

const MAY = "document:add";

type Paper = PaperFields & { caseId: string; key: string; file: JudgedFile };

/**
 * Keeps a paper with what it shows. Access is proved twice: before anything is drawn or written, and again in the transaction that
 * records it. Between the two stands the slow work, for no transaction waits for a disk: copies are drawn, everything is sealed.
 * A crash there leaves sealed files without a row, which the sweep takes away after a day.
 *
 * @returns the id of the paper; for a form sent twice, that of the first time
 * @throws NotFound, KeyReused as `changeCaseOnce`; Busy when too many pictures wait
 */
export async function keepPaper(
  actor: Actor,
  { key, file, ...paper }: Paper,
): Promise<Result<string, "tooManyPixels" | "unreadable">> {
  const { caseId, ...fields } = paper;
  const place = await withActor(actor, (tx) => placeFor(tx, actor, paper));
  const copies = isPicture(file.mediaType) ? await redraw(file.bytes) : ok(null);
  if (!copies.ok) return err(copies.error);
  const sealed = await sealPaper(place, file.bytes, copies.value);
  const kept = { ...fields, mediaType: file.mediaType, byteSize: file.bytes.length, fileName: file.name };
  const change = { caseId, permission: MAY, event: "document.added", objectType: "document" } as const;
  const result = await changeCaseOnce(actor, change, { key, sent: kept }, async (tx, access) => {
    await requireShown(tx, access, fields);
    return addDocument(tx, access, { ...kept, sealed });
  });
  // `addDocument` refuses nothing: what does not go well is thrown, and its files are left to the sweep.
  const id = (result.ok && result.value) || place.id;
  if (id !== place.id) await dropPaper(place);
  return ok(id);
}

async function placeFor(tx: Tx, actor: Actor, paper: PaperFields & { caseId: string }): Promise<PaperPlace> {
  const { caseId } = paper;
  const access = await requireAccess(tx, actor, MAY, caseId);
  await requireShown(tx, access, paper);
  const id = newId();
  const { key, wrapped } = await vaultOf(tx).wrapDocumentKey(caseId, id);
  return { orgId: actor.orgId, caseId, id, key, wrappedKey: wrapped };
}

/** What the paper shows is of this case, and not struck out. */
async function requireShown(tx: Tx, access: Access, { decisionId, filingId }: PaperFields): Promise<void> {
  if (decisionId) await getDecision(tx, access, decisionId);
  if (filingId) await getFiling(tx, access, filingId);
}
