import sharp from "sharp";
import { expect, test } from "vitest";
import { redraw } from "./redraw.ts";
import { THUMB_EDGE, VIEW_EDGE } from "./redraw-terms.ts";

const SLOW = 60_000;

function aPicture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } } });
}

test(
  "each kind becomes two JPEGs within their squares, without what the camera wrote, turned as it was meant",
  async () => {
    const exif = { IFD0: { Artist: "Canary Secretova" } };
    const upright = aPicture(4000, 3000).flatten().withMetadata({ orientation: 6, exif });
    const sent = [upright.jpeg(), aPicture(3000, 4000).png(), aPicture(3000, 4000).webp()];
    for (const picture of sent) {
      const drawn = await redraw(await picture.toBuffer());
      expect(drawn.ok).toBe(true);
      if (!drawn.ok) continue;
      for (const [copy, edge] of [
        [drawn.value.view, VIEW_EDGE],
        [drawn.value.thumb, THUMB_EDGE],
      ] as const) {
        const { format, width, height, exif, orientation } = await sharp(copy).metadata();
        expect({ format, width, height, exif, orientation }).toEqual({
          format: "jpeg",
          width: (edge * 3) / 4,
          height: edge,
        });
      }
    }
  },
  SLOW,
);

test(
  "what is another kind of picture, or none, is not read",
  async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    for (const bytes of [
      svg,
      await aPicture(9, 9).gif().toBuffer(),
      await aPicture(9, 9).tiff().toBuffer(),
      Buffer.alloc(9),
    ])
      expect(await redraw(bytes)).toEqual({ ok: false, error: "unreadable" });
  },
  SLOW,
);

test(
  "more wait than can be held are turned away at once",
  async () => {
    const many = await Promise.allSettled(Array.from({ length: 12 }, () => redraw(Buffer.alloc(9))));
    expect(many.filter(({ status }) => status === "rejected")).toHaveLength(3);
  },
  SLOW,
);
