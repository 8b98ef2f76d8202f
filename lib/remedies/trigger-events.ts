import type { Code } from "../vocabulary/codes.ts";
import { isAboutContact, isArrest } from "./custody-held.ts";
import type { DecisionNow } from "./decisions-now.ts";
import type { CustodyFact, Fact, When } from "./facts.ts";
import type { KnownFacts } from "./known-facts.ts";
import { isOrder } from "./orders.ts";

/** A thing that happened and that can offer rules without a decision. */
export interface TriggerEvent {
  event: Code<"trigger_event">;
  fact: Fact;
  at: When;
  /** The proceeding that it belongs to; null where it is not known. */
  proceeding: string | null;
}

const ASKED_FOR: readonly Code<"extradition_request_status">[] = ["presumed", "received", "pending"];

/** Everything that happened, as the terms see it. */
export function triggerEvents(known: KnownFacts, decisions: Iterable<DecisionNow>): TriggerEvent[] {
  const events: TriggerEvent[] = [];
  const add = (
    event: Code<"trigger_event">,
    fact: Fact,
    proceeding: string | null = null,
    at: When = fact.at,
  ) => events.push({ event, fact, at, proceeding });
  for (const fact of known.of("arrival")) add("arrival", fact);
  for (const fact of known.of("custody")) {
    for (const event of eventsOfCustody(fact)) add(event, fact, fact.proceeding);
  }
  for (const fact of known.of("taken")) if (!fact.acknowledged) add("custody_not_acknowledged", fact);
  for (const { fact, outcome, finality } of decisions) {
    if (!isOrder({ outcome, finality })) continue;
    const served = fact.notices
      .filter(({ kind, to }) => kind === "served" && to !== "us")
      .map(({ on }) => on);
    const first = served.sort()[0];
    if (first !== undefined) add("order_served", fact, fact.proceeding, first);
  }
  for (const fact of known.of("wanted_notice"))
    if (fact.status === "active") add("wanted_notice_found", fact);
  for (const fact of known.of("extradition_request")) {
    if (ASKED_FOR.includes(fact.status)) add("extradition_requested", fact, fact.proceeding);
  }
  for (const fact of known.of("travel_document")) {
    if (fact.status === "issued") add("travel_document_issued", fact, fact.proceeding);
  }
  for (const fact of known.of("removal_direction")) {
    if (fact.status === "set") add("removal_scheduled", fact, fact.proceeding);
  }
  for (const fact of known.of("contact")) if (fact.event === "contact_lost") add("contact_lost", fact);
  for (const fact of known.of("trigger_event")) add(fact.event, fact);
  return events;
}

function eventsOfCustody(fact: CustodyFact): Code<"trigger_event">[] {
  const events: Code<"trigger_event">[] = [];
  if (isArrest(fact)) events.push("arrest");
  if (fact.event === "transfer_to_border" || fact.event === "handover_other_state") events.push(fact.event);
  if (fact.event === "contact_lost") events.push("contact_lost");
  if (!fact.acknowledged && fact.event !== "release" && !isAboutContact(fact)) {
    events.push("custody_not_acknowledged");
  }
  return events;
}
