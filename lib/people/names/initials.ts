import { isMuhammad } from "./equivalents.ts";
import type { Part } from "./parts.ts";
import { beginsTransliterated } from "./transliterate.ts";

// Letters that together write one sound, in capitals of a name's beginning.
const LATIN_SOUNDS = new Set(
  "ye yu ya yo ie iu ia io je ju ja jo zh kh ts ch sh gh dj dzh tch sch shch tsch ph th".split(" "),
);
const CYRILLIC_SOUNDS = new Set(["дж"]);
const SHORT_MUHAMMAD = new Set("mohd md mhd muhd моҳд мохд мд мухд".split(" "));
const LONGEST_SOUND = 4;
const VOWEL_Y = /^[yij][aeou]/u;

/** Whether a part may be an initial: one letter, or the letters of one sound. */
export function isInitial(part: Part): boolean {
  if (part.fold.length > LONGEST_SOUND) return false;
  if ([...part.fold].length === 1) return /\p{L}/u.test(part.fold);
  return part.script === "latin" ? LATIN_SOUNDS.has(part.fold) : CYRILLIC_SOUNDS.has(part.fold);
}

/** Whether one part is an initial that begins the other, or a usual short form of Muhammad that stands for it. */
export function initialFits(a: Part, b: Part): boolean {
  return opens(a, b) || opens(b, a) || shortensMuhammad(a, b) || shortensMuhammad(b, a);
}

function shortensMuhammad(short: Part, full: Part): boolean {
  return SHORT_MUHAMMAD.has(short.fold) && isMuhammad(full);
}

function opens(initial: Part, full: Part): boolean {
  if (!isInitial(initial) || full.text.length <= initial.text.length) return false;
  if (initial.script !== full.script) {
    // The whole first sound must be the initial's: С opens no Shamil, and К no Khalid.
    if (full.script === "latin")
      return beginsTransliterated({ ...initial, text: initial.text }, full) && !isLongerSound(initial, full);
    return beginsTransliterated(initial, full);
  }
  return full.fold.startsWith(initial.fold);
}

/** Whether a Latin word begins with a sound of several letters of which the Cyrillic initial gives only the first. */
function isLongerSound(initial: Part, full: Part): boolean {
  if (/^(?:tch|tsch|ts|dzh|dj|sch)/u.test(full.fold)) {
    const sound = full.fold.startsWith("d") ? "д" : full.fold.startsWith("t") ? "т" : "с";
    return initial.text === sound;
  }
  return VOWEL_Y.test(full.fold) && "иійы".includes(initial.text);
}
