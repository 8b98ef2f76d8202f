import { expect, test } from "vitest";
import { loadAtlas } from "./atlas.ts";
import { borderDistance } from "./border-distance.ts";

/** As far as a border of the atlas, drawn for 1 : 50 million, strayed from the same border drawn for 1 : 10 million. */
const TOLERANCE_KM = 5;

const atlas = await loadAtlas();
const from = (state: string, latitude: number, longitude: number) =>
  borderDistance({ latitude, longitude }, state, atlas);

/** Kilometres read off the shapes of Natural Earth for 1 : 10 million. */
test.each([
  ["Semey, Kazakhstan, from Russia", "KZ", 50.4111, 80.2275, 39.3],
  ["Aktobe, Kazakhstan, from Russia", "KZ", 50.2839, 57.167, 66.7],
  ["Uralsk, Kazakhstan, from Russia", "KZ", 51.233, 51.367, 26],
  ["Astana, Kazakhstan, from Russia", "KZ", 51.1694, 71.4491, 284.6],
  ["Almaty, Kazakhstan, from Kyrgyzstan", "KZ", 43.238, 76.945, 27.8],
  ["Istanbul, Turkey, from Bulgaria and not from the sea", "TR", 41.0082, 28.9784, 133.8],
  ["Warsaw, Poland, from Belarus", "PL", 52.2297, 21.0122, 146.6],
  ["Odesa, Ukraine, from Moldova and not from the sea", "UA", 46.48, 30.73, 46.4],
])("%s", (_, state, latitude, longitude, km) => {
  const found = from(state, latitude, longitude);
  expect(found.finding).toBe("measured");
  expect(Math.abs((found.km ?? 0) - km)).toBeLessThanOrEqual(TOLERANCE_KM);
});

test("a crossing lies on the border, on whichever side of its line the atlas has it", () => {
  for (const state of ["TR", "BG"]) expect(from(state, 41.716, 26.355).km).toBeLessThanOrEqual(TOLERANCE_KM);
});

test("kilometres have one decimal", () => {
  const { km } = from("KZ", 50.4111, 80.2275);
  expect(Math.round((km ?? 0) * 10) / 10).toBe(km);
});

test("a place outside its state is said to be there, not measured", () => {
  expect(from("KZ", 41.0082, 28.9784)).toEqual({ finding: "outside", km: null });
  expect(from("KZ", 53.36, 83.76)).toEqual({ finding: "outside", km: null });
});

test("a state of islands has no land border; one that the atlas does not draw is not guessed", () => {
  expect(from("IS", 64.15, -21.94)).toEqual({ finding: "borderless", km: null });
  expect(from("BV", -54.42, 3.36)).toEqual({ finding: "undrawn", km: null });
  expect(from("??", 50, 70)).toEqual({ finding: "undrawn", km: null });
});
