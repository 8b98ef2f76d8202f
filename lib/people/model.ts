import { z } from "zod";
import type { Code } from "../vocabulary/codes.ts";
import { codeOf } from "../vocabulary/codes.ts";

/** A name beside the first one: as a document writes it, or as others call the person. */
export const OtherName = z.object({ text: z.string(), onDocument: z.string().nullable() });
export type OtherName = z.output<typeof OtherName>;

/** A birth: its day (`YYYY-MM-DD`), else its year, else nothing. */
export const Birth = z.object({ date: z.string().nullable(), year: z.number().int().nullable() });
export type Birth = z.output<typeof Birth>;

/** A document of the person: its number as written, and what it is where that is known. */
export const Paper = z.object({ number: z.string(), kind: codeOf("document_kind").nullable() });
export type Paper = z.output<typeof Paper>;

/** What is sealed of somebody to reach: who told us, counsel, a relative, a safe contact. `phone` is E.164 where it could be read. */
export const ContactDetails = z.object({
  name: z.string().nullable(),
  /** How to reach them, as told: a number, a handle, an address. */
  reach: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.string().nullable(),
  hours: z.string().nullable(),
  codeWord: z.string().nullable(),
  role: z.enum(["caller", "lawyer"]).nullable(),
  /** Of a lawyer: on what they act. */
  mandate: z.string().nullable(),
});
export type ContactDetails = z.output<typeof ContactDetails>;

/** The shapes of the sealed columns of a person. */
export const OtherNames = z.array(OtherName);
export const Papers = z.array(Paper);

/** Everything a person's own row says, opened. */
export type PersonFacts = {
  name: string | null;
  otherNames: OtherName[];
  birth: Birth | null;
  sexGender: Code<"sex_gender"> | null;
  nationalities: string[];
  languages: string[];
  interpreterNeeded: boolean | null;
  specificNeeds: Code<"specific_needs">[];
  papers: Paper[];
  profile: string | null;
};

/** A person of whom nothing is known yet. */
export const NOBODY: PersonFacts = {
  name: null,
  otherNames: [],
  birth: null,
  sexGender: null,
  nationalities: [],
  languages: [],
  interpreterNeeded: null,
  specificNeeds: [],
  papers: [],
  profile: null,
};

export type Contact = {
  relation: Code<"person_relation"> | null;
  isSafeContact: boolean;
  details: ContactDetails;
};

/** A contact of whom nothing is known but what is given. */
export function contactOf(given: Partial<ContactDetails>): ContactDetails {
  return {
    name: null,
    reach: null,
    phone: null,
    language: null,
    hours: null,
    codeWord: null,
    role: null,
    mandate: null,
    ...given,
  };
}

/** The year of a birth, from its day or as given. */
export function birthYearOf(birth: Birth | null): number | null {
  return birth?.date ? Number(birth.date.slice(0, 4)) : (birth?.year ?? null);
}
