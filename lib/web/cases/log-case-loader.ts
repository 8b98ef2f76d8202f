import "server-only";
import { randomUUID } from "node:crypto";
import { validate } from "uuid";
import type { Actor } from "../../access/actor.ts";
import { type Draft, listDrafts } from "../../cases/drafts.ts";
import { findSamePlace } from "../../casework/same-place.ts";
import { listFacilities } from "../../custody/facilities.ts";
import { clock, type Tx, unitOf } from "../../db/unit.ts";
import { myTeams } from "../../organisations/queries.ts";
import type { FormValues } from "../form-state.ts";
import { loadPage, type Page } from "../page.ts";
import { emptyStart, startBeside } from "./log-case-start.ts";

export type LogCaseData = {
  /** What the form is about. It changes with the address and with nothing else, so that a page drawn anew keeps what is being typed. */
  about: string;
  /** What the form begins with, its key among it. */
  values: FormValues;
  /** When the draft it begins with was saved; null when it begins with none. */
  restoredAt: string | null;
  beside: { id: string; codename: string } | null;
  /** Other drafts of this person. */
  drafts: { key: string; name: string | null; savedAt: string }[];
  teams: { id: string; name: string }[];
  places: string[];
  now: string;
};

type Params = { with?: string | string[]; draft?: string | string[]; start?: string | string[] };

/**
 * The page of *Log a case*. Without a word in the address it goes on with the draft that was saved last; `draft` chooses one, `start=empty`
 * begins anew, `with` keeps the place of a case. Addresses hold ids only.
 */
export function loadLogCase(params: Params): Promise<Page<LogCaseData>> {
  return loadPage("case:log", async (tx, actor) => {
    const [beside, chosen] = [idIn(params.with), idIn(params.draft)];
    const drafts = await listDrafts(tx, "log_case");
    const isPlain = params.with === undefined && params.draft === undefined && params.start === undefined;
    const draft = chosen ? drafts.find(({ key }) => key === chosen) : isPlain ? drafts[0] : undefined;
    const besideId = beside ?? (draft && idIn(draft.values.with));
    const before = besideId ? await findSamePlace(tx, besideId) : null;
    if (beside && !before) return null;
    const hostStates = await hostStatesOf(tx);
    const teams = await myTeams(tx);
    const places = await listFacilities(tx, before ? [before.hostState, ...hostStates] : hostStates);
    const ground = { key: randomUUID(), hostStates, teams };
    return {
      about: [besideId ?? "", chosen ?? "", params.start ?? ""].join(" "),
      values: draft
        ? { ...draft.values, key: draft.key }
        : before
          ? startBeside(before, ground)
          : emptyStart(ground),
      restoredAt: draft?.savedAt ?? null,
      beside: before && { id: before.id, codename: before.codename },
      drafts: drafts.filter((each) => each !== draft).map((each) => summary(each, actor)),
      teams,
      places: [...new Set(places.map(({ name }) => name))],
      now: clock(tx).toString(),
    };
  });
}

async function hostStatesOf(tx: Tx): Promise<string[]> {
  const [row] = await tx.$queryRaw<
    { host_states: string[] }[]
  >`select host_states from organisation where id = ${unitOf(tx).orgId}::uuid`;
  return row?.host_states ?? [];
}

function summary({ key, values, savedAt }: Draft, { isDiscreet }: Actor): LogCaseData["drafts"][number] {
  const name = typeof values.name === "string" && !isDiscreet ? values.name.trim() : "";
  return { key, savedAt, name: name || null };
}

function idIn(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" && validate(value) ? value : undefined;
}
