import type { Actor } from "../../../lib/access/actor.ts";
import { answerDrill } from "../../../lib/alerts/drills/answer.ts";
import { beginDrill } from "../../../lib/alerts/drills/begin.ts";
import { withActor } from "../../../lib/db/client.ts";
import type { DemoClock } from "./clock.ts";
import { settleMessages } from "./messages.ts";

/** A drill that is over: four have answered, the slowest after a quarter of an hour, and two have not. */
export async function tellDrill(
  colleagues: readonly Actor[],
  clock: DemoClock,
  minutesAgo: number,
): Promise<void> {
  const [dana, timur, asel, , jonas] = colleagues as [Actor, Actor, Actor, Actor, Actor];
  await clock.to(minutesAgo);
  const drill = await withActor(dana, (tx) => beginDrill(tx, { isWeekly: false }));
  if (!drill.ok) throw new Error(drill.error);
  await settleMessages(dana);
  const answers = [
    { who: jonas, after: 0.7, via: "sms" },
    { who: dana, after: 1.5, via: "in_app" },
    { who: timur, after: 4, via: "sms" },
    { who: asel, after: 16, via: "in_app" },
  ] as const;
  for (const { who, after, via } of answers) {
    await clock.to(minutesAgo - after);
    await withActor(who, (tx) => answerDrill(tx, drill.value, who.userId, via));
  }
}
