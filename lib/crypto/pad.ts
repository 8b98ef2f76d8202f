const LENGTH_BYTES = 4;

/** Sizes that a short text is padded to; a longer one goes to the next multiple of the last. */
const SIZES = [32, 64, 128, 256, 512, 1024];

/** The padded size, in bytes, of a text of `length` UTF-8 bytes. */
export function paddedSize(length: number): number {
  const needed = LENGTH_BYTES + length;
  return SIZES.find((size) => needed <= size) ?? Math.ceil(needed / 1024) * 1024;
}

/** `length(uint32, big-endian) | UTF-8 | zeros`, so that a short name and a long one look alike when sealed. */
export function pad(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const out = Buffer.alloc(paddedSize(length));
  out.writeUInt32BE(length, 0);
  out.write(text, LENGTH_BYTES, "utf8");
  return out;
}

/** The text that was padded, or null when these bytes are not what `pad` makes. */
export function unpad(padded: Buffer): string | null {
  if (padded.length < LENGTH_BYTES) return null;
  const length = padded.readUInt32BE(0);
  if (paddedSize(length) !== padded.length) return null;
  return padded.toString("utf8", LENGTH_BYTES, LENGTH_BYTES + length);
}
