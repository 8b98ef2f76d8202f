import "server-only";
import { getLocale } from "next-intl/server";
import { ruleBookOf } from "../../deadlines/law/load-book.ts";
import { type LawEventKind, MEASURE_ACTS } from "../../proceedings/law-events.ts";
import type { EventView, MeasureView } from "../../proceedings/measure-views.ts";
import type { DecisionView, FilingView, ProceedingView } from "../../proceedings/views.ts";
import { one, type Query, type RuleChoice, ruleChoices } from "./choices.ts";
import { loadRoom, type RoomPage } from "./room.ts";

const permission = "proceeding:record";

export type NewMeasure = { binds: string[]; filingId: string | null; rules: RuleChoice[] };

/** A form for a new measure: from a proceeding that it names, from the filing it answers, or from nothing. */
export async function loadNewMeasure(caseId: string, query: Query): Promise<RoomPage<NewMeasure>> {
  const locale = await getLocale();
  return loadRoom(caseId, permission, async ({ tx, room, header }) => {
    const { proceedings } = room.view;
    const asked = proceedings.filter(({ id }) => id === one(query.proceeding));
    const filing = filingsOf(proceedings).find(({ id }) => id === one(query.filing));
    return {
      binds: asked.map(({ id }) => id),
      filingId: filing?.id ?? null,
      rules: ruleChoices((await ruleBookOf(tx)).rules, header.hostState, locale),
    };
  });
}

export type OfMeasure = { measure: MeasureView; canRecord: boolean };

/** A measure with what happened to it. */
export function loadMeasure(caseId: string, id: string): Promise<RoomPage<OfMeasure>> {
  return loadRoom(caseId, "case:view", ({ room, can }) => {
    const measure = room.view.measures.find((each) => each.id === id);
    return measure ? { measure, canRecord: can(permission) } : null;
  });
}

export type EditedMeasure = { measure: MeasureView; rules: RuleChoice[] };

export async function loadEditMeasure(caseId: string, id: string): Promise<RoomPage<EditedMeasure>> {
  const locale = await getLocale();
  return loadRoom(caseId, permission, async ({ tx, room, header }) => {
    const measure = room.view.measures.find((each) => each.id === id);
    const { rules } = await ruleBookOf(tx);
    return measure ? { measure, rules: ruleChoices(rules, header.hostState, locale) } : null;
  });
}

export type NewEvent = { measure: MeasureView; kind: LawEventKind };

/** A form for something that happened to a measure. @param act as the address calls it */
export function loadMeasureEvent(caseId: string, id: string, act: string): Promise<RoomPage<NewEvent>> {
  return loadRoom(caseId, permission, ({ room }) => {
    const measure = room.view.measures.find((each) => each.id === id);
    if (!measure || !Object.hasOwn(MEASURE_ACTS, act)) return null;
    return { measure, kind: MEASURE_ACTS[act as keyof typeof MEASURE_ACTS] };
  });
}

/** An event to be corrected. Counsel's tick is renewed or struck out. */
export function loadEvent(caseId: string, id: string): Promise<RoomPage<{ event: EventView }>> {
  return loadRoom(caseId, permission, ({ room }) => {
    const event = room.view.events.find((each) => each.id === id);
    return event ? { event } : null;
  });
}

/** Setting aside a decision; what is known of it already. */
export function loadSetAside(caseId: string, id: string): Promise<RoomPage<{ decision: DecisionView }>> {
  return loadRoom(caseId, permission, ({ room }) => {
    const decision = room.view.proceedings
      .flatMap(({ decisions }) => decisions)
      .find((each) => each.id === id);
    return decision ? { decision } : null;
  });
}

/** Recording how an extradition request stands. */
export function loadRequest(caseId: string, id: string): Promise<RoomPage<{ proceeding: ProceedingView }>> {
  return loadRoom(caseId, permission, ({ room }) => {
    const proceeding = room.view.proceedings.find((each) => each.id === id);
    return proceeding?.category === "extradition" ? { proceeding } : null;
  });
}

/** The filing whose stay counsel confirms. Only a legal member gets there. */
export function loadConfirmation(caseId: string, id: string): Promise<RoomPage<{ filing: FilingView }>> {
  return loadRoom(caseId, "stay:confirm", ({ room }) => {
    const filing = filingsOf(room.view.proceedings).find((each) => each.id === id);
    return filing ? { filing } : null;
  });
}

function filingsOf(proceedings: readonly ProceedingView[]): FilingView[] {
  return proceedings.flatMap(({ filings }) => filings);
}
