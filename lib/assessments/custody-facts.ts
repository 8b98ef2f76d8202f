import type { ContactFact, CustodyFact, Fact } from "../remedies/facts.ts";
import type { Code } from "../vocabulary/codes.ts";
import type { ContactFacts, EpisodeFacts, FactRecord, MoveFacts } from "./rows.ts";
import { baseOf, baseOfRow, type Dating, whenOf } from "./when.ts";

type Contact = Code<"contact_proof">;

/** Duties to report are no custody: nobody holds the person. */
const AT_LIBERTY: readonly Code<"custody_type">[] = ["none", "reporting_or_bail"];

/** After these we know how the person is. What an authority, a relative or a written message says proves least, and ends no loss of contact. */
const PROVES_CONTACT: readonly Contact[] = ["in_person", "video", "voice", "through_counsel"];

/** The facts of custody and contact of one case. */
export function custodyFacts(record: FactRecord, dating: Dating): Fact[] {
  return [
    ...record.custody_episode.flatMap((row) => episodeFacts(row, dating)),
    ...record.custody_move.map((row) => moveFact(row, record.custody_episode, dating)),
    ...record.proof_of_contact.flatMap((row) => contactFact(row, dating) ?? []),
  ];
}

function episodeFacts(row: EpisodeFacts, dating: Dating): Fact[] {
  const began = custody(baseOfRow(row, row.held_since_at, dating), {
    // That somebody is free is known from a person who saw it, or is a rumour.
    event: AT_LIBERTY.includes(row.custody_type) ? "release" : "arrest",
    seenByPerson: row.source_grade !== "d",
    custodyType: row.custody_type,
    holder: row.holding_body,
    placeKind: row.place_kind,
    legalBasis: row.legal_basis ?? "unknown",
    acknowledged: row.is_acknowledged,
  });
  const ended = row.end_event === null ? null : endFact(row, row.end_event, dating);
  return ended ? [began, ended] : [began];
}

function endFact(row: EpisodeFacts, event: Code<"custody_event">, dating: Dating): CustodyFact {
  const knownOn = row.end_known_on ?? row.ended_on ?? row.known_on;
  const at = whenOf(row.ended_on, row.ended_at, dating.zone);
  const base = baseOf(`${row.id}:end`, { at, knownOn, grade: row.end_grade ?? row.source_grade }, dating);
  return custody(base, {
    event,
    seenByPerson: row.end_seen_by_person ?? false,
    custodyType: row.custody_type,
    holder: row.holding_body,
    placeKind: row.place_kind,
    legalBasis: row.legal_basis ?? "unknown",
    acknowledged: row.is_acknowledged,
    purpose: event === "handover_other_state" ? "towards_removal" : "unknown",
  });
}

function moveFact(row: MoveFacts, episodes: readonly EpisodeFacts[], dating: Dating): Fact {
  const base = baseOfRow(row, row.happened_at, dating);
  if (row.event === "contact_lost" || row.event === "contact_restored") {
    return { ...base, type: "contact", event: row.event, safeWord: false };
  }
  const episode = episodes.find(({ id }) => id === row.episode_id);
  return custody(base, {
    event: row.event,
    custodyType: row.custody_type ?? episode?.custody_type ?? "unknown",
    holder: row.holding_body,
    placeKind: row.place_kind,
    purpose: row.purpose ?? "unknown",
    proceeding: row.proceeding_id,
    legalBasis: row.legal_basis ?? episode?.legal_basis ?? "unknown",
    acknowledged: row.is_acknowledged,
  });
}

type Said = Pick<
  CustodyFact,
  "event" | "custodyType" | "holder" | "placeKind" | "legalBasis" | "acknowledged"
>;

function custody(base: Omit<CustodyFact, "type" | keyof Fields>, said: Said & Partial<Fields>): CustodyFact {
  return { ...base, type: "custody", purpose: "unknown", proceeding: null, seenByPerson: false, ...said };
}

type Fields = Omit<CustodyFact, "type" | "id" | "at" | "knownAt" | "grade" | "inferred">;

function contactFact(row: ContactFacts, dating: Dating): ContactFact | null {
  const base = { ...baseOfRow(row, row.happened_at, dating), type: "contact" as const };
  if (row.kind === "none") return { ...base, event: "contact_lost", safeWord: false };
  if (!PROVES_CONTACT.includes(row.kind)) return null;
  return { ...base, event: "contact_restored", safeWord: row.safe_word_used ?? false };
}
