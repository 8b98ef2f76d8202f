import type { Code } from "../../vocabulary/codes.ts";
import { documentForm, phoneForm } from "../numbers.ts";
import { type Band, type NameMatch, NO_MATCH } from "./kinds.ts";
import { matchRead } from "./match.ts";
import { type Name, readName } from "./parts.ts";

/** What is asked for. Everything but the name only strengthens a match or finds one beside the name. */
export type PersonQuery = {
  name?: string;
  /** The name may be only the beginning of one. */
  typed?: boolean;
  birthYear?: number;
  /** `YYYY-MM-DD`. */
  birthDate?: string;
  documentNumber?: string;
  phone?: string;
  /** ISO 3166-1 of the country whose phone numbers may lack its code, in the query and in the candidates. */
  phoneState?: string;
  nationality?: string;
};

/** A person as known, opened. */
export type Candidate = {
  id: string;
  /** Every form of the name, the one to be shown first. */
  names: readonly string[];
  birthYear?: number | null;
  birthDate?: string | null;
  documentNumbers?: readonly string[];
  phones?: readonly string[];
  nationalities?: readonly string[];
};

export type ReasonCode = Code<"match_reason">;

export type RankedMatch = {
  id: string;
  /** How sure the name is; `none` where something else brought the two together. */
  band: Band;
  reasons: ReasonCode[];
  /** The form of the name that matched best; the first where none did. */
  matchedName: string | null;
};

const SCORE: Record<Band, number> = { certain: 400, likely: 300, possible: 100, none: 0 };
const REASON_SCORE: Partial<Record<ReasonCode, number>> = {
  same_document_number: 1000,
  same_phone: 300,
  same_birth_date: 200,
  same_birth_year: 60,
};
const OTHER_YEAR = -90;
const SAME_NATIONALITY = 20;

type Asked = {
  name: Name | null;
  typed: boolean;
  year: number | null;
  date: string | null;
  document: string | null;
  phone: string | null;
  state: string;
  nationality: string | null;
};

/**
 * The candidates that may be the person asked for, likeliest first, each with the reasons.
 *
 * A birth year alone brings nobody together who was asked for by name: too many share it. A birth year that differs or
 * another nationality only moves a match down, for papers are often wrong about both.
 */
export function rankCandidates(query: PersonQuery, candidates: readonly Candidate[]): RankedMatch[] {
  const asked = read(query);
  return candidates
    .map((candidate) => judge(asked, candidate))
    .filter((judged) => judged !== null)
    .sort((a, b) => b.score - a.score || (a.match.id < b.match.id ? -1 : 1))
    .map((judged) => judged.match);
}

function read(query: PersonQuery): Asked {
  const state = query.phoneState ?? "";
  return {
    name: query.name?.trim() ? readName(query.name) : null,
    typed: query.typed ?? false,
    year: query.birthYear ?? yearOf(query.birthDate),
    date: query.birthDate ?? null,
    document: query.documentNumber ? documentForm(query.documentNumber) : null,
    phone: query.phone ? phoneForm(query.phone, state) : null,
    state,
    nationality: query.nationality ?? null,
  };
}

function judge(asked: Asked, candidate: Candidate): { match: RankedMatch; score: number } | null {
  const byName = bestName(asked, candidate.names);
  const beside = reasonsBeside(asked, candidate);
  const isFound =
    byName.match.band !== "none" || beside.some((reason) => reason !== "same_birth_year" || !asked.name);
  if (!isFound) return null;
  const reasons: ReasonCode[] = [...byName.match.kinds, ...beside];
  const year = candidate.birthYear ?? yearOf(candidate.birthDate);
  const isOtherYear = asked.year !== null && year !== null && Math.abs(asked.year - year) > 1;
  const isSameNation =
    asked.nationality !== null && (candidate.nationalities ?? []).includes(asked.nationality);
  const score =
    SCORE[byName.match.band] +
    beside.reduce((sum, reason) => sum + (REASON_SCORE[reason] ?? 0), 0) +
    (isOtherYear ? OTHER_YEAR : 0) +
    (isSameNation ? SAME_NATIONALITY : 0) -
    byName.match.kinds.length;
  return { match: { id: candidate.id, band: byName.match.band, reasons, matchedName: byName.name }, score };
}

function bestName(asked: Asked, names: readonly string[]): { match: NameMatch; name: string | null } {
  let best: { match: NameMatch; name: string | null } = { match: NO_MATCH, name: names[0] ?? null };
  if (!asked.name) return best;
  for (const name of names) {
    const match = matchRead(asked.name, readName(name), { typed: asked.typed });
    const gain = SCORE[match.band] - SCORE[best.match.band];
    if (gain > 0 || (gain === 0 && match.kinds.length < best.match.kinds.length)) best = { match, name };
  }
  return best;
}

function reasonsBeside(asked: Asked, candidate: Candidate): ReasonCode[] {
  const reasons: ReasonCode[] = [];
  const { document, phone, date, year } = asked;
  if (document !== null && candidate.documentNumbers?.some((number) => documentForm(number) === document))
    reasons.push("same_document_number");
  if (phone !== null && candidate.phones?.some((text) => isPhone(text, phone, asked.state)))
    reasons.push("same_phone");
  if (date !== null && candidate.birthDate === date) reasons.push("same_birth_date");
  else if (year !== null && year === (candidate.birthYear ?? yearOf(candidate.birthDate)))
    reasons.push("same_birth_year");
  return reasons;
}

/** A number already in E.164 is compared as it is: reading two hundred would cost more than judging their names. */
function isPhone(text: string, phone: string, state: string): boolean {
  return text === phone || (!/^\+[0-9]+$/u.test(text) && phoneForm(text, state) === phone);
}

function yearOf(date: string | null | undefined): number | null {
  const year = Number(date?.slice(0, 4));
  return date && Number.isInteger(year) ? year : null;
}
