import { type BodyHours, endOfDay } from "../time/end-of-day.ts";
import { isMoment, type TermEnd } from "./add-term.ts";
import type { CountedRule } from "./counted-rule.ts";

/** Where a term is counted: hours run by the host state's clock, a day ends by the receiving body's. */
export interface Places {
  hostZone: string;
  bodyZone: string;
  bodyHours: BodyHours | null;
}

/**
 * The end of a term. A day is in time until it ends at the receiving body, at the end of the local day or
 * when the body closes. A moment comes from a term in hours. `endsAt` itself is late.
 */
export type LastDay =
  | { kind: "day"; day: Temporal.PlainDate; zone: string; endsAt: Temporal.Instant }
  | { kind: "moment"; at: Temporal.PlainDateTime; zone: string; endsAt: Temporal.Instant };

/** The places of a rule in one case. A case may set another zone for the body: a local court, an overseas territory. */
export function placesOf(rule: CountedRule, hostZone: string, bodyZone?: string | null): Places {
  return {
    hostZone,
    bodyZone: bodyZone ?? rule.bodyZone ?? hostZone,
    bodyHours: rule.bodyHours ?? null,
  };
}

/** Gives the end of a term its zone and the instant at which it is over. */
export function lastDay(end: TermEnd, places: Places): LastDay {
  if (isMoment(end)) {
    const zone = places.hostZone;
    // An hour that the clocks skip or repeat: of two instants, the earlier is the safe one.
    const endsAt = end.toZonedDateTime(zone, { disambiguation: "earlier" }).toInstant();
    return { kind: "moment", at: end, zone, endsAt };
  }
  const { bodyZone: zone, bodyHours } = places;
  return { kind: "day", day: end, zone, endsAt: endOfDay(end, zone, bodyHours) };
}

/** Orders last days by the instant at which they are over. */
export function compareLastDays(a: LastDay, b: LastDay): number {
  return Temporal.Instant.compare(a.endsAt, b.endsAt);
}

/** A last day as text: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` for a moment, local to its zone. */
export function lastDayText(last: LastDay): string {
  return last.kind === "day" ? last.day.toString() : last.at.toString({ smallestUnit: "minute" });
}
