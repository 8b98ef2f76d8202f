import { clean, foldWord, smallLetters } from "./fold.ts";
import { isHyphenedArticle, isServantOf, type ParticleRole, particleRole } from "./particles.ts";
import { type Script, scriptOf } from "./script.ts";

/** A whole word of a name. Halves joined by a hyphen are one word. */
export type Part = {
  /** Small letters with their marks. */
  text: string;
  /** The same without marks, as words are compared for being the same. */
  fold: string;
  script: Script;
  /** Several words of a name taken as one. */
  isJoined: boolean;
};

export type Name = {
  /** All letters of the name in one word. */
  whole: Part;
  /** The parts, particles left out. */
  parts: Part[];
  /** The particles that were left out. */
  particles: Particle[];
  /** The parts with each article joined to the part after it and "son of" to the part before; null if there is none. */
  joined: Part[] | null;
};

export type Particle = { role: ParticleRole; text: string };

type Word = { text: string; role: ParticleRole | null; isDotted: boolean; isJoined: boolean };

const LONGEST = 256;
const BETWEEN = /[\s,;:/\\|()[\]{}<>_+*&=«»]+/u;
const HYPHENS = /[-‐‑‒–—―־・·•]/u;
const NO_LETTER = /[^\p{L}\p{M}\p{N}]/gu;

/** A name taken apart. Names longer than 256 characters stay one word: they are compared only for being the same. */
export function readName(name: string): Name {
  const cleaned = clean(name);
  const words = cleaned.length > LONGEST ? [plainWord(cleaned)] : wordsOf(cleaned);
  const whole = partOf(words.map((word) => word.text).join(""), words.length > 1);
  const named = words.filter((word) => word.role === null);
  // A name made of particles alone: they are names here.
  const list = named.length === 0 ? words.map((word) => ({ ...word, role: null })) : words;
  const particles = list.flatMap(({ role, text }) => (role ? { role, text } : []));
  return {
    whole,
    parts: list.filter((word) => word.role === null).map((word) => partOf(word.text, word.isJoined)),
    particles,
    joined: particles.length > 0 ? joinParticles(list) : null,
  };
}

export function partOf(text: string, isJoined = false): Part {
  return { text, fold: foldWord(text), script: scriptOf(text), isJoined };
}

/** Two neighbouring parts written as one word. */
export function joinedPart(one: Part, other: Part): Part {
  return partOf(one.text + other.text, true);
}

function wordsOf(cleaned: string): Word[] {
  const words = cleaned.split(BETWEEN).flatMap(splitAtDots).flatMap(splitAtArticles);
  return joinServants(words.filter((word) => word.text !== ""));
}

function plainWord(text: string): Word {
  return { text: smallLetters(text.replace(NO_LETTER, "")), role: null, isDotted: false, isJoined: false };
}

function splitAtDots(text: string): { text: string; isDotted: boolean }[] {
  const pieces = text.split(/[.。．]/u);
  return pieces.map((piece, index) => ({ text: piece, isDotted: index < pieces.length - 1 }));
}

function splitAtArticles({ text, isDotted }: { text: string; isDotted: boolean }): Word[] {
  const pieces = text.split(HYPHENS).map((piece) => plainWord(piece));
  const words: Word[] = [];
  let openHalf = false;
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    const role = particleRole(piece.text) ?? (!isLast && isHyphenedArticle(piece.text) ? "article" : null);
    if (role) words.push({ ...piece, role });
    else if (openHalf)
      words[words.length - 1] = { ...piece, text: words.at(-1)!.text + piece.text, isJoined: true };
    else words.push(piece);
    openHalf = role === null;
  }
  const last = words.at(-1);
  if (last) last.isDotted = isDotted;
  return words.flatMap(splitArabicArticle);
}

/** The article that Arabic script joins to the name; what is left must be a name of its own. */
function splitArabicArticle(word: Word): Word[] {
  if (word.role !== null || !/^[اٱ]ل\p{Script=Arabic}{3,}$/u.test(word.text) || word.text.startsWith("الل"))
    return [word];
  return [
    { ...word, text: word.text.slice(0, 2), role: "article" },
    { ...word, text: word.text.slice(2) },
  ];
}

/** "Servant of" and what follows it are one name: Abd al-Karim, Абдул Карим. */
function joinServants(words: Word[]): Word[] {
  const joined: Word[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    const next = words[index + 1];
    const afterNext = words[index + 2];
    if (!isServantOf(word.text) || !next || next.isDotted) joined.push(word);
    else if (next.role === "article" && afterNext) {
      joined.push({ ...afterNext, text: word.text + next.text + afterNext.text });
      index += 2;
    } else if (next.role === null && next.text.length > 1) {
      joined.push({ ...next, text: word.text + next.text });
      index += 1;
    } else joined.push(word);
  }
  return joined;
}

function joinParticles(words: readonly Word[]): Part[] {
  const joined: Word[] = [];
  let article = "";
  for (const word of words) {
    const before = joined.at(-1);
    if (word.role === "article") article += word.text;
    else if (word.role !== null && before)
      joined[joined.length - 1] = { ...before, text: before.text + word.text };
    else {
      joined.push({ ...word, text: article + word.text, isJoined: word.isJoined || article !== "" });
      article = "";
    }
  }
  if (article) joined.push({ text: article, role: null, isDotted: false, isJoined: false });
  return joined.map((word) => partOf(word.text, word.isJoined));
}
