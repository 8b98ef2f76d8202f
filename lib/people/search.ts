import "server-only";
import { createHash } from "node:crypto";
import { recordAudit } from "../audit/events.ts";
import { vaultOf } from "../crypto/vault.ts";
import type { Tx } from "../db/unit.ts";
import type { Code } from "../vocabulary/codes.ts";
import { type Candidate, type FoundCase, fetchCandidates } from "./candidates.ts";
import { birthYearOf } from "./model.ts";
import { rankCandidates } from "./names/rank.ts";
import { queryForms } from "./names/search-forms.ts";
import { documentForm, phoneForm } from "./numbers.ts";
import { type Form, nameForms, tokensOf } from "./tokens.ts";

/** What is looked for. A birth year alone finds nobody: it only speaks for or against. */
export type PersonQuery = {
  name: string | null;
  birthYear: number | null;
  birthDate?: string | null;
  document: string | null;
  phone: string | null;
  /** ISO 3166-1 of the country whose phone numbers may be written without its code. */
  state: string;
};

/** Somebody who may be the one, and why. `name` may be `DAMAGED`. */
export type PersonMatch = {
  personId: string;
  name: string | null;
  /** The name of theirs that matched, where it is another than the first. */
  otherName: string | null;
  birthYear: number | null;
  band: Code<"match_band">;
  reasons: Code<"match_reason">[];
  cases: FoundCase[];
};

type Options = {
  /** The name is still being typed: its last part may be a beginning. */
  typed: boolean;
  limit: number;
  /** A search that somebody sent is recorded, by the tokens it asked for and never by its words; a suggestion is not. */
  isRecorded: boolean;
};

/**
 * The people whom one of my cases shows and who may be the one looked for, likeliest first. Never merged on it: a person decides.
 * Two statements, the second being the record.
 */
export async function findPeople(
  tx: Tx,
  query: PersonQuery,
  { typed, limit, isRecorded }: Options,
): Promise<PersonMatch[]> {
  const tokens = tokensOf(await vaultOf(tx).index(), formsOf(query, typed));
  if (isRecorded) {
    const fingerprint = createHash("sha256");
    for (const { kind, token } of tokens) fingerprint.update(kind).update(token);
    await recordAudit(tx, {
      action: "search.people",
      objectType: "person",
      reasonCode: fingerprint.digest("hex").slice(0, 32),
    });
  }
  const candidates = await fetchCandidates(tx, tokens);
  const known = new Map(candidates.map((candidate) => [candidate.personId, candidate]));
  const ranked = rankCandidates(
    asked(query, typed),
    candidates.map((each) => comparable(each, query)),
  );
  return ranked.slice(0, limit).map((match) => {
    const { personId, name, birth, cases } = known.get(match.id) as Candidate;
    const otherName = match.matchedName === name ? null : match.matchedName;
    const { band, reasons } = match;
    return { personId, name, otherName, birthYear: birthYearOf(birth), band, reasons, cases };
  });
}

function formsOf(query: PersonQuery, typed: boolean): Form[] {
  const document = query.document === null ? null : documentForm(query.document);
  const phone = query.phone === null ? null : phoneForm(query.phone, query.state);
  return [
    ...(query.name === null ? [] : nameForms(queryForms(query.name, { typed }))),
    ...(document === null ? [] : [{ kind: "document_number" as const, form: document }]),
    ...(phone === null ? [] : [{ kind: "phone" as const, form: phone }]),
  ];
}

function asked(query: PersonQuery, typed: boolean) {
  return {
    name: query.name ?? undefined,
    typed,
    birthYear: query.birthYear ?? undefined,
    birthDate: query.birthDate ?? undefined,
    documentNumber: query.document ?? undefined,
    phone: query.phone ?? undefined,
    phoneState: query.state,
  };
}

/** Numbers are not opened again: tokens of 64 bits have said already whether they are the same. */
function comparable({ personId, names, birth, hasDocument, hasPhone }: Candidate, query: PersonQuery) {
  return {
    id: personId,
    names,
    birthYear: birthYearOf(birth),
    birthDate: birth?.date,
    documentNumbers: hasDocument && query.document ? [query.document] : [],
    phones: hasPhone && query.phone ? [query.phone] : [],
  };
}
