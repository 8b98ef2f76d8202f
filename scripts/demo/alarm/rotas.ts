import type { Actor } from "../../../lib/access/actor.ts";
import { addAbsence } from "../../../lib/alerts/rota/absence.ts";
import { type NightLine, nights } from "../../../lib/alerts/rota/nights.ts";
import { addOverride } from "../../../lib/alerts/rota/override.ts";
import { addRota } from "../../../lib/alerts/rota/rota-commands.ts";
import { askSwap } from "../../../lib/alerts/rota/swap.ts";
import { watchRotas } from "../../../lib/alerts/rota/watch.ts";
import { withActor, withWorker } from "../../../lib/db/client.ts";
import { requireOrganisationAccess } from "../../../lib/organisations/admin.ts";
import type { Result } from "../../../lib/result.ts";

const ZONE = "Asia/Almaty";

export type DemoRotas = { duty: string; night: string };

/** Two lines: somebody on duty round the clock, a week each, and somebody who wakes at night. Told at a moment of the week before. */
export async function setRotas(colleagues: readonly Actor[], startsOn: string): Promise<DemoRotas> {
  const [dana, timur, asel, marta, jonas] = colleagues.map(({ userId }) => userId) as [
    ...[string, string, string],
    ...[string, string],
  ];
  const lead = colleagues[0] as Actor;
  const common = { zone: ZONE, shiftHours: null, startsOn };
  return withActor(lead, async (tx) => {
    const access = requireOrganisationAccess(tx, lead, "rota:manage");
    const duty = await addRota(tx, access, {
      ...common,
      ...{ name: "Duty, day and night", cycle: "weekly", handOverAt: "09:00", handOverWeekday: 1 },
      ...{ fromTime: null, untilTime: null, people: [asel, dana, marta] },
    });
    const night = await addRota(tx, access, {
      ...common,
      ...{ name: "Night line", cycle: "daily", handOverAt: "20:00", handOverWeekday: null },
      ...{ fromTime: "20:00", untilTime: "08:00", people: [jonas, timur, jonas, marta] },
    });
    return { duty: told(duty), night: told(night) };
  });
}

/** What is not as planned in the nights ahead: one who stands in, a night of nobody between two of one, and a question to the lead. */
export async function disturbNights(colleagues: readonly Actor[], rotas: DemoRotas): Promise<void> {
  const [lead, timur] = colleagues as [Actor, Actor];
  await withActor(lead, async (tx) => {
    const { nights: ahead } = await nights(tx, 30);
    const [second, fifth] = [ahead[2], ahead[5]] as [NightLine, NightLine];
    told(await addOverride(tx, true, { ...spanOf(second), rotaId: rotas.night, userId: timur.userId }));
    const away = fifth.cells[0]?.[0]?.userId as string;
    const lastDay = Temporal.PlainDate.from(fifth.day).add({ days: 1 }).toString();
    told(await addAbsence(tx, true, { userId: away, firstDay: fifth.day, lastDay }));
    told(await addOverride(tx, true, { ...spanOf(fifth), rotaId: rotas.night, userId: null }));
  });
  await askLead(colleagues, rotas);
}

async function askLead(colleagues: readonly Actor[], rotas: DemoRotas): Promise<void> {
  const [lead, , asel] = colleagues as [Actor, Actor, Actor];
  await withActor(asel, async (tx) => {
    const { nights: ahead } = await nights(tx, 30);
    const own = ahead
      .slice(7)
      .find(({ cells: [duty] }) => duty?.length === 1 && duty[0]?.userId === asel.userId);
    if (!own) return;
    told(await askSwap(tx, { rotaId: rotas.duty, askedOf: lead.userId, shift: spanOf(own), inReturn: null }));
  });
}

/** What the worker does at each change: it writes the hand-over. */
export const noteHandOver = (lead: Actor): Promise<number> => withWorker(lead.orgId, watchRotas);

const spanOf = ({ start, end }: NightLine) => ({
  start: Temporal.Instant.from(start),
  end: Temporal.Instant.from(end),
});

function told<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}
