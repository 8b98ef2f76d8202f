import { findRule } from "../../remedies/packs.ts";
import type { ReplayFact } from "./fact-schema.ts";
import type { Replay } from "./schema.ts";

/** What a fact can name: a proceeding, a decision, a filing, a measure, by the id that its own fact gave it. */
type Named = "proceeding" | "decision" | "filing" | "measure";

/** Everything that a replay names and that is not there, each with its event and field; an event's id that comes twice too. */
export function brokenReferences(replay: Replay): string[] {
  const problems: string[] = [];
  const ids = idsOf(replay);
  const events = new Set<string>();
  for (const event of replay.events) {
    if (events.has(event.id)) problems.push(`event ${event.id}, id: is there twice`);
    events.add(event.id);
    event.facts.forEach((fact, at) => {
      const report = (field: string, words: string) =>
        problems.push(`event ${event.id}, facts.${at}.${field}: ${words}`);
      for (const { field, kind, id } of referencesOf(fact)) {
        if (!ids.get(id)?.has(kind)) report(field, `there is no ${kind} with the id ${JSON.stringify(id)}`);
      }
      if (fact.id !== undefined && (ids.get(fact.id)?.size ?? 0) > 1) {
        report("id", `${JSON.stringify(fact.id)} is the id of two kinds of facts`);
      }
      for (const ruleId of rulesOf(fact)) {
        if (!findRule(ruleId)) report("ruleId", `no rule has the id ${JSON.stringify(ruleId)}`);
      }
    });
    (["deadlines", "remedies"] as const).forEach((list) => {
      event.expected?.[list]?.forEach(({ ruleId }, at) => {
        if (findRule(ruleId)) return;
        problems.push(
          `event ${event.id}, expected.${list}.${at}.ruleId: no rule has the id ${JSON.stringify(ruleId)}`,
        );
      });
    });
    event.expected?.lanes?.forEach(({ proceeding }, at) => {
      if (ids.get(proceeding)?.has("proceeding")) return;
      problems.push(
        `event ${event.id}, expected.lanes.${at}.proceeding: there is no proceeding with the id ${JSON.stringify(proceeding)}`,
      );
    });
  }
  return problems;
}

function idsOf({ events }: Replay): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { facts } of events) {
    for (const { id, type } of facts) {
      if (id === undefined) continue;
      ids.set(id, (ids.get(id) ?? new Set()).add(type));
    }
  }
  return ids;
}

type Reference = { field: string; kind: Named; id: string };

function referencesOf(fact: ReplayFact): Reference[] {
  const found: Reference[] = [];
  const add = (field: string, kind: Named, id: string | null) => {
    if (id !== null) found.push({ field, kind, id });
  };
  if ("proceeding" in fact) add("proceeding", "proceeding", fact.proceeding);
  if ("decision" in fact) add("decision", "decision", fact.decision);
  if ("filing" in fact) add("filing", "filing", fact.filing);
  if ("measure" in fact) add("measure", "measure", fact.measure);
  if (fact.type === "filing") add("against", "decision", fact.against);
  if (fact.type === "decision") fact.decides.forEach((id, at) => void add(`decides.${at}`, "filing", id));
  if (fact.type === "measure") fact.binds.forEach((id, at) => void add(`binds.${at}`, "proceeding", id));
  return found;
}

function rulesOf(fact: ReplayFact): string[] {
  return "ruleId" in fact && fact.ruleId !== null ? [fact.ruleId] : [];
}
