import { opening } from "../cases/fact.ts";
import type { NoteRow } from "../cases/note.ts";
import type { Sealer } from "../crypto/sealer.ts";
import { isAtLiberty } from "../custody/current.ts";
import type { CustodyRecord } from "../custody/rows.ts";
import type { CustodyView } from "../custody/view.ts";
import type { LawEventKind } from "../proceedings/law-events.ts";
import type { LawEventRow, ProceedingRecord } from "../proceedings/rows.ts";
import type { CodeList } from "../vocabulary/codes.ts";
import { dayIn, entryOf, type TimelineEntry, type TimelineKind } from "./timeline.ts";

type Said = readonly (readonly [CodeList, string])[];

/** Leaves out what is not said. */
function codes(...said: readonly (readonly [CodeList, string | null])[]): Said {
  return said.filter(
    (each): each is readonly [CodeList, string] => each[1] !== null && each[1] !== "unknown",
  );
}

/** Custody, moves and contacts. The view holds their texts opened. */
export function custodyEntries(record: CustodyRecord, view: CustodyView): TimelineEntry[] {
  const rowOf = <R extends { id: string }>(rows: readonly R[], id: string) =>
    rows.find((row) => row.id === id) as R;
  const ofEpisodes = view.episodes.flatMap((episode) => {
    const row = rowOf(record.custody_episode, episode.id);
    const { zone, end } = episode;
    const said = codes(["custody_type", episode.custodyType], ["holding_body", episode.holdingBody]);
    const begun = entryOf(row, {
      kind: isAtLiberty(episode.custodyType) ? "freeSince" : "heldSince",
      on: episode.on,
      at: episode.at,
      zone,
      codes: said,
      text: episode.where,
    });
    const moves = episode.moves.map((move) =>
      entryOf(rowOf(record.custody_move, move.id), {
        kind: "custodyMove",
        on: move.on,
        at: move.at,
        zone: move.zone,
        codes: codes(
          ["custody_event", move.event],
          ["holding_body", move.holdingBody],
          ["custody_purpose", move.purpose],
        ),
        text: move.where,
      }),
    );
    if (!end) return [begun, ...moves];
    const over = codes(["custody_event", end.event]);
    const ended = {
      kind: "custodyEnded" as const,
      on: end.on,
      at: end.at,
      zone,
      codes: over,
      text: end.note,
    };
    return [begun, ...moves, entryOf(row, { ...ended, knownOn: end.knownOn })];
  });
  const ofContacts = view.contacts.map((contact) =>
    entryOf(rowOf(record.proof_of_contact, contact.id), {
      kind: contact.kind === "none" ? "noContact" : "contact",
      on: contact.on,
      at: contact.at,
      zone: contact.zone,
      codes: contact.kind === "none" ? [] : codes(["contact_proof", contact.kind]),
      text: contact.who,
    }),
  );
  return [...ofEpisodes, ...ofContacts];
}

const EVENT_KINDS: Record<LawEventKind, TimelineKind> = {
  measure_served: "measureEvent",
  measure_confirmed: "measureEvent",
  measure_lifted: "measureEvent",
  measure_disregarded: "measureEvent",
  filing_confirmed: "stayConfirmed",
  decision_set_aside: "decisionSetAside",
  extradition_request: "extraditionRequest",
};

/** Proceedings, hearings, decisions, notices, filings, removals, measures and what happened to them. @param zone of the host state */
export function proceedingEntries(record: ProceedingRecord, sealer: Sealer, zone: string): TimelineEntry[] {
  const typeOf = (id: string | null) => record.proceeding.find((row) => row.id === id)?.type ?? null;
  return [
    ...record.proceeding.flatMap((row) => {
      const said = { zone, at: null, codes: codes(["proceeding_type", row.type]), proceedingId: row.id };
      const body = opening(sealer, "proceeding", row.id)("body", row.body);
      const opened = entryOf(row, { ...said, kind: "proceedingOpened", on: row.happened_on, text: body });
      if (row.ended_on === null) return [opened];
      const reason = opening(sealer, "proceeding", row.id)("end_reason", row.end_reason);
      return [opened, entryOf(row, { ...said, kind: "proceedingEnded", on: row.ended_on, text: reason })];
    }),
    ...record.hearing
      .filter((row) => row.status !== "moved")
      .map((row) =>
        entryOf(row, {
          kind: "hearing",
          proceedingId: row.proceeding_id,
          on: row.on_date,
          at: row.starts_at,
          zone: row.zone ?? zone,
          codes: codes(["proceeding_type", typeOf(row.proceeding_id)]),
          text: opening(sealer, "hearing", row.id)("purpose", row.purpose),
        }),
      ),
    ...record.decision.map((row) =>
      entryOf(row, {
        kind: "decision",
        proceedingId: row.proceeding_id,
        on: row.decided_on,
        at: null,
        zone,
        codes: codes(
          ["proceeding_type", row.proceeding_type],
          ["decision_outcome", row.outcome],
          ["decision_finality", row.finality],
        ),
        text: opening(sealer, "decision", row.id)("body", row.body),
      }),
    ),
    ...record.notice.map((row) =>
      entryOf(row, {
        kind: "notice",
        proceedingId: record.decision.find(({ id }) => id === row.decision_id)?.proceeding_id,
        on: row.given_on,
        at: row.given_at,
        zone: row.zone ?? zone,
        codes: codes(
          ["notice_kind", row.kind],
          ["notice_to", row.given_to],
          ["channel_of_notice", row.channel],
        ),
        text: null,
      }),
    ),
    ...record.filing.map((row) =>
      entryOf(row, {
        kind: "filing",
        proceedingId: row.proceeding_id,
        on: row.lodged_on,
        at: row.lodged_at,
        zone: row.zone ?? zone,
        codes: codes(["proceeding_type", typeOf(row.proceeding_id)], ["filing_status", row.status]),
        text: opening(sealer, "filing", row.id)("title", row.title) ?? row.rule_id,
      }),
    ),
    ...record.removal_direction.map((row) =>
      entryOf(row, {
        kind: "removal",
        proceedingId: row.proceeding_id,
        on: row.departs_on,
        at: row.departs_at,
        zone: row.zone ?? zone,
        codes: codes(["removal_direction_status", row.status]),
        text: opening(sealer, "removal_direction", row.id)("route", row.route),
      }),
    ),
    ...record.measure.map((row) =>
      entryOf(row, {
        kind: "measure",
        proceedingId: onlyNamed(record, row.id),
        on: row.happened_on,
        at: row.happened_at,
        zone: row.zone ?? zone,
        codes: codes(["measure_kind", row.kind]),
        text: opening(sealer, "measure", row.id)("body", row.body),
      }),
    ),
    ...record.case_event.map((row) =>
      entryOf(row, {
        kind: EVENT_KINDS[row.kind],
        proceedingId: laneOfEvent(record, row),
        on: row.happened_on,
        at: row.happened_at,
        zone: row.zone ?? zone,
        codes: codes(
          ["case_event_kind", EVENT_KINDS[row.kind] === "measureEvent" ? row.kind : null],
          ...row.served_on.map((body) => ["served_on", body] as const),
          ["confirmed_by", row.code],
          ["extradition_request_status", row.state],
        ),
        text: opening(sealer, "case_event", row.id)("note", row.note),
      }),
    ),
  ];
}

/** The proceeding that a measure names, where it is one; what names several stands beside them. */
function onlyNamed({ measure_binding }: ProceedingRecord, measureId: string | null): string | undefined {
  const named = measure_binding.filter(({ measure_id }) => measure_id === measureId);
  return named.length === 1 ? named[0]?.proceeding_id : undefined;
}

function laneOfEvent(record: ProceedingRecord, row: LawEventRow): string | undefined {
  const { proceeding_id, filing_id, decision_id, measure_id } = row;
  if (proceeding_id) return proceeding_id;
  const of = [...record.filing, ...record.decision].find(({ id }) => id === filing_id || id === decision_id);
  return of?.proceeding_id ?? onlyNamed(record, measure_id);
}

/** Notes. One that speaks of no day stands where it was written. @param zone of the host state */
export function noteEntries(rows: readonly NoteRow[], sealer: Sealer, zone: string): TimelineEntry[] {
  return rows.map((row) => {
    const text = opening(sealer, "case_note", row.id)("text", row.text);
    const at = row.happened_on === null ? row.created_at : null;
    return entryOf(row, {
      kind: "note",
      on: row.happened_on ?? dayIn(zone, row.created_at),
      at,
      zone,
      codes: [],
      text,
    });
  });
}
