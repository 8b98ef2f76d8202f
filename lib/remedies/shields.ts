import type { Code } from "../vocabulary/codes.ts";
import { type AsOf, DAY, HOUR } from "./as-of.ts";
import type { CaseRecord, ScoredProceeding } from "./case-record.ts";
import type { CustodyHeld } from "./custody-held.ts";
import { type FilingNow, isSuspensive } from "./filings-now.ts";
import type { MeasureNow } from "./measures-now.ts";

/** Counsel's tick that a stay stands counts for a week. */
const TICK_LIFE = 7 * DAY;
const THIN_BEFORE_END = 72 * HOUR;

export type ShieldReason =
  | "removed"
  | "nothing_lodged"
  | "lodged_without_suspensive_effect"
  | "not_confirmed_by_counsel"
  | "confirmation_lapsed"
  | "not_served_on_holder"
  | "ends_within_72h"
  | "decided";

/** A measure in force at a moment, and what it is worth there. */
export interface MeasureStanding {
  measure: MeasureNow;
  isWithinLife: boolean;
  isServedOnHolder: boolean;
  /** Served on who holds the person, within its life, and not resting on a rule that is to be checked. */
  isConfirmedStay: boolean;
  /** When it falls by itself, in milliseconds. */
  until: number;
}

/** A suspensive filing that is not decided, and whether counsel's tick still counts. */
export interface FilingStanding {
  filing: FilingNow;
  /** Lodged, proved, and ticked within the last seven days. */
  isConfirmedStay: boolean;
  until: number | null;
}

/** What stands between a proceeding and removal: the best of what it has. Moments in milliseconds. */
export interface Shield {
  state: Code<"shield_state">;
  measure: MeasureStanding | null;
  filing: FilingStanding | null;
  because: ShieldReason | null;
  until: number | null;
}

/** The measures that bind a proceeding and are in force at the moment. @param life how long one counts, in milliseconds */
export function measuresOn(
  proceeding: string,
  { measures, custody }: CaseRecord,
  life: number,
  asOf: AsOf,
): MeasureStanding[] {
  return measures
    .filter((measure) => measure.fact.binds.includes(proceeding) && !asOf.reached(measure.endsAt))
    .map((measure) => {
      const lapsesAt = measure.renewedAt + life;
      const isWithinLife = !asOf.past(lapsesAt);
      const isServedOnHolder = isServed(measure, custody);
      return {
        measure,
        isWithinLife,
        isServedOnHolder,
        isConfirmedStay: isWithinLife && isServedOnHolder && !measure.isUnverified,
        until: Math.min(lapsesAt, measure.endsAt),
      };
    });
}

/** Who holds the person and is not known has not been served. At liberty it is enough that anybody was. */
function isServed({ servedOn }: MeasureNow, { since, held }: CustodyHeld): boolean {
  if (!held) return servedOn.size > 0;
  const holder = since.at(-1)!.holder;
  return holder !== "unknown" && servedOn.has(holder);
}

/** The suspensive filings of a proceeding that nothing has decided. */
export function filingsOn(proceeding: string, { filings }: CaseRecord, asOf: AsOf): FilingStanding[] {
  return filings
    .filter((filing) => filing.fact.proceeding === proceeding && !filing.isDecided && isSuspensive(filing))
    .map((filing) => {
      if (filing.confirmedAt === null || !filing.isProved) {
        return { filing, isConfirmedStay: false, until: null };
      }
      const until = filing.confirmedAt + TICK_LIFE;
      return { filing, isConfirmedStay: !asOf.past(until), until };
    });
}

const BEST_FIRST: readonly Code<"shield_state">[] = ["up", "thin", "unconfirmed", "none"];

/** The shield of one proceeding from the measures that bind it and what is lodged in it. */
export function shieldOf(
  proceeding: ScoredProceeding,
  measures: readonly MeasureStanding[],
  filings: readonly FilingStanding[],
  record: CaseRecord,
  asOf: AsOf,
): Shield {
  const all = [
    ...measures.map((standing) => shieldOfMeasure(standing, asOf)),
    ...filings.map(shieldOfFiling),
  ];
  const [best] = all.toSorted(
    (a, b) => BEST_FIRST.indexOf(a.state) - BEST_FIRST.indexOf(b.state) || (b.until ?? 0) - (a.until ?? 0),
  );
  return best ?? noShield(whyNone(proceeding.id, record));
}

export function noShield(because: ShieldReason): Shield {
  return { state: "none", measure: null, filing: null, because, until: null };
}

function shieldOfMeasure(standing: MeasureStanding, asOf: AsOf): Shield {
  const { measure, isWithinLife, isServedOnHolder, until } = standing;
  const shield = { measure: standing, filing: null };
  if (measure.isUnverified) {
    return { ...shield, state: "unconfirmed", because: "not_confirmed_by_counsel", until: null };
  }
  if (!isWithinLife) return { ...shield, state: "unconfirmed", because: "confirmation_lapsed", until: null };
  if (!isServedOnHolder) return { ...shield, state: "thin", because: "not_served_on_holder", until };
  const isEnding = asOf.reached(measure.endsAt - THIN_BEFORE_END);
  return isEnding
    ? { ...shield, state: "thin", because: "ends_within_72h", until }
    : { ...shield, state: "up", because: null, until };
}

function shieldOfFiling(standing: FilingStanding): Shield {
  const shield = { measure: null, filing: standing };
  if (standing.isConfirmedStay) return { ...shield, state: "up", because: null, until: standing.until };
  const because = standing.until === null ? "not_confirmed_by_counsel" : "confirmation_lapsed";
  return { ...shield, state: "unconfirmed", because, until: null };
}

function whyNone(proceeding: string, { filings }: CaseRecord): ShieldReason {
  const here = filings.filter(({ fact }) => fact.proceeding === proceeding);
  if (here.some(({ isDecided }) => !isDecided)) return "lodged_without_suspensive_effect";
  return here.length > 0 ? "decided" : "nothing_lodged";
}
