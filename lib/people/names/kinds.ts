import type { Code } from "../../vocabulary/codes.ts";

/** How sure a match of names is, from surest to none. */
export type Band = Code<"match_band">;

/** The rules by which two spellings are found to be one name; `data/name-pairs.json` states each in words. */
export type Kind =
  | "exact_fold"
  | "transliteration"
  | "consonant_skeleton"
  | "feminine_form"
  | "swapped_order"
  | "part_missing"
  | "initials"
  | "typo"
  | "prefix"
  | "equivalent";

const KINDS: readonly Kind[] = [
  "exact_fold",
  "transliteration",
  "feminine_form",
  "consonant_skeleton",
  "swapped_order",
  "part_missing",
  "initials",
  "equivalent",
  "prefix",
  "typo",
];

const CERTAIN: ReadonlySet<Kind> = new Set<Kind>(["exact_fold", "transliteration"]);
const POSSIBLE: ReadonlySet<Kind> = new Set<Kind>(["initials", "typo", "prefix", "equivalent"]);

/** What was found: the band is the weakest of the bands of the kinds. */
export type NameMatch = { band: Band; kinds: Kind[] };

export const NO_MATCH: Readonly<NameMatch> = { band: "none", kinds: [] };

/** The band that kinds give together; none of them is a name that needed no rule at all. */
export function bandOf(kinds: ReadonlySet<Kind>): Band {
  if ([...kinds].some((kind) => POSSIBLE.has(kind))) return "possible";
  return [...kinds].every((kind) => CERTAIN.has(kind)) ? "certain" : "likely";
}

/** Kinds as a match; `exact_fold` is named only where nothing else was needed. */
export function found(kinds: Iterable<Kind>): NameMatch {
  const all = new Set(kinds);
  if (all.size > 1) all.delete("exact_fold");
  if (all.size === 0) all.add("exact_fold");
  return { band: bandOf(all), kinds: KINDS.filter((kind) => all.has(kind)) };
}

/** What a kind weighs when the better of two explanations is taken: a weaker band always weighs more. */
export function weight(kind: Kind): number {
  if (kind === "exact_fold") return 0;
  if (kind === "transliteration") return 1;
  if (kind === "typo") return 10_500;
  return POSSIBLE.has(kind) ? 10_000 : 100;
}
