import "server-only";
import {
  padTokens,
  type SearchToken,
  type TokenKind,
  type TokenShape,
  tokenBits,
  tokenFor,
} from "../crypto/blind-index.ts";
import { isDamaged } from "../crypto/damaged.ts";
import type { DataKey } from "../crypto/sealed-field.ts";
import { vaultOf } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import { birthYearOf, type PersonFacts } from "./model.ts";
import { type FormKind, type SearchForm, searchForms } from "./names/search-forms.ts";
import { documentForm, phoneForm } from "./numbers.ts";
import { whole } from "./open.ts";
import { findPersonView } from "./views.ts";

/**
 * Rows of one kind the index is reckoned for. More, and chance matches grow with them; fewer, and a token tells more. It can never change:
 * tokens of another length do not meet these.
 */
const EXPECTED_ROWS = 100_000;

/** A name of two hundred signs has fewer; more are asked for only by who wants to tire the database. */
const MOST_FORMS = 400;

const KINDS: readonly TokenKind[] = [
  "script",
  "ascii",
  "skeleton",
  "metaphone",
  "prefix",
  "birth_year",
  "document_number",
  "phone",
];
const SHAPES: readonly TokenShape[] = KINDS.map((kind) => ({ kind, bits: tokenBits(kind, EXPECTED_ROWS) }));
const BITS = Object.fromEntries(SHAPES.map(({ kind, bits }) => [kind, bits])) as Record<TokenKind, number>;

/** What somebody is found by, as text. */
export type Form = { kind: TokenKind; form: string };

/** The kind of token for each form of a name. Forms of one name in several languages lie among the sounds, set apart by their first sign. */
const OF_NAMES: Record<FormKind, { kind: TokenKind; sign: string }> = {
  fold: { kind: "script", sign: "" },
  ascii: { kind: "ascii", sign: "" },
  skeleton: { kind: "skeleton", sign: "" },
  metaphone: { kind: "metaphone", sign: "" },
  equivalent: { kind: "metaphone", sign: "=" },
  prefix: { kind: "prefix", sign: "" },
};

/** Forms of a name as the index keeps them, as many as any name needs. */
export function nameForms(forms: readonly SearchForm[]): Form[] {
  return forms
    .slice(0, MOST_FORMS)
    .map(({ kind, form }) => ({ kind: OF_NAMES[kind].kind, form: OF_NAMES[kind].sign + form }));
}

/** The tokens of some forms under the organisation's key of the index. */
export function tokensOf(indexKey: DataKey, forms: readonly Form[]): SearchToken[] {
  return forms.map(({ kind, form }) => ({ kind, token: tokenFor(indexKey, kind, form, BITS[kind]) }));
}

type Findable = Pick<PersonFacts, "name" | "otherNames" | "birth" | "papers">;

/** Every form a person is found by: their names in each spelling that is known, birth year, numbers of papers and phones. */
function formsOf(person: Findable, phones: readonly (string | null)[]): Form[] {
  const names = [person.name, ...person.otherNames.map(({ text }) => text)].filter((name) => name !== null);
  const year = birthYearOf(person.birth);
  return [
    ...names.flatMap((name) => nameForms(searchForms(name))),
    ...(year === null ? [] : [{ kind: "birth_year" as const, form: String(year) }]),
    ...person.papers
      .flatMap(({ number }) => documentForm(number) ?? [])
      .map((form) => ({ kind: "document_number" as const, form })),
    ...phones.filter((phone) => phone !== null).map((form) => ({ kind: "phone" as const, form })),
  ];
}

/** Writes the tokens of a new person, whom a case shows by now. */
export async function writeTokens(
  tx: Tx,
  personId: string,
  person: Findable,
  phones: readonly (string | null)[] = [],
): Promise<void> {
  const tokens = padTokens(tokensOf(await vaultOf(tx).index(), formsOf(person, phones)), SHAPES);
  await tx.$executeRaw`insert into search_token (org_id, token, person_id, kind)
    select ${unitOf(tx).orgId}::uuid, t.token, ${personId}::uuid, t.kind
    from unnest(${tokens.map(({ token }) => token)}::bytea[], ${tokens.map(({ kind }) => kind)}::text[]) as t(token, kind)
    on conflict do nothing`;
}

/**
 * Makes anew what a person is found by, from all that is known of them and of whom to reach beside them. While a part of it is damaged the
 * former tokens stay, so that they are still found by it.
 *
 * @param hostState where phone numbers may be written without the code of the country
 */
export async function remakeTokens(tx: Tx, personId: string, hostState: string): Promise<void> {
  const view = await findPersonView(tx, personId);
  if (!view) return;
  const { name, otherNames, birth, papers } = view.facts;
  const parts = [name, otherNames, birth, papers, ...view.contacts.map(({ details }) => details)];
  const phones = view.contacts.map(({ details }) => {
    const told = whole(details, null);
    return told && (told.phone ?? (told.reach === null ? null : phoneForm(told.reach, hostState)));
  });
  if (!parts.some(isDamaged)) {
    await tx.$executeRaw`delete from search_token where org_id = ${unitOf(tx).orgId}::uuid and person_id = ${personId}::uuid`;
  }
  const person = {
    name: whole(name, null),
    otherNames: whole(otherNames, []),
    birth: whole(birth, null),
    papers: whole(papers, []),
  };
  await writeTokens(tx, personId, person, phones);
}
