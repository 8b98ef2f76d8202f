import { found, type Kind, type NameMatch, NO_MATCH, weight } from "./kinds.ts";
import { type Alignment, alignParts } from "./order.ts";
import { matchPart, type PartUse, sameWord } from "./part-match.ts";
import { type Name, readName } from "./parts.ts";
import { typedKinds } from "./prefix.ts";

export type MatchOptions = {
  /** The first name is what somebody has typed so far, the second a stored name. */
  typed?: boolean;
  /** `given` when both are known to be given names: the endings of family names then say nothing. */
  use?: PartUse;
};

/**
 * Whether two spellings are one name, how surely, and by which rules of `data/name-pairs.json`.
 *
 * A pair is the same read either way, except a typed one. Names without a letter match nothing.
 */
export function matchNames(a: string, b: string, options: MatchOptions = {}): NameMatch {
  return matchRead(readName(a), readName(b), options);
}

/** The same for names already taken apart, for comparing one with many. */
export function matchRead(a: Name, b: Name, options: MatchOptions = {}): NameMatch {
  // One order of the two, so that of two ways of equal weight the same is taken either way.
  const isTurned = !options.typed && a.whole.text > b.whole.text;
  const kinds = isTurned ? wholeKinds(b, a, options) : wholeKinds(a, b, options);
  if (kinds) return found(kinds);
  const begun = options.typed ? typedKinds(a, b) : null;
  return begun ? found(begun) : { ...NO_MATCH, kinds: [] };
}

function wholeKinds(a: Name, b: Name, { use = "any" }: MatchOptions): readonly Kind[] | null {
  if (a.whole.fold === "" || b.whole.fold === "") return null;
  if (contradicts(a, b)) return null;
  const asOneWord = oneWord(a, b, use);
  if (asOneWord && asOneWord.weight <= weight("transliteration")) return asOneWord.kinds;
  let best: Alignment | null = asOneWord;
  for (const way of ways(a, b, use)) {
    if (way && (!best || way.weight < best.weight)) best = way;
  }
  return best?.kinds ?? null;
}

/** Both names as one word. Of two names in several parts each, only the same letters count so. */
function oneWord(a: Name, b: Name, use: PartUse): Alignment | null {
  const same = sameWord(a.whole, b.whole);
  if (same || (a.parts.length > 1 && b.parts.length > 1)) return same;
  const match = matchPart(a.whole, b.whole, use);
  return match?.isInitial ? null : match;
}

/** Part by part: with each article and "son of" joined to its name, and with all of them left out. */
function ways(a: Name, b: Name, use: PartUse): (Alignment | null)[] {
  const leftOut = alignParts(a.parts, b.parts, use);
  const bare = leftOut && !haveSameParticles(a, b) ? addMissing(leftOut) : leftOut;
  if (!a.joined && !b.joined) return [bare];
  return [bare, alignParts(a.joined ?? a.parts, b.joined ?? b.parts, use)];
}

function addMissing(alignment: Alignment): Alignment {
  if (alignment.kinds.includes("part_missing")) return alignment;
  return { kinds: [...alignment.kinds, "part_missing"], weight: alignment.weight + weight("part_missing") };
}

/** Whether both names leave out the same: by meaning in two scripts, by letters in one. */
function haveSameParticles(a: Name, b: Name): boolean {
  const mine = a.particles.map((particle) => particle.text).sort();
  const theirs = b.particles.map((particle) => particle.text).sort();
  if (a.whole.script === b.whole.script) return mine.join() === theirs.join();
  return rolesOf(a).sort().join() === rolesOf(b).sort().join();
}

function rolesOf(name: Name): string[] {
  return name.particles.map((particle) => particle.role);
}

/** "Son of" on one side and "daughter of" on the other: two people. */
function contradicts(a: Name, b: Name): boolean {
  const [mine, theirs] = [rolesOf(a), rolesOf(b)];
  const isSonOf = (roles: string[]) => roles.includes("son") && !roles.includes("daughter");
  const isDaughterOf = (roles: string[]) => roles.includes("daughter") && !roles.includes("son");
  return (isSonOf(mine) && isDaughterOf(theirs)) || (isDaughterOf(mine) && isSonOf(theirs));
}
