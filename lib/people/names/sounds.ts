/**
 * A consonant as a set of bits. Two consonants are taken as one when they have a bit in common. `gh` and `q` meet in ق,
 * `г` and `h` in Ukrainian and Azeri names, yet `g` and `kh` never meet: so these are bits and not classes.
 */
export type Consonant = number;

const NAMES = "b p t d f v g k q h hg gh sh ch zh ts s z c l m n r".split(" ");
const BITS = new Map(NAMES.map((name, index) => [name, 1 << index]));

/**
 * The bits named in a text such as `"h hg"`: `hg` is the bit that Cyrillic г shares with h, `gh` the one that Latin g
 * shares with Latin h (Serhii, Serguei), `q` the one of ق that q shares with gh, `c` only tells that a c was written.
 */
export function consonant(names: string): Consonant {
  let bits = 0;
  for (const name of names.split(" ")) bits |= BITS.get(name) ?? 0;
  return bits;
}

const D = consonant("d");
const T = consonant("t");
const B = consonant("b");
const P = consonant("p");

/** The last consonant of a name, where d and t, b and p are one. */
export function atTheEnd(last: Consonant): Consonant {
  if (last & (D | T)) return last | D | T;
  return last & (B | P) ? last | B | P : last;
}

/**
 * Letters of a word as the sounds they may stand for: consonants, and vowels between them. A vowel text lists what the
 * place may hold, divided by `|`; `*` is any one vowel.
 */
export type Sound = { consonant: Consonant } | { vowels: readonly string[] };

/** The readings of a few letters, likeliest first. */
export type Choice = readonly (readonly Sound[])[];

export function vowels(text: string): Sound {
  return { vowels: text.split("|") };
}

/**
 * Sounds written in short: consonants in brackets, vowels plain, readings divided by a slash. `"[k][s] / [h]"` is k and
 * s, or h; `"io|o|e"` is one vowel place.
 */
export function choice(text: string): Choice {
  return text.split(" / ").map((reading) => {
    const sounds: Sound[] = [];
    for (const [, bits, place] of reading.matchAll(/\[([a-z ]+)\]|([^[\]\s]+)/gu)) {
      sounds.push(bits === undefined ? vowels(place!) : { consonant: consonant(bits) });
    }
    return sounds;
  });
}
