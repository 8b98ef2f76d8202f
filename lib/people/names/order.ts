import type { Kind } from "./kinds.ts";
import { matchPart, type PartMatch, type PartUse } from "./part-match.ts";
import type { Part } from "./parts.ts";
import { joinedPart } from "./parts.ts";

/** One way to find each part of the shorter name in the longer one. */
export type Alignment = { kinds: readonly Kind[]; weight: number };

const MOST_PARTS = 8;
const STEP = 100;

/**
 * Finds the parts of one name in another: each part of the shorter in a part of its own, in the same order or another,
 * with parts of the longer left over only when two or more were found. Of several ways the lightest is taken.
 */
export function alignParts(a: readonly Part[], b: readonly Part[], use: PartUse): Alignment | null {
  if (a.length > MOST_PARTS || b.length > MOST_PARTS) return null;
  let best = alignAsTheyAre(a, b, use);
  if (best && best.weight < STEP) return best;
  for (const [one, other] of withTwoJoined(a, b)) {
    const found = alignAsTheyAre(one, other, use);
    // Two parts taken as one would spare the second its initial.
    const isCheaper =
      !best || (found !== null && found.weight < best.weight && !found.kinds.includes("initials"));
    if (found && isCheaper) best = found;
  }
  return best;
}

/** The same names with two neighbouring parts of one of them written as one word. */
function* withTwoJoined(
  a: readonly Part[],
  b: readonly Part[],
): Generator<[readonly Part[], readonly Part[]]> {
  for (const joined of joinings(a)) yield [joined, b];
  for (const joined of joinings(b)) yield [a, joined];
}

function joinings(parts: readonly Part[]): Part[][] {
  return parts
    .slice(1)
    .map((part, index) => [
      ...parts.slice(0, index),
      joinedPart(parts[index]!, part),
      ...parts.slice(index + 2),
    ]);
}

function alignAsTheyAre(a: readonly Part[], b: readonly Part[], use: PartUse): Alignment | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || (short.length < 2 && long.length > short.length)) return null;
  const table: (PartMatch | null)[][] = [];
  for (const part of short) {
    const row = long.map((other) => matchPart(part, other, use));
    if (row.every((match) => match === null)) return null;
    table.push(row);
  }
  const inOrder = lightest(table, long.length, true);
  const anyOrder = !inOrder || inOrder.weight > STEP ? lightest(table, long.length, false) : null;
  const turned = anyOrder && {
    kinds: [...anyOrder.kinds, "swapped_order" as Kind],
    weight: anyOrder.weight + STEP,
  };
  const chosen = turned && (!inOrder || turned.weight < inOrder.weight) ? turned : inOrder;
  if (!chosen || short.length === long.length) return chosen;
  return { kinds: [...chosen.kinds, "part_missing"], weight: chosen.weight + STEP };
}

type Found = { kinds: readonly Kind[]; weight: number; wholeParts: number };

/** The lightest choice of one part of the longer name for each of the shorter; at least one must be more than an initial. */
function lightest(
  table: readonly (readonly (PartMatch | null)[])[],
  width: number,
  inOrder: boolean,
): Found | null {
  let states = new Map<number, Found>([[0, { kinds: [], weight: 0, wholeParts: 0 }]]);
  for (const row of table) {
    const next = new Map<number, Found>();
    for (const [taken, soFar] of states) {
      for (let place = 0; place < width; place += 1) {
        const match = row[place];
        if (!match || taken & (1 << place) || (inOrder && taken >> place !== 0)) continue;
        const key = taken | (1 << place);
        const weight = soFar.weight + match.weight;
        const held = next.get(key);
        if (held && held.weight <= weight) continue;
        const wholeParts = soFar.wholeParts + (match.isInitial ? 0 : 1);
        next.set(key, { kinds: [...soFar.kinds, ...match.kinds], weight, wholeParts });
      }
    }
    states = next;
  }
  let best: Found | null = null;
  for (const state of states.values()) {
    if (state.wholeParts > 0 && (!best || state.weight < best.weight)) best = state;
  }
  return best;
}
