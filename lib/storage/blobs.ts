import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { dataSettings } from "../env.ts";
import { BlobDamaged, type BlobPlace, openChunks, plainLength, sealChunks } from "./chunk-seal.ts";

/** A file that is still being written ends so. */
export const UNFINISHED = ".part";

/** The folder of all blobs. Webs and workers on several machines must share it. */
export function blobRoot(): string {
  return join(/* turbopackIgnore: true */ dataSettings().dir, "blobs");
}

/** The place on the disk follows from ids alone: `blobs/<org>/<xx>/<document>.<version>`. The end of an id is its random part. */
function pathOf({ orgId, documentId, version }: BlobPlace): string {
  return join(
    /* turbopackIgnore: true */ blobRoot(),
    orgId,
    documentId.slice(-2),
    `${documentId}.${version}`,
  );
}

/**
 * Seals bytes and puts them on the disk so that they survive a crash: a file of its own, flushed, renamed, its folder flushed.
 * Nothing unsealed is ever written.
 *
 * @returns SHA-256 of the sealed bytes, by which a backup is checked without any key
 */
export async function keepBlob(
  key: Uint8Array,
  place: BlobPlace,
  plain: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const path = pathOf(place);
  const folder = dirname(path);
  await makeFolder(folder);
  const hash = createHash("sha256");
  const file = await open(path + UNFINISHED, "wx", 0o600);
  try {
    for await (const piece of sealChunks(key, place, plain)) {
      hash.update(piece);
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(path + UNFINISHED, path);
  await flushFolder(folder);
  return new Uint8Array(hash.digest());
}

/** How many bytes a blob holds, and its chunks, each verified before it is given out. Errors: `BlobDamaged`, also when it is gone. */
export async function readBlob(
  key: Uint8Array,
  place: BlobPlace,
): Promise<{ bytes: number; chunks: AsyncGenerator<Uint8Array> }> {
  const path = pathOf(place);
  const found = await stat(path).catch(gone);
  return { bytes: plainLength(found.size), chunks: openChunks(key, place, createReadStream(path)) };
}

/** Takes a blob away that no row will ever name. One that is not there is no fault. */
export async function dropBlob(place: BlobPlace): Promise<void> {
  await rm(pathOf(place), { force: true });
}

function gone(fault: unknown): never {
  if ((fault as NodeJS.ErrnoException).code === "ENOENT") throw new BlobDamaged();
  throw fault;
}

/** A new folder is flushed into the one above it, else a crash could take it away with all it holds. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let each = folder; each.length >= first.length; each = dirname(each)) await flushFolder(dirname(each));
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
