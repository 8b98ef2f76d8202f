import type { KnownDay } from "../remedies/start-of-term.ts";
import type { Code } from "../vocabulary/codes.ts";
import { knownDay } from "./known-day.ts";
import type { CustodyRow } from "./rows.ts";

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
  episodes: readonly CustodyRow[],
  isHeld: boolean | null,
  zone: string,
): CustodyNow {
  const open = episodes.filter((episode) => episode.ended_on === null && episode.ended_at === null);
  const last = latest(open) ?? latest(episodes);
  const arrest = last ? knownDay(last.held_since, last.held_since_at, zone) : null;
  const current = latest(open);
  if (current) {
    return { type: current.custody_type, held: !AT_LIBERTY.includes(current.custody_type), arrest };
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

function beganOn({ held_since }: CustodyRow): string {
  return held_since ?? "";
}
