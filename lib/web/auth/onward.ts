import "server-only";
import { safeReturn } from "../session.ts";

/**
 * Where to go next, with the page that was asked for first kept for later.
 *
 * @param step the next step's address; null when there is none left, and one goes where one wanted
 */
export function onward(step: string | null, to: string | undefined): string {
  const wanted = safeReturn(to);
  if (step === null) return wanted;
  return wanted === "/" ? step : `${step}?to=${encodeURIComponent(wanted)}`;
}
