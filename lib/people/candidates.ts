import "server-only";
import type { SearchToken, TokenKind } from "../crypto/blind-index.ts";
import { isDamaged } from "../crypto/damaged.ts";
import { once } from "../crypto/once.ts";
import { vaultOf, type WrappedKey } from "../crypto/vault.ts";
import { type Tx, unitOf } from "../db/unit.ts";
import type { Birth } from "./model.ts";
import { openSealed, type SealedPerson, whole } from "./open.ts";

/** A case in which somebody was found: what tells it from another. */
export type FoundCase = {
  id: string;
  codename: string;
  hostState: string;
  status: string;
  level: string | null;
  place: string | null;
};

/** Somebody whom the index gave, opened: not yet judged. `name` may be `DAMAGED`. */
export type Candidate = {
  personId: string;
  name: string | null;
  /** Every name that could be opened, the first as told. */
  names: string[];
  birth: Birth | null;
  hasDocument: boolean;
  hasPhone: boolean;
  cases: FoundCase[];
};

/** As many as are opened and judged, at most. */
export const MOST_CANDIDATES = 200;

/** How much it says that a token of this kind is shared: a number is all but proof, three letters are little. */
const WEIGHT: Record<TokenKind, number> = {
  document_number: 100,
  phone: 100,
  script: 8,
  ascii: 6,
  skeleton: 4,
  metaphone: 2,
  prefix: 1,
  birth_year: 1,
};

type Bytes = string | null;
type CaseRow = {
  id: string;
  codename: string;
  host_state: string;
  status: string;
  level: string | null;
  facility_id: string | null;
  facility_name: Bytes;
  episode_id: string | null;
  place: Bytes;
};
type Row = SealedPerson & {
  has_document: boolean;
  has_phone: boolean;
  cases: CaseRow[];
  keys: { id: string; kind: WrappedKey["kind"]; ownerId: string; wrapped: Bytes; state: string }[];
};

/** The people who share tokens with what is looked for, those who share most first, with their cases and keys. One statement, under the row policies. */
export async function fetchCandidates(tx: Tx, tokens: readonly SearchToken[]): Promise<Candidate[]> {
  if (tokens.length === 0) return [];
  const { orgId } = unitOf(tx);
  const wanted = {
    tokens: tokens.map(({ token }) => token),
    kinds: tokens.map(({ kind }) => kind),
    weights: tokens.map(({ kind }) => WEIGHT[kind]),
  };
  const rows = await tx.$queryRaw<Row[]>`
    with hits as (
      select s.person_id, sum(w.weight) as weight, bool_or(w.kind = 'document_number') as has_document, bool_or(w.kind = 'phone') as has_phone
      from unnest(${wanted.tokens}::bytea[], ${wanted.kinds}::text[], ${wanted.weights}::int[]) as w(token, kind, weight)
        join search_token s on s.org_id = ${orgId}::uuid and s.token = w.token and s.kind = w.kind
      group by s.person_id order by weight desc, s.person_id desc limit ${MOST_CANDIDATES})
    select p.id, p.name_told, p.other_names, p.birth, null::bytea as papers, null::bytea as profile, h.has_document, h.has_phone, c.cases,
      (select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'ownerId', k.owner_id, 'wrapped', encode(k.wrapped, 'base64'), 'state', k.state))
        from key_wrap k where k.org_id = p.org_id and k.owner_id = any (c.owners || p.id)) as keys
    from hits h
      join person p on p.org_id = ${orgId}::uuid and p.id = h.person_id
      cross join lateral (
        select json_agg(json_build_object('id', c.id, 'codename', c.codename, 'host_state', c.host_state, 'status', c.status, 'level', c.level,
            'facility_id', f.id, 'facility_name', encode(f.name, 'base64'), 'episode_id', e.id, 'place', encode(e.place, 'base64')) order by c.id desc) as cases,
          coalesce(array_agg(c.id) filter (where c.facility_id is null), '{}') as owners
        from case_file c
          left join facility f on f.org_id = c.org_id and f.id = c.facility_id
          left join lateral (select x.id, x.place from custody_episode x where c.facility_id is null and x.org_id = c.org_id and x.case_id = c.id
            and x.ended_on is null and x.ended_at is null and x.voided_at is null order by x.created_at desc limit 1) e on true
        where c.org_id = p.org_id and c.person_id = p.id) c
    where c.cases is not null
    order by h.weight desc, h.person_id desc`;
  const vault = vaultOf(tx);
  await vault.adopt(rows.flatMap((row) => row.keys.map((key) => ({ ...key, wrapped: bytes(key.wrapped) }))));
  const organisation = await vault.organisation();
  // Two hundred people are held in a few places.
  const placeOf = once((id, name) => organisation.open("facility.name", id, name));
  return rows.map((row) => {
    const { name, otherNames, birth } = openSealed(vault.held("person", row.id), row);
    const names = [name, ...whole(otherNames, []).map(({ text }) => text)].filter(
      (each) => each !== null && !isDamaged(each),
    ) as string[];
    const cases = row.cases.map(
      ({ facility_id, facility_name, episode_id, place, host_state, ...found }) => ({
        ...found,
        hostState: host_state,
        place: facility_id
          ? placeOf(facility_id, facility_name)
          : episode_id &&
            vault.held("case", found.id).open("custody_episode.place", episode_id, bytes(place)),
      }),
    );
    return {
      personId: row.id,
      name,
      names,
      birth: whole(birth, null),
      hasDocument: row.has_document,
      hasPhone: row.has_phone,
      cases,
    };
  });
}

const bytes = (base64: Bytes): Uint8Array | null => (base64 === null ? null : Buffer.from(base64, "base64"));
