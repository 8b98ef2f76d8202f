import type { Code } from "../vocabulary/codes.ts";
import { changesPlace } from "./move.ts";
import type { ContactRow, EpisodeRow, MoveRow } from "./rows.ts";

type Dated = { id: string; happened_on: string | null; known_on: string };

/** What the state of custody follows from: clear columns only. */
export type EpisodeFact = Dated &
  Pick<
    EpisodeRow,
    "custody_type" | "holding_body" | "facility_id" | "held_since" | "ended_on" | "end_event"
  > &
  Partial<Pick<EpisodeRow, "end_seen_by_person">>;
export type MoveFact = Dated &
  Pick<MoveRow, "episode_id" | "event" | "holding_body" | "facility_id" | "happened_at">;
export type ContactFact = Pick<ContactRow, "id" | "kind" | "happened_at" | "happened_on" | "zone">;

export type CurrentCustody<E extends EpisodeFact = EpisodeFact, M extends MoveFact = MoveFact> = {
  /** Null where nobody knows. */
  isHeld: boolean | null;
  /** The episode that runs now, or null. */
  episode: E | null;
  /** The last move in it after which the person was elsewhere; its place is the place now, also when unknown. */
  move: M | null;
  holdingBody: Code<"holding_body"> | null;
  facilityId: string | null;
};

/** Free, with or without a duty: nobody holds the person. */
const AT_LIBERTY: readonly Code<"custody_type">[] = ["none", "reporting_or_bail"];

/** Whether this kind of custody is none. */
export function isAtLiberty(type: Code<"custody_type">): boolean {
  return AT_LIBERTY.includes(type);
}

/**
 * Whether somebody is held after an ending. A release that no person has seen is a claim, and people are taken again at the gate.
 * Surrendered to another state, a person is held somewhere, as a rule; nobody told us.
 */
function isHeldAfter({ end_event: event, end_seen_by_person: isSeen }: EpisodeFact): boolean | null {
  if (event === "death_in_custody") return false;
  return event === "release" && isSeen === true ? false : null;
}

/**
 * Whether somebody holds the person now, who and where, from everything recorded.
 * Where two episodes run at once, one that holds outweighs one that does not, and of two that hold the later tells where.
 */
export function currentCustody<E extends EpisodeFact, M extends MoveFact>(
  episodes: readonly E[],
  moves: readonly M[],
): CurrentCustody<E, M> {
  const nowhere = { episode: null, move: null, holdingBody: null, facilityId: null };
  const running = episodes.filter((each) => each.ended_on === null).sort(inOrder);
  const holding = running.filter((each) => !isAtLiberty(each.custody_type)).at(-1);
  if (!holding) {
    const free = running.at(-1);
    const over = episodes
      .filter((each) => each.ended_on !== null)
      .sort(byEnd)
      .at(-1);
    // What was recorded as free before a custody says nothing of after it.
    if (free && !(over && beginOf(free) < endOf(over))) return { ...nowhere, isHeld: false, episode: free };
    return { ...nowhere, isHeld: over ? isHeldAfter(over) : null };
  }
  const within = moves
    .filter((each) => each.episode_id === holding.id && changesPlace(each.event))
    .sort(inOrder);
  const move = within.at(-1) ?? null;
  return {
    isHeld: true,
    episode: holding,
    move,
    holdingBody: within.reduce(handsAfter, holding.holding_body),
    facilityId: (move ?? holding).facility_id,
  };
}

/** A move within one authority leaves the person in its hands, whether or not the move says so. */
function handsAfter(before: Code<"holding_body">, move: MoveFact): Code<"holding_body"> {
  return move.event === "transfer_same_agency" && move.holding_body === "unknown"
    ? before
    : move.holding_body;
}

/** When the person was last seen or heard: the row and the moment. Of a day without an hour it is the beginning, the longer silence. */
export function lastContact<C extends ContactFact>(
  contacts: readonly C[],
  zone: string,
): { row: C; at: Temporal.Instant } | null {
  const known = contacts
    .filter((each) => each.kind !== "none")
    .flatMap((row) => {
      const at = momentOf(row, zone);
      return at ? [{ row, at }] : [];
    });
  return known.sort((a, b) => Temporal.Instant.compare(a.at, b.at)).at(-1) ?? null;
}

function momentOf(
  { happened_at, happened_on, zone }: ContactFact,
  hostZone: string,
): Temporal.Instant | null {
  if (happened_at) return Temporal.Instant.from(happened_at);
  if (!happened_on) return null;
  return Temporal.PlainDate.from(happened_on)
    .toZonedDateTime(zone ?? hostZone)
    .toInstant();
}

/** The episodes that run at the same time as another: accepted, for that is what was told, and marked. */
export function overlapping(episodes: readonly EpisodeFact[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [index, one] of episodes.entries()) {
    for (const other of episodes.slice(index + 1)) {
      if (beginOf(one) >= endOf(other) || beginOf(other) >= endOf(one)) continue;
      if (endsByArrest(one, other) || endsByArrest(other, one)) continue;
      found.add(one.id);
      found.add(other.id);
    }
  }
  return found;
}

/** Free until taken is one story, not two; also where nobody knows since when they were free. */
function endsByArrest(free: EpisodeFact, held: EpisodeFact): boolean {
  if (!isAtLiberty(free.custody_type) || isAtLiberty(held.custody_type)) return false;
  return free.held_since === null || free.held_since <= beginOf(held);
}

/** Taken again: an earlier stretch of custody had ended in release by then. */
export function isReArrest(episode: EpisodeFact, episodes: readonly EpisodeFact[]): boolean {
  if (isAtLiberty(episode.custody_type)) return false;
  return episodes.some(
    (each) => each !== episode && each.end_event === "release" && endOf(each) <= beginOf(episode),
  );
}

const FOREVER = "9999-12-31";
const beginOf = (episode: EpisodeFact) => episode.held_since ?? episode.known_on;
const endOf = (episode: EpisodeFact) => episode.ended_on ?? FOREVER;

/** By the day it happened, else the day we learned of it; then by its hour; then as recorded. */
export function inOrder(
  a: Dated & { happened_at?: string | null },
  b: Dated & { happened_at?: string | null },
): number {
  return (
    (a.happened_on ?? a.known_on).localeCompare(b.happened_on ?? b.known_on) ||
    hourOf(a) - hourOf(b) ||
    a.id.localeCompare(b.id)
  );
}

const hourOf = (row: { happened_at?: string | null }) => (row.happened_at ? Date.parse(row.happened_at) : 0);

const byEnd = (a: EpisodeFact, b: EpisodeFact) => endOf(a).localeCompare(endOf(b)) || inOrder(a, b);
