import type { DecisionFacts } from "../remedies/offers.ts";
import type { KnownDay, NoticeFact, TermFacts } from "../remedies/start-of-term.ts";
import { termFactsOfDecision } from "../remedies/start-of-term.ts";
import { hostZone } from "../time/host-zone.ts";
import { custodyNow } from "./custody-now.ts";
import { knownDay } from "./known-day.ts";
import type { TermCase, TermDecision, TermNotice, TermRecord, TermRemoval } from "./rows.ts";

/** What the law asks about one case, whatever the decision. */
export type CaseFacts = {
  hostState: string;
  zone: string;
  asylumLodgedOn: Temporal.PlainDate | null;
  custody: ReturnType<typeof custodyNow>;
  /** The next removal that is set. */
  removal: KnownDay | null;
};

export function caseFacts(
  ofCase: TermCase,
  record: Pick<TermRecord, "custody_episode" | "custody_move" | "removal_direction">,
): CaseFacts {
  const zone = hostZone(ofCase.hostState);
  return {
    hostState: ofCase.hostState,
    zone,
    asylumLodgedOn: ofCase.asylumLodgedOn === null ? null : Temporal.PlainDate.from(ofCase.asylumLodgedOn),
    custody: custodyNow(record, ofCase.isHeld, zone),
    removal: nextRemoval(record.removal_direction, zone),
  };
}

/** What decides which rules a decision offers. */
export function offerFacts(
  decision: TermDecision,
  { hostState, asylumLodgedOn, custody }: CaseFacts,
): DecisionFacts {
  return {
    hostState,
    proceedingType: decision.proceeding_type,
    outcome: decision.outcome,
    procedure: decision.procedure,
    asylumLodgedOn,
    custodyType: custody.type,
  };
}

/** The dates from which the terms of a decision are counted. */
export function termFacts(
  decision: TermDecision,
  notices: readonly TermNotice[],
  { zone, custody, removal }: CaseFacts,
): TermFacts {
  return termFactsOfDecision({
    decidedOn: decision.decided_on === null ? null : Temporal.PlainDate.from(decision.decided_on),
    notices: notices
      .filter((notice) => notice.decision_id === decision.id)
      .flatMap((notice) => noticeFact(notice, zone)),
    knownOn: Temporal.PlainDate.from(decision.known_on),
    arrest: custody.arrest,
    removal,
  });
}

/** A notice whose day nobody knows starts nothing. */
function noticeFact(notice: TermNotice, zone: string): NoticeFact[] {
  const given = knownDay(notice.given_on, notice.given_at, zone);
  return given ? [{ kind: notice.kind, to: notice.given_to, on: given.day, at: given.time }] : [];
}

/** Of several that are set, the earliest. */
function nextRemoval(removals: readonly TermRemoval[], zone: string): KnownDay | null {
  const days = removals
    .filter(({ status }) => status === "set")
    .flatMap(({ departs_on, departs_at }) => knownDay(departs_on, departs_at, zone) ?? []);
  const moment = ({ day, time }: KnownDay) => day.toPlainDateTime(time ?? undefined);
  return days.toSorted((a, b) => Temporal.PlainDateTime.compare(moment(a), moment(b)))[0] ?? null;
}
