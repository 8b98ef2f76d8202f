import { geoContains } from "d3-geo";
import isoCountries from "i18n-iso-countries";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";

/** Degrees, as maps have them: north and east are positive. */
export type Coordinates = { latitude: number; longitude: number };

/** The states of the world as shapes that share their borders; each geometry's `id` is the numeric code of ISO 3166-1. */
export type Atlas = Topology<{ countries: GeometryCollection }>;

/**
 * How far a place is from the next land border of its state, in kilometres with one decimal, or why that cannot be said:
 * its coordinates lie elsewhere (`outside`), the state has no land border (`borderless`), or the atlas no shape of it (`undrawn`).
 */
export type BorderDistance =
  | { finding: "measured"; km: number }
  | { finding: "outside" | "borderless" | "undrawn"; km: null };

const EARTH_RADIUS_KM = 6371.0088;

/**
 * The lines of an atlas of 1 : 50 million stray by some kilometres, so a post on a border, or a harbour, may lie on the wrong side of one.
 * What is no further out than this counts as inside.
 */
const STRAY_KM = 5;

/**
 * The distance over land, as the crow flies, to the nearest point of a border that the state shares with another. Coasts are no borders.
 * Lines of control that the atlas draws are borders too: who is brought over one is gone.
 *
 * @param state ISO 3166-1 alpha-2
 */
export function borderDistance(place: Coordinates, state: string, atlas: Atlas): BorderDistance {
  const id = isoCountries.alpha2ToNumeric(state);
  const isOwn = (shape: GeometryObject) => id !== undefined && shape.id === id;
  const { countries } = atlas.objects;
  const shapes = countries.geometries.filter(isOwn);
  if (shapes.length === 0) return { finding: "undrawn", km: null };
  const at: Degrees = [place.longitude, place.latitude];
  if (!shapes.some((shape) => geoContains(feature(atlas, shape), at))) {
    const outline = mesh(atlas, countries, (a, b) => isOwn(a) || isOwn(b));
    if (kmToLines(at, outline.coordinates) > STRAY_KM) return { finding: "outside", km: null };
  }
  const border = mesh(atlas, countries, (a, b) => isOwn(a) !== isOwn(b));
  const km = kmToLines(at, border.coordinates);
  if (km === Number.POSITIVE_INFINITY) return { finding: "borderless", km: null };
  return { finding: "measured", km: Math.round(km * 10) / 10 };
}

/** Longitude, then latitude, as shapes have them. */
type Degrees = [number, number];
type Vector = readonly [number, number, number];

function kmToLines(at: Degrees, lines: readonly number[][][]): number {
  const point = toVector(at);
  let nearest = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const corners = line.map(toVector);
    for (let i = 1; i < corners.length; i++) {
      nearest = Math.min(nearest, angleToArc(point, corners[i - 1] as Vector, corners[i] as Vector));
    }
  }
  return nearest * EARTH_RADIUS_KM;
}

/** The angle from a point to the nearest point of the arc of a great circle, in radians. */
function angleToArc(point: Vector, from: Vector, to: Vector): number {
  const normal = cross(from, to);
  const size = dot(normal, normal);
  if (size === 0) return angle(point, from);
  const off = dot(point, normal) / size;
  const foot = point.map((part, axis) => part - off * (normal[axis] as number)) as unknown as Vector;
  const isBetween = dot(cross(from, foot), normal) >= 0 && dot(cross(foot, to), normal) >= 0;
  return isBetween ? angle(point, foot) : Math.min(angle(point, from), angle(point, to));
}

function toVector([longitude = 0, latitude = 0]: number[]): Vector {
  const [east, north] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** Also for vectors of any length. */
function angle(a: Vector, b: Vector): number {
  const across = cross(a, b);
  return Math.atan2(Math.sqrt(dot(across, across)), dot(a, b));
}
