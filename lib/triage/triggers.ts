import { type AsOf, HOUR } from "../remedies/as-of.ts";
import type { Evidence, FactorCode, FactorReading, TriggerCode, TriggerReading } from "./assessment.ts";
import type { CaseState } from "./case-state.ts";
import { departures, hearingsAhead, isAhead, isUnstopped, takenAway } from "./departures.ts";
import { evidenceOf, type Ground, isFirm, joined } from "./evidence.ts";

/** What the triggers look at. A level is set by the highest that matches, and all are listed. */
export interface TriggerGround {
  state: CaseState;
  factors: readonly FactorReading[];
  /** The proceedings that have a confirmed stay. */
  stayed: ReadonlySet<string>;
  asOf: AsOf;
}

type Found = { proceedings: readonly string[]; evidence: Evidence };
type Condition = (ground: TriggerGround) => Found | null;

/** Every trigger and floor in the order of the table. */
const TABLE: readonly [TriggerCode, Condition][] = [
  ["I1", departureWithinADay],
  ["I2", movedTowardsRemoval],
  ["I3", heldAndUnheardOf],
  ["I4", heldWithNothingInTheWay],
  ["I5", measureDisregarded],
  ["I6", ({ state }) => found(takenAway(state), state)],
  ["C1", departureWithinThreeDays],
  ["C2", orderAndReach],
  ["C3", heldAndWanted],
  ["C4", extraditionDecided],
  ["C5", (ground) => whileHeld(ground, firm(ground, "F05"))],
  ["C6", hearingWithinThreeDays],
  ["H1", (ground) => whileHeld(ground, firm(ground, "F14", "F15"))],
  ["H2", (ground) => of(firm(ground, "F06"))],
  ["H3", (ground) => of(firm(ground, "F16"))],
  ["H4", heldAndUnknown],
  ["H5", (ground) => of(firm(ground, "F22"))],
];

const LEVELS = { I: "imminent", C: "critical", H: "high" } as const;

export function triggersOf(ground: TriggerGround): TriggerReading[] {
  return TABLE.flatMap(([code, condition]) => {
    const match = condition(ground);
    return match ? [{ code, level: LEVELS[code[0] as keyof typeof LEVELS], ...match }] : [];
  });
}

function departureWithinADay({ state, asOf }: TriggerGround): Found | null {
  const near = departures(state).filter(
    ({ at }) => asOf.reached(at - 24 * HOUR) && isUnstopped(at, state, asOf),
  );
  return found(
    near.map(({ fact }) => fact),
    state,
  );
}

function departureWithinThreeDays({ state, asOf }: TriggerGround): Found | null {
  const near = departures(state).filter(({ at }) => isAhead(at, 72 * HOUR, asOf));
  return found(
    near.map(({ fact }) => fact),
    state,
  );
}

/** Any source will do: a rumour of a border is enough to wake somebody. */
function movedTowardsRemoval({ factors }: TriggerGround): Found | null {
  return of(factors.filter(({ code, state }) => code === "F04" && state === "present"));
}

function heldAndUnheardOf(ground: TriggerGround): Found | null {
  const { state, asOf } = ground;
  const canEnd = state.scored.some(({ endsInRemoval }) => endsInRemoval);
  const lost = firm(ground, "F11").filter(({ evidence }) => {
    const since = Temporal.Instant.from(evidence.since!).epochMilliseconds;
    return canEnd && asOf.reached(since + 12 * HOUR);
  });
  return whileHeld(ground, lost);
}

function heldWithNothingInTheWay(ground: TriggerGround): Found | null {
  const reasons = firm(ground, "F06", "F07", "F12");
  const orders = unstayedOrders(ground);
  if (reasons.length === 0 || orders.length === 0) return null;
  return whileHeld(ground, [...orders, ...reasons], orders);
}

function orderAndReach(ground: TriggerGround): Found | null {
  const orders = unstayedOrders(ground);
  if (orders.length === 0) return null;
  const wanted = firm(ground, "F07");
  if (ground.state.custody.held) return whileHeld(ground, [...orders, ...wanted], orders);
  return wanted.length > 0 ? of([...orders, ...wanted], orders) : null;
}

/** F01 and F02 on one and the same proceeding. */
function unstayedOrders(ground: TriggerGround): FactorReading[] {
  const orders = firm(ground, "F01");
  return firm(ground, "F02").filter(
    ({ proceeding }) =>
      orders.some((order) => order.proceeding === proceeding) &&
      (proceeding === null || !ground.stayed.has(proceeding)),
  );
}

function measureDisregarded({ state, asOf }: TriggerGround): Found | null {
  const shown = state.measures
    .filter(({ endsAt }) => !asOf.reached(endsAt))
    .flatMap(({ fact, disregarded }) => disregarded.map((ground) => ({ ground, binds: fact.binds })))
    .filter(({ ground }) => ground.grade !== "d");
  if (shown.length === 0) return null;
  return {
    proceedings: [...new Set(shown.flatMap(({ binds }) => binds))],
    evidence: evidenceOf(
      shown.map(({ ground }) => ground),
      state.moments,
    ),
  };
}

function heldAndWanted(ground: TriggerGround): Found | null {
  const bare = ground.state.scored.filter(({ id }) => !ground.stayed.has(id));
  const wanted = firm(ground, "F07");
  if (!ground.state.custody.held || wanted.length === 0 || bare.length === 0) return null;
  return { ...whileHeld(ground, wanted)!, proceedings: bare.map(({ id }) => id) };
}

function extraditionDecided({ state }: TriggerGround): Found | null {
  const granted = state.scored.flatMap(({ order }) =>
    (order?.orders ?? []).filter(
      ({ outcome, fact }) => outcome === "extradition_granted" && fact.grade !== "d",
    ),
  );
  return found(
    granted.map(({ fact }) => fact),
    state,
  );
}

function hearingWithinThreeDays({ state, asOf }: TriggerGround): Found | null {
  if (!state.custody.held) return null;
  const near = hearingsAhead(state).filter(({ at }) => isAhead(at, 72 * HOUR, asOf));
  return found(
    near.map(({ fact }) => fact),
    state,
  );
}

function heldAndUnknown({ state, factors }: TriggerGround): Found | null {
  const asked: readonly FactorCode[] = ["F01", "F02", "F04", "F08"];
  const open = factors.filter((factor) => factor.state === "unknown" && asked.includes(factor.code));
  if (!state.custody.held || open.length === 0) return null;
  return { proceedings: proceedingsOf(open), evidence: evidenceOf(state.custody.since, state.moments) };
}

function firm({ factors }: TriggerGround, ...codes: FactorCode[]): FactorReading[] {
  return factors.filter((factor) => codes.includes(factor.code) && isFirm(factor));
}

function whileHeld(
  { state }: TriggerGround,
  factors: readonly FactorReading[],
  on: readonly FactorReading[] = factors,
): Found | null {
  if (!state.custody.held || factors.length === 0) return null;
  const custody = evidenceOf(state.custody.since, state.moments);
  return {
    proceedings: proceedingsOf(on),
    evidence: joined([...factors.map(({ evidence }) => evidence), custody]),
  };
}

function of(factors: readonly FactorReading[], on: readonly FactorReading[] = factors): Found | null {
  if (factors.length === 0) return null;
  return { proceedings: proceedingsOf(on), evidence: joined(factors.map(({ evidence }) => evidence)) };
}

function proceedingsOf(factors: readonly FactorReading[]): string[] {
  return [...new Set(factors.flatMap(({ proceeding }) => proceeding ?? []))];
}

function found(
  facts: readonly (Ground & { proceeding?: string | null })[],
  { moments }: CaseState,
): Found | null {
  if (facts.length === 0) return null;
  const proceedings = [...new Set(facts.flatMap(({ proceeding }) => proceeding ?? []))];
  return { proceedings, evidence: evidenceOf(facts, moments) };
}
