import "server-only";
import { sha256 } from "../crypto/hash.ts";
import { dropBlob, keepBlob } from "../storage/blobs.ts";
import { LOOKS, type Look, VERSION_OF } from "./model.ts";
import type { Copies } from "./redraw.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Where the files of a new paper go, and the key that they are sealed under. */
export type PaperPlace = { orgId: string; caseId: string; id: string; key: Uint8Array; wrappedKey: Bytes };

/** A paper whose files lie sealed on the disk. `plainHash` is SHA-256 of the original in hex; the others are of the sealed files. */
export type SealedPaper = {
  id: string;
  wrappedKey: Bytes;
  plainHash: string;
  originalHash: Bytes;
  viewHash: Bytes | null;
  thumbHash: Bytes | null;
};

/** Seals a paper and its copies onto the disk. Until its row is written nothing names them; who gives up calls `dropPaper`. */
export async function sealPaper(
  { orgId, caseId, id, key, wrappedKey }: PaperPlace,
  original: Uint8Array,
  copies: Copies | null,
): Promise<SealedPaper> {
  const keep = (look: Look, bytes: Uint8Array) =>
    keepBlob(key, { orgId, caseId, documentId: id, version: VERSION_OF[look] }, bytes);
  return {
    id,
    wrappedKey,
    plainHash: Buffer.from(sha256(original)).toString("hex"),
    originalHash: await keep("original", original),
    viewHash: copies && (await keep("view", copies.view)),
    thumbHash: copies && (await keep("thumb", copies.thumb)),
  };
}

/** Takes the files of a paper away that was not recorded. */
export async function dropPaper({ orgId, caseId, id }: PaperPlace): Promise<void> {
  for (const look of LOOKS) await dropBlob({ orgId, caseId, documentId: id, version: VERSION_OF[look] });
}
