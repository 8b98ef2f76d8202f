import "server-only";
import { clock, type Tx } from "../../db/unit.ts";
import { getOrganisation } from "../../organisations/queries.ts";
import { reachability } from "../channels/reachability.ts";
import { isWithin } from "./cover.ts";
import { holidaysOn } from "./holidays.ts";
import type { Why } from "./model.ts";
import { depthOf, type Night, nightsFrom } from "./night.ts";
import { colleaguesOf } from "./people.ts";
import { type Rota, readRotas } from "./rotas.ts";
import { type Run, runsOf } from "./runs.ts";
import { shiftsOf } from "./shifts.ts";

/** A part of a night. Moments are ISO text. */
export type NightPart = {
  start: string;
  end: string;
  /** Null is a hole. */
  userId: string | null;
  why: Why;
  /** Whose turn it would have been. */
  planned: string | null;
};

/** One night and who is on call in it. */
export type NightLine = {
  /** `YYYY-MM-DD`, the day on which it begins. */
  day: string;
  start: string;
  end: string;
  /** A cell for each rota, in their order; empty where the rota does not cover the night. */
  cells: NightPart[][];
  /** Over all rotas: somebody is there all night, a part of it nobody is, all of it nobody is. */
  standing: "covered" | "part" | "none";
  holes: { start: string; end: string }[];
  /** At some moment only one person is on call, over all rotas. */
  isOneDeep: boolean;
  /** Public holidays of the states the organisation works in: the state and the name. */
  holidays: { state: string; name: string }[];
};

/** A person of the nights; `hasTested`: a message has once come through to them outside the window. */
export type NightPerson = { name: string; isReachable: boolean; hasTested: boolean };

export type Nights = {
  /** The organisation's zone, in which the nights are counted. */
  zone: string;
  rotas: { id: string; name: string; zone: string }[];
  nights: NightLine[];
  people: Record<string, NightPerson>;
};

/**
 * The nights ahead, the running one first: who covers them, and where nobody does.
 * @param locale of the names of holidays
 */
export async function nights(tx: Tx, count: number, locale = "en"): Promise<Nights> {
  const { timeZone: zone, hostStates } = await getOrganisation(tx);
  const now = clock(tx);
  // What is over of the night that runs needs nobody any more.
  const ahead = nightsFrom(zone, now, count).map((night) =>
    isWithin(night, now) ? { ...night, start: now } : night,
  );
  const span = { start: ahead[0]!.start, end: ahead.at(-1)!.end };
  const rotas = await readRotas(tx, span);
  if (rotas.length === 0) return { zone, rotas: [], nights: [], people: {} };
  const runs = rotas.map((rota) => runsIn(rota, span.start, span.end));
  const ids = [...new Set(runs.flat().flatMap(({ userId, planned }) => [userId, planned]))];
  const known = ids.filter((id) => id !== null);
  const [colleagues, reach] = await Promise.all([colleaguesOf(tx, known), reachability(tx, known)]);
  const holidays = holidaysOn(
    hostStates,
    ahead.map(({ day }) => day),
    locale,
  );
  return {
    zone,
    rotas: rotas.map(({ plan, name }) => ({ id: plan.id, name, zone: plan.zone })),
    nights: ahead.map((night) => lineOf(night, runs, holidays.get(String(night.day)) ?? [])),
    people: Object.fromEntries(
      [...colleagues.values()].map(({ id, name }) => {
        const { isReachable = false, hasTested = false } = reach.get(id) ?? {};
        return [id, { name, isReachable, hasTested }];
      }),
    ),
  };
}

const runsIn = ({ plan, overrides, absences }: Rota, start: Temporal.Instant, end: Temporal.Instant): Run[] =>
  runsOf(shiftsOf(plan, overrides, absences, start, end));

function lineOf(night: Night, runs: readonly Run[][], holidays: NightLine["holidays"]): NightLine {
  const cells = runs.map((own) => own.flatMap((run) => partOf(night, run)));
  const held = runs.flat().flatMap(({ userId, start, end }) => (userId ? [{ userId, start, end }] : []));
  const { least, most, holes } = depthOf(night, held);
  return {
    ...{ day: night.day.toString(), start: night.start.toString(), end: night.end.toString() },
    cells,
    standing: most === 0 ? "none" : least === 0 ? "part" : "covered",
    holes: holes.map(({ start, end }) => ({ start: start.toString(), end: end.toString() })),
    isOneDeep: least === 1,
    holidays,
  };
}

function partOf(night: Night, { start, end, userId, why, planned }: Run): NightPart[] {
  const from = Temporal.Instant.compare(start, night.start) > 0 ? start : night.start;
  const until = Temporal.Instant.compare(end, night.end) < 0 ? end : night.end;
  if (Temporal.Instant.compare(from, until) >= 0) return [];
  return [{ start: from.toString(), end: until.toString(), userId, why, planned }];
}
