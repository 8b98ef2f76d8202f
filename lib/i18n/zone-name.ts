import type { Messages } from "./catalogues.ts";
import { utcOffset } from "./format.ts";
import type { Words } from "./translator.ts";

type ZoneKey = keyof Messages["common"]["zones"];

/** The catalogue's key of a zone: `America/Mexico_City` is `mexicoCity`. */
export function zoneKey(zone: string): string {
  const city = zone.split("/").at(-1) ?? zone;
  const [first = "", ...rest] = city.split(/[_-]/);
  return first.toLowerCase() + rest.join("");
}

/**
 * What a reader calls a zone: its city where the catalogue knows it, else its distance from UTC at that
 * moment. An hour without one of the two is a trap.
 */
export function zoneName(words: Words<"common">, zone: string, instant: { toString(): string }): string {
  return knownZoneName(words, zone) ?? utcOffset(instant, zone);
}

/** The city of a zone, where the catalogue knows it. */
export function knownZoneName(words: Words<"common">, zone: string): string | null {
  const key = zoneKey(zone) as ZoneKey;
  return words.has(`zones.${key}`) ? words(`zones.${key}`) : null;
}
