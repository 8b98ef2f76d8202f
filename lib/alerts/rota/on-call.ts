import "server-only";
import { clock, type Tx } from "../../db/unit.ts";
import type { Why } from "./model.ts";
import { type Colleague, colleaguesOf } from "./people.ts";
import { type Rota, readRotas } from "./rotas.ts";
import { runsOf } from "./runs.ts";
import { answerAt, shiftsOf } from "./shifts.ts";

/** So far ahead the board looks for who is next. Days. */
const AHEAD_DAYS = 40;

/**
 * Who is on call at this moment, by the database's clock: active people who may open cases, each rota at most one. A hole has no line.
 * @param rotaIds only these; null is all
 */
export async function onCallNow(
  tx: Tx,
  rotaIds: readonly string[] | null,
): Promise<{ rotaId: string; userId: string }[]> {
  const now = clock(tx);
  const rotas = await readRotas(tx, { start: now, end: now.add({ nanoseconds: 1 }) }, rotaIds);
  return rotas.flatMap(({ plan, overrides, absences }) => {
    const userId = answerAt(plan, overrides, absences, now)?.userId;
    return userId ? [{ rotaId: plan.id, userId }] : [];
  });
}

/** Who is on call of one rota. Moments are ISO text. */
export type OnCallLine = {
  rotaId: string;
  rotaName: string;
  zone: string;
  /** Null where nobody is; `why` says whether that is a hole or outside its hours. */
  person: Colleague | null;
  why: Why | "outside";
  /** Whose turn it would have been, where they are away or have left. */
  missing: Colleague | null;
  /** Until when this holds; null when it does not change as far as one looks. */
  until: string | null;
  next: { person: Colleague; at: string } | null;
};

/** Who is on call now of each rota, until when, and who is next. */
export async function onCallBoard(tx: Tx): Promise<OnCallLine[]> {
  const start = clock(tx);
  const end = start.add({ hours: AHEAD_DAYS * 24 });
  const found = (await readRotas(tx, { start, end })).map((rota) => standing(rota, start, end));
  const people = await colleaguesOf(
    tx,
    found.flatMap(({ userId, planned, next }) => [userId, planned, next?.userId ?? null]),
  );
  const named = (id: string | null | undefined) => (id ? (people.get(id) ?? null) : null);
  return found.map(({ rota, userId, planned, why, until, next }) => {
    const nextPerson = named(next?.userId);
    return {
      ...{ rotaId: rota.plan.id, rotaName: rota.name, zone: rota.plan.zone, why },
      ...{ person: named(userId), missing: userId === null ? named(planned) : null },
      until: until?.toString() ?? null,
      next: next && nextPerson ? { person: nextPerson, at: next.start.toString() } : null,
    };
  });
}

function standing(rota: Rota, start: Temporal.Instant, end: Temporal.Instant) {
  const runs = runsOf(shiftsOf(rota.plan, rota.overrides, rota.absences, start, end));
  const [first] = runs;
  const now = first?.start.equals(start) ? first : null;
  const next = runs.find((run) => run !== now && run.userId !== null) ?? null;
  const until = now ? now.end : (first?.start ?? null);
  return {
    rota,
    userId: now?.userId ?? null,
    planned: now?.planned ?? null,
    why: now?.why ?? ("outside" as const),
    until: until === null || until.equals(end) ? null : until,
    next,
  };
}
