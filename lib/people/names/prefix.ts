import type { Kind } from "./kinds.ts";
import { matchPart } from "./part-match.ts";
import type { Name, Part } from "./parts.ts";
import { beginsTransliterated } from "./transliterate.ts";

const FIRST_PART = 3;
const FURTHER_PART = 2;
const MOST_PARTS = 8;

/**
 * The kinds that find what has been typed so far in a stored name: each typed part begins a part of its own, or is the
 * whole of one by another rule. Three letters or more, two for a further part; never the middle of a part.
 */
export function typedKinds(typed: Name, stored: Name): readonly Kind[] | null {
  if (typed.parts.length > Math.min(stored.parts.length, MOST_PARTS) || stored.parts.length > MOST_PARTS)
    return null;
  return place(typed.parts, stored.parts, 0, new Set());
}

function place(
  typed: readonly Part[],
  stored: readonly Part[],
  index: number,
  taken: ReadonlySet<Part>,
): readonly Kind[] | null {
  const part = typed[index];
  if (!part) return ["prefix"];
  for (const candidate of stored) {
    const kinds = taken.has(candidate)
      ? null
      : kindsOfPart(part, candidate, index === 0 ? FIRST_PART : FURTHER_PART);
    const rest = kinds && place(typed, stored, index + 1, new Set([...taken, candidate]));
    if (rest) return [...kinds, ...rest];
  }
  return null;
}

function kindsOfPart(typed: Part, stored: Part, shortest: number): readonly Kind[] | null {
  if ([...typed.fold].length < shortest) return null;
  if (stored.fold.startsWith(typed.fold)) return [];
  if (beginsTransliterated(typed, stored)) return ["transliteration"];
  return matchPart(typed, stored)?.kinds ?? null;
}
