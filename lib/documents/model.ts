/** What a paper may be: a photograph, or a PDF. What a phone sends is one of these. */
export const MEDIA_TYPES = ["image/jpeg", "image/png", "image/webp", "application/pdf"] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** As large as one file may be, in bytes. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** As many pixels as a picture may have. */
export const MOST_PIXELS = 50_000_000;
/** As long as the words beside a paper may be, in characters. */
export const MOST_LABEL = 400;

/**
 * How a paper is looked at: as it was sent, byte for byte; as a copy for reading, drawn anew without where and when it was taken;
 * as a small one for lists.
 */
export const LOOKS = ["original", "view", "thumb"] as const;
export type Look = (typeof LOOKS)[number];

/** The number under which each is sealed. */
export const VERSION_OF: Record<Look, number> = { original: 1, view: 2, thumb: 3 };

/** What a copy is, whatever the original was. */
export const COPY_TYPE: MediaType = "image/jpeg";

/** A picture has copies; a PDF is read as it is. */
export function isPicture(mediaType: MediaType): boolean {
  return mediaType !== "application/pdf";
}
