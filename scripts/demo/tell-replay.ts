import type { Actor } from "../../lib/access/actor.ts";
import type { Tx } from "../../lib/db/unit.ts";
import type { Replay, ReplayEvent } from "../../lib/triage/replay/schema.ts";
import { tellCustody } from "./tell-custody.ts";
import { tellLaw } from "./tell-law.ts";
import { tellSign } from "./tell-sign.ts";
import type { Known, ReplayFact, Telling } from "./telling.ts";

/** Begins to tell a replay in a case that was logged for it. */
export function beginTelling(teller: Actor, caseId: string, replay: Replay): Telling {
  return { teller, caseId, replay, ids: new Map(), custodyId: null };
}

/**
 * Tells one event by the commands that pages use, fact by fact in its order.
 *
 * @throws Error for a kind of fact that no command here tells
 */
export async function tellEvent(tx: Tx, telling: Telling, event: ReplayEvent): Promise<void> {
  for (const fact of event.facts) {
    const id = await tellFact(tx, telling, fact, knownOf(event, fact, telling.replay.zone));
    if (fact.id) telling.ids.set(fact.id, id);
  }
}

function tellFact(tx: Tx, telling: Telling, fact: ReplayFact, known: Known): Promise<string> {
  switch (fact.type) {
    case "custody":
    case "contact":
      return tellCustody(tx, telling, fact, known);
    case "proceeding":
    case "decision":
    case "filing":
    case "extradition_request":
      return tellLaw(tx, telling, fact, known);
    case "arrival":
    case "wanted_notice":
    case "factor":
      return tellSign(tx, telling, fact, known);
    default:
      throw new Error(`no command tells a fact of the kind ${fact.type}`);
  }
}

/** A published case is known from the press. */
function knownOf(event: ReplayEvent, fact: ReplayFact, zone: string): Known {
  const at = fact.at ?? event.at;
  const knownAt = fact.knownAt ?? event.knownAt ?? event.at;
  return {
    on: at.slice(0, 10),
    time: at.length > 10 ? at.slice(11) : null,
    zone,
    knownOn: knownAt.slice(0, 10),
    sourceKind: "press",
    sourceGrade: fact.grade,
    note: fact.why ?? null,
  };
}
