import "server-only";
import { getLocale } from "next-intl/server";
import { mayDo } from "../../access/roles.ts";
import { type AbsenceLine, listAbsences } from "../../alerts/rota/absence.ts";
import { type ComingShift, comingShifts } from "../../alerts/rota/coming.ts";
import { type HandOverLine, listUnsigned } from "../../alerts/rota/hand-over.ts";
import { type Nights, nights } from "../../alerts/rota/nights.ts";
import { type OnCallLine, onCallBoard } from "../../alerts/rota/on-call.ts";
import { listOverrides, type OverrideLine } from "../../alerts/rota/override.ts";
import { colleaguesOf } from "../../alerts/rota/people.ts";
import { listSwaps, type SwapLine } from "../../alerts/rota/swap.ts";
import { clock } from "../../db/unit.ts";
import { loadPage, type Page } from "../page.ts";

/** So many nights ahead. */
const NIGHTS = 30;

export type RotaData = {
  onCall: OnCallLine[];
  nights: Nights;
  /** Of who asks, those of the nights ahead. */
  mine: ComingShift[];
  swaps: SwapLine[];
  overrides: OverrideLine[];
  absences: AbsenceLine[];
  unsigned: HandOverLine[];
  /** Names by id, of everybody these lines speak of. */
  names: Record<string, string>;
  canManage: boolean;
  now: string;
};

/** The rota: who is on call, the nights ahead, what waits for somebody. */
export async function loadRota(): Promise<Page<RotaData>> {
  const locale = await getLocale();
  return loadPage(null, async (tx, actor) => {
    const start = clock(tx);
    const span = { start, end: start.add({ hours: NIGHTS * 24 }) };
    const [onCall, ahead, coming, swaps, overrides, absences, unsigned] = await Promise.all([
      onCallBoard(tx),
      nights(tx, NIGHTS, locale),
      comingShifts(tx, span),
      listSwaps(tx),
      listOverrides(tx),
      listAbsences(tx),
      listUnsigned(tx),
    ]);
    const people = await colleaguesOf(tx, [
      ...swaps.flatMap(({ askedBy, askedOf }) => [askedBy, askedOf]),
      ...overrides.map(({ userId }) => userId),
      ...absences.map(({ userId }) => userId),
      ...unsigned.flatMap(({ fromId, toId }) => [fromId, toId]),
    ]);
    return {
      ...{ onCall, nights: ahead, swaps, overrides, absences, unsigned },
      mine: coming.filter(({ userId }) => userId === actor.userId),
      names: Object.fromEntries([...people.values()].map(({ id, name }) => [id, name])),
      canManage: mayDo(actor.roles, "rota:manage"),
      now: start.toString(),
    };
  });
}
