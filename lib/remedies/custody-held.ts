import type { Code } from "../vocabulary/codes.ts";
import type { CustodyFact } from "./facts.ts";
import type { HostMoments } from "./host-moments.ts";
import { inTime, isMoreThanRumour } from "./in-time.ts";
import type { KnownFacts } from "./known-facts.ts";
import type { KnownDay } from "./start-of-term.ts";

/** The person's custody, as everything asks for it. */
export interface CustodyHeld {
  /** The custody facts since the last release that somebody saw, in time; empty while the person is at liberty. */
  since: readonly CustodyFact[];
  /** The last of all, a release too; null where none is recorded. */
  last: CustodyFact | null;
  held: boolean;
  /** What the terms ask: null where nothing is known. */
  type: Code<"custody_type"> | null;
  /** Held in a way that keeps the person from a lawyer: the law's shorter figure is theirs. */
  isDetained: boolean;
  latestArrest: KnownDay | null;
  /** The facts that say the person is being moved towards removal; empty where the last word is another. */
  towardsRemoval: readonly CustodyFact[];
  /** The moment of the last move, after which an answer counts; null where there was none. */
  lastMoveAt: string | null;
}

const ABOUT_CONTACT: readonly Code<"custody_event">[] = ["contact_lost", "contact_restored"];
const ARRESTS: readonly Code<"custody_event">[] = ["arrest", "re_arrest"];
const TRANSFERS: readonly Code<"custody_event">[] = ["transfer_same_agency", "transfer_other_agency"];
const AT_LIBERTY: readonly Code<"custody_type">[] = ["none", "reporting_or_bail"];
const ESCORTS: readonly Code<"holding_body">[] = ["border_guards", "convoy", "airline_escort"];
const WAYS_OUT: readonly (Code<"place_kind"> | null)[] = [
  "airport",
  "airport_transit",
  "border_post",
  "border_crossing",
  "removal_centre",
];

export function isArrest({ event }: CustodyFact): boolean {
  return ARRESTS.includes(event);
}

/** Losing sight of somebody is no event of their custody, however it is recorded. */
export function isAboutContact({ event }: CustodyFact): boolean {
  return ABOUT_CONTACT.includes(event);
}

export function custodyHeld(known: KnownFacts, moments: HostMoments): CustodyHeld {
  const facts = inTime(known.of("custody").filter((fact) => !isAboutContact(fact)));
  const since = facts.slice(facts.findLastIndex(isSeenRelease) + 1);
  const last = facts.at(-1) ?? null;
  const lastHeld = since.at(-1);
  const arrest = facts.findLast(isArrest);
  const type = lastHeld ? lastHeld.custodyType : last ? "none" : null;
  const held = lastHeld !== undefined;
  return {
    since,
    last,
    held,
    type,
    isDetained:
      held && !AT_LIBERTY.includes(lastHeld.custodyType) && lastHeld.event !== "handover_other_state",
    latestArrest: arrest ? moments.knownDay(arrest.at) : null,
    towardsRemoval: towardsRemoval(since),
    lastMoveAt: since.findLast((fact) => fact.event !== "release")?.at ?? null,
  };
}

function isSeenRelease(fact: CustodyFact): boolean {
  return fact.event === "release" && fact.seenByPerson && isMoreThanRumour(fact);
}

/** The last word on where the person is being taken. A release that nobody saw says nothing of it, and a rumour ends nothing. */
function towardsRemoval(since: readonly CustodyFact[]): readonly CustodyFact[] {
  const run: CustodyFact[] = [];
  for (const fact of since.toReversed()) {
    if (fact.event === "release") continue;
    if (isTowardsRemoval(fact)) run.unshift(fact);
    else if (isMoreThanRumour(fact)) break;
  }
  return run;
}

/** Being arrested is not being moved. */
function isTowardsRemoval(fact: CustodyFact): boolean {
  if (isArrest(fact)) return false;
  const { event, purpose, holder, placeKind, custodyType } = fact;
  if (event === "transfer_to_border" || event === "handover_other_state") return true;
  if (purpose === "towards_removal") return true;
  if (!TRANSFERS.includes(event)) return false;
  const leadsOut =
    ESCORTS.includes(holder) || WAYS_OUT.includes(placeKind) || custodyType === "removal_centre";
  return leadsOut || (event === "transfer_other_agency" && purpose !== "court" && purpose !== "medical");
}
