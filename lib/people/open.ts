import { DAMAGED, isDamaged } from "../crypto/damaged.ts";
import type { Sealer } from "../crypto/sealer.ts";
import type { Code } from "../vocabulary/codes.ts";
import { Birth, ContactDetails, OtherNames, Papers, type PersonFacts } from "./model.ts";

/** The sealed columns of a person's row. */
export type SealedPerson = {
  id: string;
  name_told: Uint8Array | null;
  other_names: Uint8Array | null;
  birth: Uint8Array | null;
  papers: Uint8Array | null;
  profile: Uint8Array | null;
};

export type PersonRow = SealedPerson & {
  sex_gender: PersonFacts["sexGender"];
  nationalities: string[];
  languages: string[];
  interpreter_needed: boolean | null;
  specific_needs: Code<"specific_needs">[];
  version: number;
};

/** A sealed part that could not be opened reads as damaged; it is shown as such and never overwritten. */
export type Damageable<T> = { [K in keyof T]: T[K] | typeof DAMAGED };

type Sealed = Pick<PersonFacts, "name" | "otherNames" | "birth" | "papers" | "profile">;

/** Opens what is sealed of a person. A part never written is null, or an empty list. */
export function openSealed(sealer: Sealer, row: SealedPerson): Damageable<Sealed> {
  return {
    name: sealer.open("person.name_told", row.id, row.name_told),
    otherNames: sealer.openJson("person.other_names", row.id, row.other_names, OtherNames) ?? [],
    birth: sealer.openJson("person.birth", row.id, row.birth, Birth),
    papers: sealer.openJson("person.papers", row.id, row.papers, Papers) ?? [],
    profile: sealer.open("person.profile", row.id, row.profile),
  };
}

/** A person's whole row, opened. */
export function openPerson(sealer: Sealer, row: PersonRow): Damageable<PersonFacts> {
  return {
    ...openSealed(sealer, row),
    sexGender: row.sex_gender,
    nationalities: row.nationalities,
    languages: row.languages,
    interpreterNeeded: row.interpreter_needed,
    specificNeeds: row.specific_needs,
  };
}

/** What is sealed of a contact. */
export function openContact(sealer: Sealer, id: string, sealed: Uint8Array): ContactDetails | typeof DAMAGED {
  return sealer.openJson("person_contact.details", id, sealed, ContactDetails) ?? DAMAGED;
}

/** The value, or its stand-in where it is damaged. */
export function whole<T, D>(value: T | typeof DAMAGED, otherwise: D): T | D {
  return isDamaged(value) ? otherwise : (value as T);
}
