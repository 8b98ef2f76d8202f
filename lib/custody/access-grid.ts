import type { EventView } from "../cases/events/view.ts";
import { type Code, codesOf } from "../vocabulary/codes.ts";

/** One check of whether somebody may see the person. */
export type AccessCheck = Extract<EventView, { kind: "access" }>;

/** Who is asked about, with the last check and those before it, the latest first; `last` null where nobody has checked. */
export type AccessLine = { party: Code<"access_party">; last: AccessCheck | null; earlier: AccessCheck[] };

/** Family, counsel, doctor and the rest, in their own order. @param events of the case, the latest first */
export function accessGrid(events: readonly EventView[]): AccessLine[] {
  const checks = events.filter((event): event is AccessCheck => event.kind === "access");
  return codesOf("access_party").map((party) => {
    const [last = null, ...earlier] = checks.filter(({ code }) => code === party);
    return { party, last, earlier };
  });
}
