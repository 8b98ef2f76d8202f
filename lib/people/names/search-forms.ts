import { doubleMetaphone } from "double-metaphone";
import { coarseSkeletons } from "./coarse.ts";
import { equivalentForms } from "./equivalents.ts";
import { masculineForms } from "./feminine.ts";
import { isInitial } from "./initials.ts";
import { joinedPart, type Name, type Part, readName } from "./parts.ts";
import { storedPrefixes, typedPrefixes } from "./prefix-forms.ts";
import { readingsOf } from "./readings.ts";
import { romanised } from "./romanise.ts";

/** The normal forms by which a name is looked up without being read. */
export type FormKind = "fold" | "ascii" | "skeleton" | "metaphone" | "prefix" | "equivalent";
export type SearchForm = { kind: FormKind; form: string };

const HYPHENS = /[-‐‑‒–—―]/gu;
const MOST_STORED_SKELETONS = 4;
const MOST_JOINED_LETTERS = 24;

/** The forms under which a name is kept, without repeats: some six for each of its parts. */
export function searchForms(name: string): SearchForm[] {
  const read = readName(name);
  const forms = wholeParts(read).flatMap((part) => [
    ...writtenForms(part),
    ...skeletonsOf(part).slice(0, MOST_STORED_SKELETONS),
    ...masculineSkeletons(part),
    ...metaphones(part).slice(0, 1),
    ...storedPrefixes(part).map((form): SearchForm => ({ kind: "prefix", form })),
    ...equivalents(part),
  ]);
  return distinct([...forms, ...asOneWord(read)]);
}

/**
 * The forms by which a query is looked up: more readings of each part, neighbouring parts as one word and halves apart.
 * Whatever the rules find in a stored name, slips of the hand aside, shares one of these with what was stored.
 *
 * @param typed the query may be the beginning of a name
 */
export function queryForms(query: string, { typed }: { typed: boolean }): SearchForm[] {
  const names = [readName(query), readName(query.replace(HYPHENS, " "))];
  const parts = names.flatMap((name) => [
    ...wholeParts(name),
    ...neighbours(name.parts),
    name.whole,
    ...(name.joined ?? []),
  ]);
  const forms = parts.flatMap((part) => [
    ...writtenForms(part),
    ...skeletonsOf(part),
    ...masculineForms(part).flatMap(writtenForms),
    ...masculineSkeletons(part),
    ...metaphones(part),
    ...equivalents(part),
  ]);
  const begun = typed ? names.flatMap((name) => name.parts).flatMap(typedPrefixes) : [];
  return distinct([...forms, ...begun.map((form): SearchForm => ({ kind: "prefix", form }))]);
}

/** The parts that are more than an initial; of a name of initials alone, all. */
function wholeParts(name: Name): Part[] {
  const whole = name.parts.filter((part) => !isInitial(part));
  return whole.length > 0 ? whole : name.parts;
}

function neighbours(parts: readonly Part[]): Part[] {
  return parts.slice(1).map((part, index) => joinedPart(parts[index]!, part));
}

/** A short name in several words is also kept as one: the other paper may join them. */
function asOneWord(name: Name): SearchForm[] {
  const isShort =
    name.whole.text.length <= MOST_JOINED_LETTERS && (name.parts.length === 2 || name.joined !== null);
  return isShort ? skeletonsOf(name.whole).slice(0, 2) : [];
}

/** The word in its own script, where that is not ASCII, and in ASCII. */
function writtenForms(part: Part): SearchForm[] {
  const ascii = romanised(part.text);
  const forms: SearchForm[] = [];
  if (part.fold !== "" && part.fold !== ascii) forms.push({ kind: "fold", form: part.fold });
  if (ascii !== "") forms.push({ kind: "ascii", form: ascii });
  return forms;
}

function skeletonsOf(part: Part): SearchForm[] {
  const skeletons = readingsOf(part).flatMap(coarseSkeletons);
  return [...new Set(skeletons)].filter((form) => form !== "").map((form) => ({ kind: "skeleton", form }));
}

function masculineSkeletons(part: Part): SearchForm[] {
  return masculineForms(part)
    .slice(0, 1)
    .flatMap((form) => skeletonsOf(form).slice(0, 2));
}

function metaphones(part: Part): SearchForm[] {
  const codes = new Set(doubleMetaphone(romanised(part.text)).filter((code) => code !== ""));
  return [...codes].map((form) => ({ kind: "metaphone", form }));
}

function equivalents(part: Part): SearchForm[] {
  return equivalentForms(part).map((form) => ({ kind: "equivalent", form }));
}

function distinct(forms: readonly SearchForm[]): SearchForm[] {
  return [...new Map(forms.map((form) => [`${form.kind} ${form.form}`, form])).values()];
}
