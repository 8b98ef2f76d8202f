import { type AsOf, DAY } from "../remedies/as-of.ts";
import { isoMoment } from "../remedies/host-moments.ts";
import type { FilingStanding, MeasureStanding } from "../remedies/shields.ts";
import type { FactorReading, ProtectionCode, ProtectionReading } from "./assessment.ts";
import type { CaseState } from "./case-state.ts";
import { evidenceOf, type Ground } from "./evidence.ts";
import { ACCEPTANCE_LIFE, judgedAs } from "./factors/judged.ts";

type Judged = "P04" | "P05" | "P06" | "P07" | "P08";

/** The protections that somebody judged: their points and how long they count. */
const JUDGED: Readonly<Record<Judged, { points: number; life: number }>> = {
  P04: { points: -20, life: 30 * DAY },
  P05: { points: -10, life: ACCEPTANCE_LIFE },
  P06: { points: -5, life: DAY },
  P07: { points: -15, life: Number.POSITIVE_INFINITY },
  P08: { points: -10, life: Number.POSITIVE_INFINITY },
};

/** An interim measure (P01) or a court's stay (P02) on the proceeding it names: whole only where it is a confirmed stay. */
export function measureProtection(
  proceeding: string,
  standing: MeasureStanding,
  state: CaseState,
): ProtectionReading {
  const { measure, isWithinLife, isServedOnHolder, until } = standing;
  const { fact, isUnverified } = measure;
  const code = fact.kind === "interim_measure" ? "P01" : "P02";
  const evidence = evidenceOf([fact], state.moments);
  const reading = {
    code,
    proceeding,
    until: Number.isFinite(until) ? isoMoment(until) : null,
    evidence,
  } as const;
  if (isUnverified) return { ...reading, points: 0, weakness: "unverified_rule" };
  if (!isWithinLife) return { ...reading, points: 0, weakness: "past_life" };
  if (!isServedOnHolder) return { ...reading, points: -17.5, weakness: "not_served_on_holder" };
  return { ...reading, points: -35, weakness: null };
}

/** A suspensive appeal whose stay counsel confirmed (P03). Before the tick it is no protection yet. */
export function filingProtection(
  proceeding: string,
  { filing, isConfirmedStay, until }: FilingStanding,
  state: CaseState,
): ProtectionReading[] {
  if (until === null) return [];
  const evidence = evidenceOf([filing.fact], state.moments);
  const reading = { code: "P03", proceeding, until: isoMoment(until), evidence } as const;
  return [
    isConfirmedStay
      ? { ...reading, points: -25, weakness: null }
      : { ...reading, points: 0, weakness: "past_life" },
  ];
}

/**
 * The protections that somebody judged, each where it counts: P07 on extraditions, P08 on the asylum claim until it is decided,
 * the others on every scored proceeding (`proceeding` null). A rumour earns nothing.
 */
export function judgedProtections(
  state: CaseState,
  factors: readonly FactorReading[],
  asOf: AsOf,
): ProtectionReading[] {
  return (Object.keys(JUDGED) as Judged[]).flatMap((code) => {
    const facts = judgedAs(code, state);
    if (facts.length === 0) return [];
    return placesOf(code, facts, state).map((proceeding) =>
      readingOf(code, proceeding, facts, state, factors, asOf),
    );
  });
}

function placesOf(
  code: Judged,
  facts: readonly { proceeding: string | null }[],
  { scored }: CaseState,
): (string | null)[] {
  if (code !== "P07" && code !== "P08") return [null];
  const named = new Set(facts.map(({ proceeding }) => proceeding));
  const fitting = scored.filter(({ type, isAsylum }) => (code === "P07" ? type === "extradition" : isAsylum));
  return fitting.filter(({ id }) => named.has(null) || named.has(id)).map(({ id }) => id);
}

function readingOf(
  code: Judged,
  proceeding: string | null,
  told: readonly (Ground & { proceeding: string | null })[],
  state: CaseState,
  factors: readonly FactorReading[],
  asOf: AsOf,
): ProtectionReading {
  const { points, life } = JUDGED[code];
  const facts = told.filter((fact) => proceeding === null || (fact.proceeding ?? proceeding) === proceeding);
  const last = facts.at(-1)!;
  const end = state.moments.ms(last.at) + life;
  const evidence = evidenceOf(facts, state.moments, last.at);
  const until = Number.isFinite(end) ? isoMoment(end) : null;
  const reading = { code: code as ProtectionCode, proceeding, until, evidence };
  if (asOf.past(end)) return { ...reading, points: 0, weakness: "past_life" };
  if (evidence.grade === "d" || isVoid(code, proceeding, state, factors)) {
    return { ...reading, points: 0, weakness: "void" };
  }
  return { ...reading, points, weakness: null };
}

/** Status here protects nobody whose extradition is asked for, or who falls into a carve-out; a certificate ends with the decision. */
function isVoid(
  code: Judged,
  proceeding: string | null,
  { scored }: CaseState,
  factors: readonly FactorReading[],
): boolean {
  if (code === "P04") {
    return factors.some(
      (factor) => (factor.code === "F06" || factor.code === "F13") && factor.state === "present",
    );
  }
  return code === "P08" && (scored.find(({ id }) => id === proceeding)?.decisions.length ?? 0) > 0;
}
