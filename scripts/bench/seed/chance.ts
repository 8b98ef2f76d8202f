/** Chance that falls the same way in every run, so that two runs measure the same caseload. */
export type Chance = {
  /** A whole number from 0 up to, not with, `limit`. */
  below(limit: number): number;
  oneOf<T>(choices: readonly T[]): T;
};

/** A xorshift of 32 bits: nothing here is a secret. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0 || 1;
  const below = (limit: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  return { below, oneOf: (choices) => choices[below(choices.length)] as (typeof choices)[number] };
}
