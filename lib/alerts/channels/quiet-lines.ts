import "server-only";
import { type Tx, unitOf } from "../../db/unit.ts";
import { colleaguesOf } from "../rota/people.ts";
import { type QuietChannel, quietChannels, reachability } from "./reachability.ts";

/** A channel that has gone quiet, and whose it is. Name and phone may be damaged. */
export type QuietLine = QuietChannel & {
  name: string;
  phone: string | null;
  isOwn: boolean;
  /** Whether another channel still reaches them outside an open window. */
  isReachable: boolean;
};

const WORST_FIRST: readonly QuietChannel["why"][] = ["dead", "failing", "silent"];

/**
 * The channels that have gone quiet: one's own or, for who looks after others, everybody's. Worst first: people whom nothing reaches any
 * more, then what is dead, what fails, what has been silent.
 */
export async function quietLines(tx: Tx, looksAfter: boolean): Promise<QuietLine[]> {
  const { userId } = unitOf(tx);
  const quiet = (await quietChannels(tx)).filter((each) => looksAfter || each.userId === userId);
  if (quiet.length === 0) return [];
  const ids = [...new Set(quiet.map((each) => each.userId))];
  const [people, reach] = [await colleaguesOf(tx, ids), await reachability(tx, ids)];
  return quiet
    .map((each) => {
      const person = people.get(each.userId);
      return {
        ...each,
        name: person?.name ?? "",
        phone: person?.phone ?? null,
        isOwn: each.userId === userId,
        isReachable: reach.get(each.userId)?.isReachable ?? false,
      };
    })
    .sort(
      (one, other) =>
        Number(one.isReachable) - Number(other.isReachable) ||
        WORST_FIRST.indexOf(one.why) - WORST_FIRST.indexOf(other.why) ||
        one.since.localeCompare(other.since),
    );
}
