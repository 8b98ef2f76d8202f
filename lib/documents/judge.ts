import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { err, ok, type Result } from "../result.ts";
import { cleanFileName, fitsEnding } from "./file-name.ts";
import { MEDIA_TYPES, type MediaType, MOST_BYTES } from "./model.ts";

/** A file as somebody sent it. `declared` is what their browser says it is. */
export type SentFile = { bytes: Uint8Array; name: string; declared: string };

/** A file of a kind that is kept, under a name that can be saved. */
export type JudgedFile = { bytes: Uint8Array; name: string; mediaType: MediaType };

export type FileFault = "empty" | "tooLarge" | "kindNotTaken" | "kindsDiffer";

/**
 * What a file is by its first bytes, by its name and by what was declared: it is taken only if all three agree.
 * It may still hold more than that kind shows: the original is therefore never opened in our pages.
 */
export async function judgeFile({ bytes, name, declared }: SentFile): Promise<Result<JudgedFile, FileFault>> {
  if (bytes.length === 0) return err("empty");
  if (bytes.length > MOST_BYTES) return err("tooLarge");
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  const mediaType = MEDIA_TYPES.find((each) => each === found);
  if (!mediaType) return err("kindNotTaken");
  if (declared.toLowerCase() !== mediaType || !fitsEnding(name, mediaType)) return err("kindsDiffer");
  return ok({ bytes, name: cleanFileName(name, mediaType), mediaType });
}
