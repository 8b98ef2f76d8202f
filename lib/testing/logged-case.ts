import type { Actor } from "../access/actor.ts";
import { findCaseHeader } from "../cases/header.ts";
import { logCase } from "../casework/log-case.ts";
import type { ToldCase } from "../casework/told-case.ts";
import { withActor } from "../db/client.ts";
import { newId } from "../db/id.ts";

/** A case as it is told on the phone by a sister, of a man held in Semey. */
export function aToldCase(change: Partial<ToldCase> = {}): ToldCase {
  return {
    personId: null,
    name: "Ержан Тестов",
    nationalities: ["RU"],
    hostState: "KZ",
    isHeld: true,
    holdingBody: "migration_police",
    place: { text: "Спецприёмник, Семей", keep: false },
    since: { on: "2022-12-29", time: "09:40", zone: "Asia/Almaty" },
    source: { kind: "family", grade: "c" },
    teamId: null,
    beside: null,
    knownOn: null,
    more: {},
    ...change,
  };
}

/** The same, logged by somebody with everything that goes with it: keys, codename, tokens, record. */
export async function aLoggedCase(
  actor: Actor,
  change: Partial<ToldCase> = {},
): Promise<{ caseId: string; codename: string; personId: string }> {
  const result = await logCase(actor, aToldCase(change), newId());
  if (!result.ok) throw new Error(result.error.code);
  const header = await withActor(actor, (tx) => findCaseHeader(tx, result.value.caseId));
  if (!header) throw new Error("who logged a case does not see it");
  return { ...result.value, personId: header.personId };
}
