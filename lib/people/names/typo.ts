import type { Part } from "./parts.ts";

const SHORTEST = 7;

/**
 * Whether two words of one script differ by one slip of the hand: a letter missing, added or changed, or two neighbours
 * exchanged. Seven letters or more, and the first letter right.
 */
export function isTypo(a: Part, b: Part): boolean {
  if (a.script !== b.script) return false;
  const one = a.fold;
  const other = b.fold;
  if (Math.min(one.length, other.length) < SHORTEST || one[0] !== other[0]) return false;
  if (Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  if (one.length === other.length) {
    if (one.slice(from + 1) === other.slice(from + 1)) return true;
    return (
      one[from] === other[from + 1] &&
      one[from + 1] === other[from] &&
      one.slice(from + 2) === other.slice(from + 2)
    );
  }
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  return long.slice(from + 1) === short.slice(from);
}
