/**
 * What stands in for a sealed text that could not be opened.
 *
 * A private-use character begins it, so nothing a person types can be taken for it. It is shown as
 * "damaged", never as empty, and no save may write it back.
 */
export const DAMAGED = "\u{F0000}damaged";

/** True when a sealed text could not be opened. */
export function isDamaged(value: unknown): value is typeof DAMAGED {
  return value === DAMAGED;
}
