import type { Actor } from "../../lib/access/actor.ts";
import { logCaseIn } from "../../lib/casework/log-case.ts";
import type { Tx } from "../../lib/db/unit.ts";
import { readReplay } from "../../lib/triage/replay/read.ts";
import type { Replay } from "../../lib/triage/replay/schema.ts";
import zhilin from "../../lib/triage/replay/zhilin.json" with { type: "json" };
import { beginTelling, tellEvent } from "./tell-replay.ts";
import type { Telling } from "./telling.ts";

/** The replay of the published case. */
export function zhilinReplay(): Replay {
  const read = readReplay(zhilin);
  if (!read.ok) throw new Error(read.error.join("\n"));
  return read.value;
}

/**
 * The one real case of the demo, from published reports only: a man who refused to take part in a war asked for asylum in Kazakhstan on
 * 26 September 2022, was refused on 30 November, and was handed over on 29 December, a day after a ruling in the other proceeding.
 * Sources: The Moscow Times, 30 December 2022; Novaya Gazeta Europe, 15 and 29 December 2022; RFE/RL, 30 December 2022.
 */
export async function tellZhilin(tx: Tx, lead: Actor, teamId: string): Promise<Telling> {
  const replay = zhilinReplay();
  const telling = await logZhilin(tx, lead, teamId, replay);
  for (const event of replay.events) await tellEvent(tx, telling, event);
  return telling;
}

/** Logs the case alone, of which nothing is told yet. */
export async function logZhilin(tx: Tx, lead: Actor, teamId: string, replay: Replay): Promise<Telling> {
  const logged = await logCaseIn(tx, lead, {
    personId: null,
    name: "Михаил Жилин",
    nationalities: ["RU"],
    hostState: replay.hostState,
    isHeld: null,
    holdingBody: null,
    place: null,
    since: null,
    source: { kind: "press", grade: "c" },
    teamId,
    beside: null,
    knownOn: (replay.events[0] as Replay["events"][number]).at.slice(0, 10),
    more: {
      otherNames: [{ text: "Mikhail Zhilin", onDocument: null }],
      birth: { date: null, year: 1986 },
      fear: "Refused to take part in the war; officer with access to State secrets.",
    },
  });
  if (!logged.ok) throw new Error(logged.error.code);
  return beginTelling(lead, logged.value.caseId, replay);
}
