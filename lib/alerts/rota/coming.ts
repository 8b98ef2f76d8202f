import "server-only";
import type { Tx } from "../../db/unit.ts";
import type { Span } from "./cover.ts";
import { shiftsIn } from "./holds.ts";
import type { Why } from "./model.ts";
import { readRotas } from "./rotas.ts";

/** A shift that somebody has, or a hole. Moments are ISO text. */
export type ComingShift = {
  rotaId: string;
  rotaName: string;
  zone: string;
  start: string;
  end: string;
  userId: string | null;
  why: Why;
};

/** The longest turn: so far back one that runs may have begun, and so far on one may end. Hours. */
const BACK_HOURS = 744;

/** The shifts of every rota that touch a time, each whole, in order. */
export async function comingShifts(tx: Tx, { start: from, end: until }: Span): Promise<ComingShift[]> {
  const span = { start: from.subtract({ hours: BACK_HOURS }), end: until.add({ hours: BACK_HOURS }) };
  const rotas = (await readRotas(tx, span)).filter(
    ({ plan }) => plan.endedAt === null || Temporal.Instant.compare(plan.endedAt, from) > 0,
  );
  const touches = ({ start, end }: Span) =>
    Temporal.Instant.compare(end, from) > 0 && Temporal.Instant.compare(start, until) < 0;
  return rotas
    .flatMap((rota) =>
      shiftsIn(rota, span)
        .filter(touches)
        .map(({ start, end, userId, why }) => ({
          ...{ rotaId: rota.plan.id, rotaName: rota.name, zone: rota.plan.zone },
          ...{ start: start.toString(), end: end.toString(), userId, why },
        })),
    )
    .sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
}
