import type { CaseFacts, Fact, FactType } from "./facts.ts";
import type { HostMoments } from "./host-moments.ts";

export type FactOf<Type extends FactType> = Extract<Fact, { type: Type }>;

/** What was known of a case at a moment. */
export interface KnownFacts {
  /** The facts of a kind, as they are read. */
  of: <Type extends FactType>(type: Type) => readonly FactOf<Type>[];
  /** When the last of them became known, in milliseconds; null where nothing was. */
  lastKnownAt: number | null;
  /** When the next becomes known that was not; `Infinity` where there is none. */
  nextKnownAt: number;
}

/** Known by the moment: a fact counts from the moment it became known, from 00:00 of that day where no hour is given. */
export function knownFacts({ facts }: CaseFacts, moments: HostMoments, asOf: number): KnownFacts {
  const kinds = new Map<FactType, Fact[]>();
  let lastKnownAt: number | null = null;
  let nextKnownAt = Number.POSITIVE_INFINITY;
  for (const fact of facts) {
    const knownAt = moments.ms(fact.knownAt);
    if (knownAt > asOf) {
      nextKnownAt = Math.min(nextKnownAt, knownAt);
      continue;
    }
    lastKnownAt = Math.max(lastKnownAt ?? knownAt, knownAt);
    const held = kinds.get(fact.type);
    if (held) held.push(fact);
    else kinds.set(fact.type, [fact]);
  }
  return {
    of: <Type extends FactType>(type: Type) => (kinds.get(type) ?? []) as FactOf<Type>[],
    lastKnownAt,
    nextKnownAt,
  };
}
