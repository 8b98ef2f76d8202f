import type pg from "pg";
import { padTokens, type SearchToken, type TokenKind, tokenBits } from "../../../lib/crypto/blind-index.ts";
import type { DataKey } from "../../../lib/crypto/sealed-field.ts";
import { searchForms } from "../../../lib/people/names/search-forms.ts";
import { nameForms, tokensOf } from "../../../lib/people/tokens.ts";

/** The kinds a person's tokens are padded with, as the program pads them. */
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
const SHAPES = KINDS.map((kind) => ({ kind, bits: tokenBits(kind, 100_000) }));

/** What a person is found by, as the program makes it of a name. */
export function tokensOfName(indexKey: DataKey, name: string): SearchToken[] {
  return padTokens(tokensOf(indexKey, nameForms(searchForms(name))), SHAPES);
}

/** Writes tokens of many people at once. */
export async function writeTokens(
  database: pg.ClientBase,
  orgId: string,
  tokens: readonly { personId: string; token: SearchToken }[],
): Promise<void> {
  await database.query(
    "insert into search_token (org_id, token, person_id, kind) select $1, t.token, t.person_id, t.kind from unnest($2::bytea[], $3::uuid[], $4::text[]) as t(token, person_id, kind)",
    [
      orgId,
      tokens.map(({ token }) => Buffer.from(token.token)),
      tokens.map(({ personId }) => personId),
      tokens.map(({ token }) => token.kind),
    ],
  );
}

/**
 * Takes the index of tokens away while millions are written, and gives it back as it was: made at once it costs a tenth.
 * @returns what gives it back
 */
export async function withoutTokenIndexes(database: pg.ClientBase): Promise<() => Promise<void>> {
  const { rows } = await database.query<{ name: string; definition: string; key: string | null }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition, pg_get_constraintdef(c.oid) as key
    from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype = 'p' where i.indrelid = 'search_token'::regclass`);
  for (const { name, key } of rows)
    await database.query(key ? `alter table search_token drop constraint ${name}` : `drop index ${name}`);
  return async () => {
    for (const { name, definition, key } of rows)
      await database.query(key ? `alter table search_token add constraint ${name} ${key}` : definition);
  };
}
