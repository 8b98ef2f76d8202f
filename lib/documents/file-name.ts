import type { MediaType } from "./model.ts";

/** The endings a file of each kind may have; the first is given to one that has none. */
const ENDINGS: Record<MediaType, readonly string[]> = {
  "image/jpeg": ["jpg", "jpeg", "jfif"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "application/pdf": ["pdf"],
};

const MOST = 120;
/** Control characters, line separators, and the marks that turn the direction of what follows: a name could lie with them. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Co}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** What some system takes for more than a letter. */
const SEPARATING = /[<>:"|?*]/g;
/** Names that one system keeps for its devices, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The ending of a name as it was sent, in small letters; empty when it has none. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name.replace(UNSEEN, "").trim())?.[1]?.toLowerCase() ?? "";
}

/** Whether a name ends as a file of this kind does. One without an ending says nothing against it. */
export function fitsEnding(name: string, mediaType: MediaType): boolean {
  const ending = endingOf(name);
  return ending === "" || ENDINGS[mediaType].includes(ending);
}

/**
 * The name of a file, fit to be saved under anywhere: its last part, in NFC, without marks that cannot be seen, with its ending.
 *
 * @param raw as it was sent; perhaps a path, perhaps nothing
 * @returns 1 to 120 characters
 */
export function cleanFileName(raw: string, mediaType: MediaType): string {
  // Cut first: a name as long as a header may be is somebody's attempt to keep us busy.
  const last = raw.slice(-1000).split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replace(SEPARATING, "_")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const ending = endingOf(plain) || ENDINGS[mediaType][0];
  const stem = endingOf(plain) ? plain.slice(0, plain.lastIndexOf(".")) : plain;
  const safe = RESERVED.test(stem) ? `_${stem}` : stem;
  // By whole characters, so that none is cut in two.
  const short = [...safe]
    .slice(0, MOST - 1 - (ending as string).length)
    .join("")
    .trimEnd();
  return `${short || "paper"}.${ending}`.slice(0, MOST);
}
