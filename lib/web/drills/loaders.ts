import "server-only";
import { notFound } from "next/navigation";
import { validate } from "uuid";
import { type DrillPlan, findDrillPlan } from "../../alerts/drills/plan.ts";
import {
  type DrillLine,
  type DrillPerson,
  findMyDrill,
  listDrillPeople,
  listDrills,
  type MyDrill,
} from "../../alerts/drills/results.ts";
import type { ChoiceGroup } from "../auth/choices.ts";
import { zonesToChoose } from "../auth/loaders.ts";
import { loadPage, type Page } from "../page.ts";

const MAY = "drill:run";

export type DrillsData = { drills: DrillLine[]; plan: DrillPlan | null; zones: ChoiceGroup[] };

/** The drills so far, and when the next begins by itself. */
export async function loadDrills(): Promise<Page<DrillsData>> {
  const zones = await zonesToChoose();
  return loadPage(MAY, async (tx) => ({
    drills: await listDrills(tx),
    plan: await findDrillPlan(tx),
    zones,
  }));
}

export type DrillData = { drill: DrillLine; people: DrillPerson[] };

/** How one drill went. */
export function loadDrill(id: string): Promise<Page<DrillData>> {
  if (!validate(id)) notFound();
  return loadPage(MAY, async (tx) => {
    const drill = (await listDrills(tx, { id })).find((line) => line.id === id);
    return drill ? { drill, people: await listDrillPeople(tx, id) } : null;
  });
}

/** A drill as whoever was asked in it sees it. */
export function loadMyDrill(id: string): Promise<Page<MyDrill>> {
  if (!validate(id)) notFound();
  return loadPage(null, (tx) => findMyDrill(tx, id));
}
