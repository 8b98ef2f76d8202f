import "server-only";
import type { z } from "zod";
import { differences } from "../../cases/keep.ts";
import { isDamaged } from "../../crypto/damaged.ts";
import { readBirth } from "../../people/birth.ts";
import { type Contact, contactOf, type PersonFacts } from "../../people/model.ts";
import { nationalitiesFrom } from "../../people/nationality.ts";
import { phoneForm } from "../../people/numbers.ts";
import type { Damageable } from "../../people/open.ts";
import { FieldRefused } from "./known.ts";
import type { AddContactInput, PersonInput } from "./schema.ts";

type Sent = z.output<typeof PersonInput>;

/**
 * What a form about a person changes, part by part. A part that cannot be opened is never among them, whatever was sent.
 *
 * @param today in the host state, `YYYY-MM-DD`
 * @throws FieldRefused for a birth or a nationality that cannot be read
 */
export function personChanges(
  input: Sent,
  held: Damageable<PersonFacts>,
  today: string,
): Partial<PersonFacts> {
  const after = { ...factsFrom(input, today) };
  const changed = differences(held, after);
  if (!changed) return {};
  const names = (Object.keys(changed.after) as (keyof PersonFacts)[]).filter(
    (name) => !isDamaged(held[name]),
  );
  return Object.fromEntries(names.map((name) => [name, after[name]]));
}

function factsFrom(input: Sent, today: string): PersonFacts {
  const others = (input.otherLanguages ?? "")
    .split(/[,;]/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
  return {
    name: input.name,
    otherNames: input.names.flatMap(({ text, as }) => (text === null ? [] : [{ text, onDocument: as }])),
    birth: birthFrom(input.born, today),
    sexGender: input.sexGender,
    nationalities: nationalitiesOf(input.nationality),
    languages: [...input.languages, ...others],
    interpreterNeeded: input.interpreter === "unknown" ? null : input.interpreter === "yes",
    specificNeeds: input.needs,
    papers: input.papers.flatMap(({ number, kind }) => (number === null ? [] : [{ number, kind }])),
    profile: input.profile,
  };
}

function birthFrom(born: string | null, today: string): PersonFacts["birth"] {
  if (born === null || isDamaged(born)) return null;
  const birth = readBirth(born, today);
  if (typeof birth === "string") throw new FieldRefused("born", birth);
  return birth;
}

function nationalitiesOf(words: string | null): string[] {
  if (words === null) return [];
  const codes = nationalitiesFrom(words);
  if (codes === null) throw new FieldRefused("nationality", "casework.errors.noSuchState");
  return codes;
}

type Told = Omit<z.output<typeof AddContactInput>, "caseId" | "key">;

/** Somebody to reach, from what was sent. @throws FieldRefused for a phone number that cannot be dialled */
export function contactFrom(input: Told, hostState: string): Contact {
  const { relation, isSafeContact, name, role, language, hours, codeWord, mandate } = input;
  const phone = input.phone === null ? null : phoneForm(input.phone, hostState);
  if (input.phone !== null && phone === null) throw new FieldRefused("phone", "notAPhone");
  const details = { name, role, phone, reach: input.reach ?? phone, language, hours, codeWord, mandate };
  return { relation, isSafeContact, details: contactOf(details) };
}
