import type { Actor } from "../../../lib/access/actor.ts";
import { followUp } from "../../../lib/casework/follow-up.ts";
import { withActor } from "../../../lib/db/client.ts";
import { tellAsked, tellOver, tellTaken, tellWaiting } from "./alerts.ts";
import { giveChannels } from "./channels.ts";
import { inThePast } from "./clock.ts";
import { fillDirectory } from "./directory.ts";
import { tellDrill } from "./drill.ts";
import { setLadders } from "./ladders.ts";
import { disturbNights, noteHandOver, setRotas } from "./rotas.ts";

const DAY = 24 * 60;

/**
 * The alarm as it lives: who is on call and how they are reached, the ladders, whom to ring, a drill of the other day, and four alerts,
 * one over, one with who has it, one that would end, one that nobody has taken.
 */
export async function tellAlarm(
  ownerUrl: string,
  colleagues: readonly Actor[],
  cases: readonly string[],
): Promise<void> {
  const lead = colleagues[0] as Actor;
  await inThePast(ownerUrl, async (clock) => {
    await clock.to(12 * DAY);
    await giveChannels(colleagues);
    const entries = await fillDirectory(lead);
    const rotas = await setRotas(colleagues, mondayBefore(8));
    await setLadders(lead, rotas);
    const cast = { colleagues, cases, entries };
    await tellDrill(colleagues, clock, 2 * DAY + 95);
    await tellOver(cast, clock);
    await tellAsked(cast, clock);
    await tellTaken(cast, clock);
    await tellWaiting(cast, clock);
    await clock.to(0);
    await disturbNights(colleagues, rotas);
    await noteHandOver(lead);
  });
  // What was told at hours that have passed is reckoned once more as of now.
  for (const caseId of cases.slice(0, 11))
    await withActor(lead, (tx) => followUp(tx, caseId), { timeoutMs: 20_000 });
}

/** `YYYY-MM-DD` */
function mondayBefore(days: number): string {
  const day = Temporal.Now.plainDateISO("UTC").subtract({ days });
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}
