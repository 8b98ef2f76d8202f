import type { Coordinates } from "./border-distance.ts";

/** About a metre: more digits than any map can mean. */
const DIGITS = 5;

/**
 * Coordinates as maps give them to be copied: latitude, then longitude, in degrees: `43.23890, 76.88970`. Decimal commas are read where a
 * blank or a semicolon parts the two.
 *
 * @returns null where they are not two numbers, or of no place on Earth
 */
export function readCoordinates(text: string): Coordinates | null {
  const parts = text
    .trim()
    .replaceAll("°", "")
    .split(/\s*;\s*|\s*,\s+|\s+|(?<=\.\d+),/)
    .map((part) => part.replace(",", "."));
  if (parts.length !== 2 || !parts.every((part) => /^[-+]?\d{1,3}(\.\d{1,20})?$/.test(part))) return null;
  const [latitude, longitude] = parts.map((part) => Number(Number(part).toFixed(DIGITS))) as [number, number];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  return { latitude, longitude };
}

/** The same, to be shown and copied. */
export function coordinatesText({ latitude, longitude }: Coordinates): string {
  return `${latitude.toFixed(DIGITS)}, ${longitude.toFixed(DIGITS)}`;
}
