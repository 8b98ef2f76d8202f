import "server-only";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { validate } from "uuid";
import { mayDo } from "../../access/roles.ts";
import { type ComingShift, comingShifts } from "../../alerts/rota/coming.ts";
import { fieldsAt } from "../../alerts/rota/fields.ts";
import { getHandOver, type HandOverView } from "../../alerts/rota/hand-over-view.ts";
import { type Colleague, colleaguesOf, whoCanBeOnCall } from "../../alerts/rota/people.ts";
import { getRota } from "../../alerts/rota/rota-commands.ts";
import { readRotas } from "../../alerts/rota/rotas.ts";
import { turnStart } from "../../alerts/rota/turns.ts";
import { clock } from "../../db/unit.ts";
import { listMembers } from "../../organisations/queries.ts";
import { todayIn } from "../../time/zone.ts";
import type { FormValues } from "../form-state.ts";
import { loadPage, type Page } from "../page.ts";
import { moment } from "./schema.ts";
import { rotaMark, rotaValues } from "./values.ts";

type Params = Record<string, string | string[] | undefined>;
type Who = Pick<Colleague, "id" | "name">;

const MAY = "rota:manage";
/** So far ahead shifts can be exchanged. Hours. */
const AHEAD_HOURS = 60 * 24;

const named = (people: readonly Colleague[]): Who[] => people.map(({ id, name }) => ({ id, name }));

export type RotaFormData = {
  key: string;
  /** Of a rota that stands. */
  rota: { id: string; seen: string; hasBegun: boolean; version: string; endKey: string } | null;
  initial: FormValues;
  people: Who[];
};

/** What the form of a new rota needs. It begins today, whole days, changing in the morning. */
export function loadNewRota(): Promise<Page<RotaFormData>> {
  return loadPage(MAY, async (tx, actor, shell) => {
    const zone = shell.organisation.timeZone;
    const startsOn = todayIn(zone, clock(tx)).toString();
    const initial = { zone, cycle: "daily", handOverAt: "09:00", startsOn, cover: "always" };
    const people = named(await whoCanBeOnCall(tx));
    return {
      key: randomUUID(),
      rota: null,
      people,
      initial: { ...initial, person1: firstOf(people, actor.userId) },
    };
  });
}

/** What the form of a rota that stands needs. Its people may have left meanwhile: they are among the choices all the same. */
export async function loadRotaForm(id: string): Promise<Page<RotaFormData>> {
  if (!validate(id)) notFound();
  return loadPage(MAY, async (tx) => {
    const { plan, name, version } = await getRota(tx, id);
    const now = clock(tx);
    const callable = await whoCanBeOnCall(tx);
    const others = plan.people.filter((each) => !callable.some((person) => person.id === each));
    const left = [...(await colleaguesOf(tx, others)).values()];
    const hasBegun = Temporal.Instant.compare(turnStart(plan, 0), now) <= 0;
    return {
      key: randomUUID(),
      rota: {
        id,
        seen: rotaMark(version, plan, now),
        hasBegun,
        version: String(version),
        endKey: randomUUID(),
      },
      people: named([...callable, ...left]),
      initial: rotaValues(fieldsAt(plan, name, now)),
    };
  });
}

export type StandInData = {
  key: string;
  rotas: { id: string; name: string; zone: string }[];
  people: Who[];
  initial: FormValues;
  canManage: boolean;
};

/** What the form needs by which somebody stands in; the address may say for which shift. */
export function loadStandIn(params: Params): Promise<Page<StandInData>> {
  return loadPage("case:view", async (tx, actor) => {
    const now = clock(tx);
    const rotas = (await readRotas(tx, { start: now, end: now.add({ hours: AHEAD_HOURS }) })).map(
      ({ plan, name }) => ({ id: plan.id, name, zone: plan.zone }),
    );
    const canManage = mayDo(actor.roles, MAY);
    const people = named(await whoCanBeOnCall(tx)).filter(({ id }) => canManage || id === actor.userId);
    const rota = rotas.find(({ id }) => id === params.rota) ?? rotas[0];
    const initial: FormValues = { rotaId: rota?.id ?? "", userId: firstOf(people, actor.userId) };
    for (const name of ["start", "end"]) {
      const at = moment().safeParse(params[name]);
      if (!at.success || !rota) continue;
      const local = at.data.toZonedDateTimeISO(rota.zone);
      initial[name] = local.toPlainDate().toString();
      initial[`${name}Time`] = local.toPlainTime().toString({ smallestUnit: "minute" });
    }
    return { key: randomUUID(), rotas, people, initial, canManage };
  });
}

export type AwayData = { key: string; people: Who[]; me: string; today: string };

/** What the form needs by which somebody says that they, or a colleague, are away. */
export function loadAway(): Promise<Page<AwayData>> {
  return loadPage(null, async (tx, actor, shell) => {
    const canManage = mayDo(actor.roles, MAY);
    const people = (await listMembers(tx)).filter(
      ({ id, status }) => status === "active" && (canManage || id === actor.userId),
    );
    return {
      ...{ key: randomUUID(), me: actor.userId },
      people: people.map(({ id, name }) => ({ id, name })),
      today: todayIn(shell.organisation.timeZone, clock(tx)).toString(),
    };
  });
}

export type SwapData = {
  key: string;
  /** The shift to give away; null while none is chosen. */
  shift: ComingShift | null;
  mine: ComingShift[];
  /** Whom to ask, with the shifts of theirs on the same rota. */
  colleagues: (Who & { shifts: ComingShift[] })[];
};

/** What the form of an exchange needs: the shift that the address names, if it is one of theirs. */
export function loadSwap({ rota, start, end }: Params): Promise<Page<SwapData>> {
  return loadPage("case:view", async (tx, actor) => {
    const now = clock(tx);
    const shifts = await comingShifts(tx, { start: now, end: now.add({ hours: AHEAD_HOURS }) });
    const mine = shifts.filter(({ userId }) => userId === actor.userId);
    const shift =
      mine.find((each) => each.rotaId === rota && each.start === start && each.end === end) ?? null;
    const people = named(await whoCanBeOnCall(tx)).filter(({ id }) => id !== actor.userId);
    const colleagues = people.map((person) => ({
      ...person,
      shifts: shifts.filter(({ rotaId, userId }) => rotaId === shift?.rotaId && userId === person.id),
    }));
    return { key: randomUUID(), shift, mine, colleagues };
  });
}

/** One hand-over, as far as who asks may see what ran. */
export async function loadHandOver(id: string): Promise<Page<HandOverView & { now: string }>> {
  if (!validate(id)) notFound();
  return loadPage(null, async (tx) => ({ ...(await getHandOver(tx, id)), now: clock(tx).toString() }));
}

function firstOf(people: readonly Who[], id: string): string {
  return people.some((person) => person.id === id) ? id : "";
}
