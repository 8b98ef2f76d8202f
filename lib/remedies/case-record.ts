import { type CustodyHeld, custodyHeld } from "./custody-held.ts";
import { type DecisionNow, decisionsNow } from "./decisions-now.ts";
import type { CaseFacts, RemovalDirectionFact } from "./facts.ts";
import { type FilingNow, filingsNow } from "./filings-now.ts";
import { type HostMoments, hostMoments } from "./host-moments.ts";
import { inTime, isApart, isMoreThanRumour } from "./in-time.ts";
import { type KnownFacts, knownFacts } from "./known-facts.ts";
import { type MeasureNow, measuresNow } from "./measures-now.ts";
import { type Order, orderIn } from "./orders.ts";
import { canBeScored, isAsylum, type ProceedingNow, proceedingsNow } from "./proceedings-now.ts";
import { removedBy } from "./removed.ts";
import type { RuleBook } from "./rule-book.ts";
import { ruleIn } from "./rule-index.ts";

/** A proceeding that can send the person out, or the asylum claim: it has a shield and points of its own. */
export interface ScoredProceeding extends ProceedingNow {
  isAsylum: boolean;
  /** It can end in removal: it was recorded so, or an order was made in it. */
  endsInRemoval: boolean;
  order: Order<DecisionNow> | null;
  decisions: readonly DecisionNow[];
}

/** A case as it is known at a moment: everything that facts say and the hour does not change. */
export interface CaseRecord {
  ofCase: CaseFacts;
  known: KnownFacts;
  moments: HostMoments;
  custody: CustodyHeld;
  proceedings: ReadonlyMap<string, ProceedingNow>;
  scored: readonly ScoredProceeding[];
  /** Those that stand, by proceeding. */
  decisions: ReadonlyMap<string, readonly DecisionNow[]>;
  filings: readonly FilingNow[];
  measures: readonly MeasureNow[];
  /** The removal directions that are set. */
  directions: readonly RemovalDirectionFact[];
  removedBy: ReturnType<typeof removedBy>;
}

/** Reads the facts that are known by a moment, in milliseconds of the epoch, into what the case is. */
export function caseRecord(ofCase: CaseFacts, book: RuleBook, asOf: number): CaseRecord {
  const moments = hostMoments(ofCase.zone);
  const known = knownFacts(ofCase, moments, asOf);
  const findRule = (id: string) => ruleIn(book.rules, id);
  const proceedings = proceedingsNow(known);
  const decisions = decisionsNow(known, proceedings);
  const decided = new Set([...decisions.values()].flat().flatMap(({ fact }) => fact.decides));
  return {
    ofCase,
    known,
    moments,
    custody: custodyHeld(known, moments),
    proceedings,
    scored: scoredProceedings(proceedings, decisions),
    decisions,
    filings: filingsNow(known, decided, findRule, moments),
    measures: measuresNow(known, findRule, moments),
    directions: directionsSet(known),
    removedBy: removedBy(known),
  };
}

function scoredProceedings(
  proceedings: ReadonlyMap<string, ProceedingNow>,
  byProceeding: ReadonlyMap<string, readonly DecisionNow[]>,
): ScoredProceeding[] {
  return [...proceedings.values()].flatMap((proceeding) => {
    if (!proceeding.isOpen || !canBeScored(proceeding)) return [];
    const decisions = byProceeding.get(proceeding.id) ?? [];
    const order = orderIn(decisions);
    const endsInRemoval = proceeding.fact.canEndInRemoval || order !== null;
    const asylum = isAsylum(proceeding);
    if (!endsInRemoval && !asylum) return [];
    return [{ ...proceeding, isAsylum: asylum, endsInRemoval, order, decisions }];
  });
}

/** The latest of each proceeding. A rumour neither ends nor replaces what is better known; it stands beside it. */
function directionsSet(known: KnownFacts): RemovalDirectionFact[] {
  let set: RemovalDirectionFact[] = [];
  for (const fact of inTime(known.of("removal_direction"))) {
    if (isMoreThanRumour(fact)) set = set.filter((other) => isApart(fact, other));
    if (fact.status === "set") set.push(fact);
  }
  return set;
}
