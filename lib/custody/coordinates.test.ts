import { expect, test } from "vitest";
import { coordinatesText, readCoordinates } from "./coordinates.ts";

test.each([
  ["43.238949, 76.889709", 43.23895, 76.88971],
  ["43.238949,76.889709", 43.23895, 76.88971],
  ["43,238949 76,889709", 43.23895, 76.88971],
  ["43,238949; 76,889709", 43.23895, 76.88971],
  ["-33.9°  18.4°", -33.9, 18.4],
  ["50, 80", 50, 80],
])("%s is read as a map means it", (text, latitude, longitude) => {
  expect(readCoordinates(text)).toEqual({ latitude, longitude });
});

test.each(["", "43.2", "43.2, 76.8, 12", "91, 10", "10, 181", "north, east", "43,23"])(
  "%j is no place",
  (text) => {
    expect(readCoordinates(text)).toBeNull();
  },
);

test("what is shown reads back the same", () => {
  const place = { latitude: -0.5, longitude: 179.99999 };
  expect(readCoordinates(coordinatesText(place))).toEqual(place);
});
