import { areEquivalent } from "./equivalents.ts";
import { masculineForms } from "./feminine.ts";
import { initialFits, isInitial } from "./initials.ts";
import { type Kind, weight } from "./kinds.ts";
import type { Part } from "./parts.ts";
import { soundsAlike } from "./skeleton.ts";
import { isTransliteration } from "./transliterate.ts";
import { isTypo } from "./typo.ts";

/** The kinds that find one part in another, and what they weigh together. */
export type PartMatch = { kinds: readonly Kind[]; weight: number; isInitial: boolean };

/** What a part is known to be: given names have no feminine form of a family name. */
export type PartUse = "any" | "given";

function one(kinds: readonly Kind[]): PartMatch {
  return {
    kinds,
    weight: kinds.reduce((sum, kind) => sum + weight(kind), 0),
    isInitial: kinds[0] === "initials",
  };
}

const SAME = one(["exact_fold"]);
const TRANSLITERATED = one(["transliteration"]);
const ALIKE = one(["consonant_skeleton"]);
const EQUIVALENT = one(["equivalent"]);
const INITIAL = one(["initials"]);
const TYPO = one(["typo"]);

/** How one part of a name is found in another, by the surest rule that finds it; null when none does. */
export function matchPart(a: Part, b: Part, use: PartUse = "any"): PartMatch | null {
  if (a.fold === "" || b.fold === "") return null;
  const written = sameWord(a, b);
  // Two initials that are the same say no more than one that fits.
  if (isInitial(a) || isInitial(b)) return written || initialFits(a, b) ? INITIAL : null;
  if (written) return written;
  if (soundsAlike(a, b)) return ALIKE;
  const feminine = use === "given" ? null : (otherGender(a, b) ?? otherGender(b, a));
  if (feminine) return feminine;
  if (areEquivalent(a, b)) return EQUIVALENT;
  if (initialFits(a, b)) return INITIAL;
  return isTypo(a, b) ? TYPO : null;
}

/** How two words are one by their letters: the same, or the same in another alphabet. */
export function sameWord(a: Part, b: Part): PartMatch | null {
  if (a.fold === b.fold) return SAME;
  return isTransliteration(a, b) ? TRANSLITERATED : null;
}

function otherGender(woman: Part, man: Part): PartMatch | null {
  let alike = false;
  for (const form of masculineForms(woman)) {
    const written = sameWord(form, man);
    if (written) return one(["feminine_form", ...written.kinds]);
    alike ||= soundsAlike(form, man);
  }
  return alike ? one(["feminine_form", "consonant_skeleton"]) : null;
}
