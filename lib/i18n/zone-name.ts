import { utcOffset } from "./format.ts";
import type { Words } from "./translator.ts";

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
export function zoneName(
  words: Words<"common.zones">,
  zone: string,
  instant: { toString(): string },
): string {
  const key = zoneKey(zone) as Parameters<typeof words.has>[0];
  return words.has(key) ? words(key) : utcOffset(instant, zone);
}
