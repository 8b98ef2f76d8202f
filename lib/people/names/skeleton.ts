import { mayOpenAlike } from "./openings.ts";
import type { Part } from "./parts.ts";
import { type Reading, readingsOf } from "./readings.ts";
import { isAbjad } from "./script.ts";
import { atTheEnd } from "./sounds.ts";
import { vowelsAgree, vowelsAllowed, vowelsFit } from "./vowels.ts";

/**
 * Whether the consonants of two words agree and the vowels do not contradict, place by place. Once, between two
 * consonants, one vowel may stand against none. Two words in a script without short vowels are never compared so, nor
 * two in one script whose letters this program does not read as sounds.
 */
export function soundsAlike(a: Part, b: Part): boolean {
  if (a.script === b.script && a.script !== "latin" && a.script !== "cyrillic") return false;
  if ((isAbjad(a.script) && isAbjad(b.script)) || !mayOpenAlike(a, b)) return false;
  const areWritten = !isAbjad(a.script) && !isAbjad(b.script);
  // Of several words in one, the vowel where they meet is not to be dropped: Al-Hassan is not Ali Hasan.
  const mayDrop = areWritten && !a.isJoined && !b.isJoined;
  const others = readingsOf(b);
  return readingsOf(a).some((one) => others.some((other) => readAlike(one, other, areWritten, mayDrop)));
}

function readAlike(a: Reading, b: Reading, areWritten: boolean, mayDrop: boolean): boolean {
  const count = a.consonants.length;
  if (count !== b.consonants.length) return false;
  for (let index = 0; index < count; index += 1) {
    const isLast = index === count - 1;
    const one = isLast ? atTheEnd(a.consonants[index]!) : a.consonants[index]!;
    if ((one & b.consonants[index]!) === 0) return false;
  }
  if (count === 0) return false;
  if (count === 1)
    return a.places.every((place, index) =>
      place.some((one) => b.places[index]!.some((other) => vowelsAgree(one, other, index === 1))),
    );
  return placesFit(a, b, areWritten, mayDrop);
}

function placesFit(a: Reading, b: Reading, areWritten: boolean, mayDropOnce: boolean): boolean {
  const areNear = areWritten ? vowelsFit : vowelsAllowed;
  let mayDrop = mayDropOnce;
  for (const [index, place] of a.places.entries()) {
    const against = b.places[index]!;
    if (place.some((one) => against.some((other) => areNear(one, other)))) continue;
    const isBetween = index > 0 && index < a.places.length - 1;
    if (!mayDrop || !isBetween || !standsAgainstNone(place, against)) return false;
    mayDrop = false;
  }
  return true;
}

function standsAgainstNone(place: readonly string[], against: readonly string[]): boolean {
  return (
    (place.includes("") && against.some((one) => one.length === 1)) ||
    (against.includes("") && place.some((one) => one.length === 1))
  );
}
