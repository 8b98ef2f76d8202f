import "server-only";
import type { Access } from "../access/proof.ts";
import { NotFound } from "../access/proof.ts";
import type { Tx } from "../db/unit.ts";
import { editPerson } from "./edit.ts";
import type { PersonFacts } from "./model.ts";
import { whole } from "./open.ts";
import { findPersonView } from "./views.ts";

/**
 * Adds what was told of a person who is known already: a new spelling stands beside the first name, papers and languages join theirs,
 * what was unknown is filled in. Nothing that is known is written over.
 */
export async function addKnown(tx: Tx, access: Access<"person:edit">, told: PersonFacts): Promise<void> {
  const view = await findPersonView(tx, access.personId);
  if (!view) throw new NotFound();
  const facts: Partial<PersonFacts> = {};
  const held = view.facts;
  const otherNames = whole(held.otherNames, null);
  const known = new Set([held.name, ...(otherNames ?? []).map(({ text }) => text)]);
  if (told.name && !known.has(told.name)) {
    if (held.name === null) facts.name = told.name;
    else if (otherNames) facts.otherNames = [...otherNames, { text: told.name, onDocument: null }];
  }
  const papers = whole(held.papers, null);
  const added =
    papers && told.papers.filter(({ number }) => !papers.some((paper) => paper.number === number));
  if (papers && added && added.length > 0) facts.papers = [...papers, ...added];
  if (told.birth && held.birth === null) facts.birth = told.birth;
  if (told.sexGender && held.sexGender === null) facts.sexGender = told.sexGender;
  const nationalities = union(held.nationalities as string[], told.nationalities);
  if (nationalities) facts.nationalities = nationalities;
  const languages = union(held.languages as string[], told.languages);
  if (languages) facts.languages = languages;
  if (Object.keys(facts).length > 0) await editPerson(tx, access, { version: view.version, facts });
}

/** The two lists as one; null when the second adds nothing. */
function union(held: readonly string[], told: readonly string[]): string[] | null {
  const all = [...new Set([...held, ...told])];
  return all.length > held.length ? all : null;
}
