import type { Sealer } from "../crypto/sealer.ts";
import type { Code } from "../vocabulary/codes.ts";
import { type ContactFields, contactFields } from "./contact.ts";
import { currentCustody, inOrder, isReArrest, lastContact, overlapping } from "./current.ts";
import { type EndFields, type EpisodeFields, endFields, episodeFields, type Place } from "./episode.ts";
import { leadsToRemoval, type MoveFields, moveFields } from "./move.ts";
import type { CustodyRecord, EpisodeRow, MoveRow } from "./rows.ts";

/*
 * What the screens draw of the custody of one case. Texts are opened, days are `YYYY-MM-DD`, moments ISO text; what is coded
 * stays a code. `where` is the place as people call it.
 */

type Entry = { id: string; version: number; createdBy: string; createdAt: string } & Whereabouts;

/** A place of the directory, as far as a case shows it. Its name may be damaged. */
export type PlaceMark = {
  id: string;
  name: string;
  kind: Code<"place_kind"> | null;
  borderKm: number | null;
};

/** The place as people call it, and which of the directory it is. */
export type Whereabouts = { where: string | null; facility: PlaceMark | null };

export type MoveView = Entry & MoveFields & { at: string | null };
export type ContactView = Omit<Entry, keyof Whereabouts> & ContactFields & { at: string | null };
export type EpisodeView = Entry &
  EpisodeFields & {
    at: string | null;
    end: (EndFields & { at: string | null }) | null;
    /** Oldest first. */
    moves: MoveView[];
    /** Runs at the same time as another. */
    overlaps: boolean;
    /** Taken again after a release. */
    isReArrest: boolean;
  };

export type CustodyView = Whereabouts & {
  isHeld: boolean | null;
  holdingBody: Code<"holding_body"> | null;
  /** How sure it is where the person is now. */
  grade: Code<"evidence_grade"> | null;
  /** The episode that runs now. */
  current: EpisodeView | null;
  /** The move that may end abroad, if the last one was such. */
  towardsRemoval: MoveView | null;
  /** The one that runs now, then the newest first. */
  episodes: EpisodeView[];
  contacts: ContactView[];
  lastContact: ContactView | null;
  /** Its moment, ISO; of a day without an hour its beginning. */
  lastContactAt: string | null;
};

/** Places of the directory, by id. */
export type Places = ReadonlyMap<string, PlaceMark>;

/** @param zone of the host state */
export function custodyView(
  record: CustodyRecord,
  sealer: Sealer,
  places: Places,
  zone: string,
): CustodyView {
  const now = currentCustody(record.custody_episode, record.custody_move);
  const doubled = overlapping(record.custody_episode);
  const whereabouts = ({ facilityId, place }: Place): Whereabouts => {
    const facility = (facilityId && places.get(facilityId)) || null;
    return { facility, where: facilityId ? (facility?.name ?? null) : place };
  };
  const moveView = (row: MoveRow): MoveView => {
    const fields = moveFields(row, sealer, zone);
    return { ...entryOf(row), ...fields, at: row.happened_at, ...whereabouts(fields) };
  };
  const episodeView = (row: EpisodeRow): EpisodeView => {
    const fields = episodeFields(row, sealer, zone);
    const end = endFields(row, sealer, zone);
    const moves = record.custody_move.filter((move) => move.episode_id === row.id);
    return {
      ...entryOf(row),
      ...fields,
      at: row.held_since_at,
      ...whereabouts(fields),
      end: end && { ...end, at: row.ended_at },
      moves: moves.toSorted(inOrder).map(moveView),
      overlaps: doubled.has(row.id),
      isReArrest: isReArrest(row, record.custody_episode),
    };
  };
  const episodes = record.custody_episode.toSorted(inOrder).reverse().map(episodeView);
  const contacts = record.proof_of_contact.toSorted(inOrder).reverse();
  const contactView = (row: (typeof contacts)[number]): ContactView => ({
    ...entryOf(row),
    ...contactFields(row, sealer, zone),
    at: row.happened_at,
  });
  const last = lastContact(contacts, zone);
  const current = episodes.find(({ id }) => id === now.episode?.id) ?? null;
  const lastMove = current?.moves.findLast(({ id }) => id === now.move?.id) ?? null;
  const newest = current?.moves.at(-1);
  const place = lastMove ?? current;
  return {
    isHeld: now.isHeld,
    holdingBody: now.holdingBody,
    where: place?.where ?? null,
    facility: place?.facility ?? null,
    grade: place?.sourceGrade ?? null,
    current,
    towardsRemoval: newest && leadsToRemoval(newest) ? newest : null,
    episodes: current ? [current, ...episodes.filter((each) => each !== current)] : episodes,
    contacts: contacts.map(contactView),
    lastContact: last && contactView(last.row),
    lastContactAt: last?.at.toString() ?? null,
  };
}

function entryOf(row: { id: string; version: number; created_by: string; created_at: string }) {
  return { id: row.id, version: row.version, createdBy: row.created_by, createdAt: row.created_at };
}
