import "server-only";
import { createHash } from "node:crypto";
import { recordAudit } from "../audit/events.ts";
import { vaultOf } from "../crypto/vault.ts";
import type { Tx } from "../db/unit.ts";
import type { Code } from "../vocabulary/codes.ts";
import { type Candidate, type FoundCase, fetchCandidates } from "./candidates.ts";
import { birthYearOf } from "./model.ts";
import { matchNames } from "./names/match.ts";
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

const BANDS: readonly Code<"match_band">[] = ["certain", "likely", "possible", "none"];

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
    const asked = createHash("sha256");
    for (const { kind, token } of tokens) asked.update(kind).update(token);
    await recordAudit(tx, {
      action: "search.people",
      objectType: "person",
      reasonCode: asked.digest("hex").slice(0, 32),
    });
  }
  const candidates = await fetchCandidates(tx, tokens);
  const matches = candidates.flatMap((candidate) => judge(query, candidate, typed) ?? []);
  return matches.sort(likelierFirst).slice(0, limit);
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

/** Whether somebody whom the index gave may be the one: by name, or by a number that only one person has. */
function judge(query: PersonQuery, candidate: Candidate, typed: boolean): PersonMatch | null {
  const { personId, name, cases, birth, hasDocument, hasPhone } = candidate;
  const best = query.name === null ? null : bestName(query.name, candidate.names, typed);
  const reasons: Code<"match_reason">[] = [...(best?.kinds ?? [])];
  if (hasDocument) reasons.push("same_document_number");
  if (hasPhone) reasons.push("same_phone");
  if (reasons.length === 0) return null;
  const birthYear = birthYearOf(birth);
  if (birth?.date && birth.date === query.birthDate) reasons.push("same_birth_date");
  else if (birthYear !== null && birthYear === query.birthYear) reasons.push("same_birth_year");
  return { personId, name, birthYear, band: best?.band ?? "none", reasons, cases };
}

function bestName(asked: string, names: readonly string[], typed: boolean) {
  const found = names.map((name) => matchNames(asked, name, { typed })).filter(({ band }) => band !== "none");
  return found.sort((a, b) => BANDS.indexOf(a.band) - BANDS.indexOf(b.band))[0] ?? null;
}

/** A shared number outweighs any likeness of names; a shared birth decides between names that are as like. */
function likelierFirst(a: PersonMatch, b: PersonMatch): number {
  return rank(a) - rank(b) || (a.personId < b.personId ? 1 : -1);
}

function rank({ band, reasons }: PersonMatch): number {
  const number = reasons.includes("same_document_number") ? -20 : reasons.includes("same_phone") ? -10 : 0;
  const birth = reasons.includes("same_birth_date") ? -2 : reasons.includes("same_birth_year") ? -1 : 0;
  return number + BANDS.indexOf(band) * 3 + birth;
}
