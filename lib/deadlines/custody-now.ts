import type { KnownDay } from "../remedies/start-of-term.ts";
import type { Code } from "../vocabulary/codes.ts";
import { knownDay } from "./known-day.ts";
import type { CustodyMoveRow, CustodyRow, TermRecord } from "./rows.ts";

/** The person's custody as the terms ask for it. */
export type CustodyNow = {
  /** Null where it is not known. */
  type: Code<"custody_type"> | null;
  held: boolean;
  /** The beginning of the custody that lasts; else of the last that is known. */
  arrest: KnownDay | null;
};

/** Duties to report keep nobody from a lawyer: a shorter term for those held is not theirs. */
const AT_LIBERTY: readonly Code<"custody_type">[] = ["none", "reporting_or_bail"];

/**
 * @param isHeld what the case says where no stay in custody is recorded; null where nobody knows
 * @param zone   of the host state, in which hours are told
 */
export function custodyNow(
  { custody_episode: episodes, custody_move: moves }: Pick<TermRecord, "custody_episode" | "custody_move">,
  isHeld: boolean | null,
  zone: string,
): CustodyNow {
  const open = episodes.filter((episode) => episode.ended_on === null && episode.ended_at === null);
  const last = latest(open) ?? latest(episodes);
  const arrest = last ? knownDay(last.held_since, last.held_since_at, zone) : null;
  const current = latest(open);
  if (current) {
    const type = kindNow(current, moves);
    return { type, held: !AT_LIBERTY.includes(type), arrest };
  }
  if (isHeld) return { type: "unknown", held: true, arrest };
  return { type: isHeld === null ? null : "none", held: false, arrest };
}

/** The last to begin; of those without a day, the last to be recorded. */
function latest(episodes: readonly CustodyRow[]): CustodyRow | undefined {
  return episodes.reduce<CustodyRow | undefined>(
    (last, next) => (last && beganOn(last) > beganOn(next) ? last : next),
    undefined,
  );
}

/** An arrest by the police becomes an extradition arrest in court: the last move that says of what kind it is decides. */
function kindNow({ id, custody_type }: CustodyRow, moves: readonly CustodyMoveRow[]): Code<"custody_type"> {
  const said = moves.filter((move) => move.episode_id === id && move.custody_type !== null);
  const last = said.toSorted((a, b) => (cameAt(a) < cameAt(b) ? -1 : 1)).at(-1);
  return last?.custody_type ?? custody_type;
}

/** By day, on one day by hour, then as they were recorded. */
function cameAt({ id, happened_on, happened_at, known_on }: CustodyMoveRow): string {
  return `${happened_on ?? known_on} ${happened_at ?? ""} ${id}`;
}

function beganOn({ held_since }: CustodyRow): string {
  return held_since ?? "";
}
