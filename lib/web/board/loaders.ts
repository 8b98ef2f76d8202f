import "server-only";
import { mayDo } from "../../access/roles.ts";
import { type BellLine, listBells } from "../../alerts/bell.ts";
import { type CallDue, callsDue } from "../../alerts/calls/due.ts";
import { type QuietLine, quietLines } from "../../alerts/channels/quiet-lines.ts";
import { reachability } from "../../alerts/channels/reachability.ts";
import { countFaulty } from "../../alerts/ladder/policy-faults-now.ts";
import { type AlertSummary, listAlerts } from "../../alerts/queries.ts";
import { type RotaBoard, rotaBoard } from "../../alerts/rota/board.ts";
import {
  type HearingLine,
  type LastDayLine,
  listHearings,
  listLastDays,
  listNewCases,
  type NewCaseLine,
} from "../../casework/board.ts";
import {
  listRemovals,
  listShieldsFalling,
  listSilent,
  type RemovalLine,
  type ShieldLine,
  type SilentLine,
} from "../../casework/board-danger.ts";
import { clock } from "../../db/unit.ts";
import { ruleBookOf } from "../../deadlines/law/load-book.ts";
import { countPackChanges } from "../../deadlines/list-pack-changes.ts";
import { loadPage, type Page } from "../page.ts";

export type Board = {
  alerts: AlertSummary[];
  /** Deadlines that ring for this person. */
  bells: BellLine[];
  /** Calls that are to be made again now. */
  callsDue: CallDue[];
  removals: RemovalLine[];
  shields: ShieldLine[];
  silent: SilentLine[];
  lastDays: LastDayLine[];
  hearings: HearingLine[];
  newCases: NewCaseLine[];
  rota: RotaBoard;
  canManageRota: boolean;
  /** Open deadlines that wait for a person, because their rule has changed. */
  changedRules: number;
  /** Whether anything but an open window can ring, for anybody. */
  isAnyoneReached: boolean;
  /** Channels that have gone quiet: one's own, everybody's for who looks after others. */
  quiet: QuietLine[];
  /** How many ladders have a fault now; none for who could not mend one. */
  faultyLadders: number;
  now: string;
};

/** What needs someone now, worst first. */
export function loadBoard(): Promise<Page<Board>> {
  return loadPage(null, async (tx, actor) => {
    // No list waits for another: they go out together.
    const [
      alerts,
      bells,
      removals,
      shields,
      silent,
      lastDays,
      hearings,
      newCases,
      changedRules,
      rota,
      faultyLadders,
      quiet,
      reach,
    ] = await Promise.all([
      listAlerts(tx, { limit: 20 }),
      listBells(tx),
      listRemovals(tx),
      listShieldsFalling(tx),
      listSilent(tx),
      listLastDays(tx),
      listHearings(tx),
      listNewCases(tx),
      ruleBookOf(tx).then((book) => countPackChanges(tx, book)),
      rotaBoard(tx),
      mayDo(actor.roles, "ladder:manage") ? countFaulty(tx) : 0,
      quietLines(tx, mayDo(actor.roles, "ladder:manage")),
      reachability(tx),
    ]);
    return {
      ...{ alerts, bells, removals, shields, silent, lastDays, hearings, newCases, changedRules, rota },
      ...{ faultyLadders, quiet },
      canManageRota: mayDo(actor.roles, "rota:manage"),
      callsDue: await callsDue(tx),
      isAnyoneReached: [...reach.values()].some(({ isReachable }) => isReachable),
      now: clock(tx).toString(),
    };
  });
}
