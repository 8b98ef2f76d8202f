/*
 * A process of its own that draws one picture anew: it gets the picture on its standard input and answers with the copies. It may read
 * its own program and its libraries, and holds no key, no connection and no environment. What a hostile picture does to a decoder, it
 * does here. Ends with one of `ENDINGS` when there is nothing to answer.
 */
import process from "node:process";
import sharp from "sharp";
import { MOST_PIXELS } from "./model.ts";
import { ENDINGS, THUMB_EDGE, VIEW_EDGE } from "./redraw-terms.ts";

sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
});

const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part as Buffer);
const sent = Buffer.concat(parts);

/** As it is meant to be seen, on white, within a square, with nothing of what the camera wrote beside it. */
function drawn(bytes: Buffer, edge: number, quality: number): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, sequentialRead: true, failOn: "error" })
    .autoOrient()
    .resize({ width: edge, height: edge, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "white" })
    .toColourspace("srgb")
    .jpeg({ quality })
    .toBuffer();
}

try {
  const { width, height } = await sharp(sent, { limitInputPixels: false }).metadata();
  if (width * height > MOST_PIXELS) process.exit(ENDINGS.tooManyPixels);
  const view = await drawn(sent, VIEW_EDGE, 82);
  const thumb = await drawn(view, THUMB_EDGE, 70);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(view.length);
  process.stdout.write(Buffer.concat([length, view, thumb]));
} catch {
  process.exitCode = ENDINGS.unreadable;
}
