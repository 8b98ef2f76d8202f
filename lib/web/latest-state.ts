import type { FormState } from "./form-state.ts";

/** Of two forms that speak of one thing, the answer that came last: what was said before it holds no more. */
export const latestState = (one: FormState, other: FormState): FormState =>
  (other.at ?? 0) > (one.at ?? 0) ? other : one;
