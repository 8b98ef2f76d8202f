import "server-only";
import type { Actor } from "../access/actor.ts";
import { NotFound } from "../access/proof.ts";
import { mayDo } from "../access/roles.ts";
import { recordAudit } from "../audit/events.ts";
import { SealBroken } from "../crypto/sealed-field.ts";
import { vaultOf } from "../crypto/vault.ts";
import { withActor } from "../db/client.ts";
import { log } from "../log.ts";
import { readBlob } from "../storage/blobs.ts";
import { BlobDamaged } from "../storage/chunk-seal.ts";
import { findStoredFile } from "./find.ts";
import { COPY_TYPE, isPicture, type Look, type MediaType, VERSION_OF } from "./model.ts";

/** A file on its way to somebody. */
export type OpenedPaper = {
  caseId: string;
  look: Look;
  mediaType: MediaType;
  /** The name of the original; a damaged one is its stand-in. */
  fileName: string;
  bytes: number;
  /** Each verified. Errors: `BlobDamaged`, when it is too late to say so otherwise. */
  chunks: AsyncGenerator<Uint8Array>;
};

/**
 * Opens the file of a paper for somebody who may see its case. That they asked for it is in the record before they get a byte;
 * the small one of a list is part of the page it stands on, whose look is noted there.
 *
 * @param look null for what is usual: the copy of a picture, and a PDF as it is
 * @throws NotFound for what is not there, not theirs, or not for their role: an original may tell where it was taken
 * @throws BlobDamaged when the file does not open; the record has it
 */
export async function openPaper(actor: Actor, id: string, look: Look | null): Promise<OpenedPaper> {
  if (!mayDo(actor.roles, "case:view")) throw new NotFound();
  const paper = await withActor(actor, async (tx) => {
    const row = await findStoredFile(tx, id);
    if (!row) throw new NotFound();
    const shown = lookAt(actor, row.mediaType, look);
    const vault = vaultOf(tx);
    const fileName = (await vault.of("case", row.caseId)).open("document.file_name", id, row.fileName);
    const key = await vault.openDocumentKey(row.caseId, id, row.wrappedKey).catch(damagedKey);
    if (shown !== "thumb") {
      await recordAudit(tx, {
        action: "document.opened",
        objectType: "document",
        objectId: id,
        reasonCode: shown,
      });
    }
    return { ...row, shown, fileName, key };
  });
  const { caseId, shown, fileName, key } = paper;
  const place = { orgId: actor.orgId, caseId, documentId: id, version: VERSION_OF[shown] };
  try {
    if (!key) throw new BlobDamaged();
    const { bytes, chunks } = await readBlob(key, place);
    const mediaType = shown === "original" ? paper.mediaType : COPY_TYPE;
    const whole = sounding(actor, id, await begun(chunks));
    return { caseId, look: shown, mediaType, fileName, bytes, chunks: whole };
  } catch (error) {
    if (error instanceof BlobDamaged) await soundAlarm(actor, id);
    throw error;
  }
}

function lookAt({ roles }: Actor, mediaType: MediaType, look: Look | null): Look {
  if (!isPicture(mediaType)) {
    if (look === null || look === "original") return "original";
    throw new NotFound();
  }
  if (look === "original" && !mayDo(roles, "document:original")) throw new NotFound();
  return look ?? "view";
}

/** Reads the first chunk before anything is answered, so that a file that does not open at all is not begun. */
async function begun(chunks: AsyncGenerator<Uint8Array>): Promise<AsyncGenerator<Uint8Array>> {
  const first = await chunks.next();
  return (async function* () {
    if (!first.done) yield first.value;
    yield* chunks;
  })();
}

/** The same chunks; damage found on the way is put into the record before it breaks off. */
async function* sounding(
  actor: Actor,
  id: string,
  chunks: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    if (error instanceof BlobDamaged) await soundAlarm(actor, id);
    throw error;
  }
}

/** A file that does not open is an integrity alarm. */
async function soundAlarm(actor: Actor, id: string): Promise<void> {
  log.error({ event: "integrity.damaged", field: "document.file", rowId: id });
  await withActor(actor, (tx) =>
    recordAudit(tx, {
      action: "integrity.damaged",
      objectType: "document",
      objectId: id,
      outcome: "failed",
    }),
  );
}

function damagedKey(error: unknown): null {
  if (error instanceof SealBroken) return null;
  throw error;
}
