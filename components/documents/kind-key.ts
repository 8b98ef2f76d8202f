import type { MediaType } from "@/lib/documents/model";

/** The last part of a media type, as the catalogue calls it. */
export function kindKey(mediaType: MediaType): "jpeg" | "png" | "webp" | "pdf" {
  return mediaType.split("/")[1] as "jpeg" | "png" | "webp" | "pdf";
}

/** Bytes as people say them: whole kilobytes, at least one. */
export function kilobytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1024));
}
