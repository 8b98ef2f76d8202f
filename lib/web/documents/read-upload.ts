import "server-only";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import Busboy from "@fastify/busboy";
import type { SentFile } from "../../documents/judge.ts";
import { MOST_BYTES } from "../../documents/model.ts";
import { err, ok, type Result } from "../../result.ts";
import type { FormValues } from "../form-state.ts";

export type UploadFault = "notAForm" | "tooLarge" | "noFile" | "twoFiles";

/** A form with one file, as it was sent. */
export type Upload = { fields: FormValues; file: SentFile };

/** A form has a field for the camera and one for a file that is there already; only one of them is filled. */
const LIMITS = {
  files: 2,
  fileSize: MOST_BYTES,
  fields: 12,
  fieldNameSize: 60,
  fieldSize: 8 * 1024,
  headerPairs: 20,
};

/**
 * Reads a form with one file from a request, piece by piece. The file is held in memory, never on the disk, and no more of it than the
 * limit: beyond that the rest is let go by.
 */
export async function readUpload(request: Request): Promise<Result<Upload, UploadFault>> {
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !/^multipart\/form-data;/i.test(type)) return err("notAForm");
  const fields = Object.create(null) as FormValues;
  const files: Promise<SentFile | "tooLarge">[] = [];
  try {
    const form = new Busboy({ headers: { "content-type": type }, limits: LIMITS });
    form.on("field", (name, value) => {
      fields[name] = value;
    });
    form.on("file", (_, stream, name, _encoding, declared) => {
      files.push(
        bytesOf(stream).then((bytes) => (bytes ? { bytes, name: name ?? "", declared } : "tooLarge")),
      );
    });
    await pipeline(Readable.fromWeb(request.body as never), form);
  } catch {
    return err("notAForm");
  }
  const sent = await Promise.all(files);
  if (sent.includes("tooLarge")) return err("tooLarge");
  // A field that nobody filled sends a file with no name and no bytes.
  const filled = (sent as SentFile[]).filter(({ name, bytes }) => name !== "" || bytes.length > 0);
  if (filled.length > 1) return err("twoFiles");
  return filled[0] ? ok({ fields: { ...fields }, file: filled[0] }) : err("noFile");
}

/** All bytes of one file; null when there are more than may be. */
function bytesOf(stream: Readable): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let isTooLarge = false;
  return new Promise((resolve) => {
    stream.on("data", (piece: Buffer) => {
      if (!isTooLarge) pieces.push(piece);
    });
    stream.on("limit", () => {
      isTooLarge = true;
      pieces.length = 0;
    });
    stream.on("close", () => resolve(isTooLarge ? null : Buffer.concat(pieces)));
    stream.on("end", () => resolve(isTooLarge ? null : Buffer.concat(pieces)));
    stream.on("error", () => resolve(Buffer.alloc(0)));
  });
}
