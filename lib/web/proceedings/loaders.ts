import "server-only";
import { getLocale } from "next-intl/server";
import { loadDirectory } from "../../casework/directory.ts";
import type { LastDayView } from "../../deadlines/last-day-view.ts";
import { laterView } from "../../deadlines/last-day-view.ts";
import { ruleBookOf } from "../../deadlines/law/load-book.ts";
import type { DeadlineRow } from "../../deadlines/rows.ts";
import { termRecord } from "../../deadlines/rows.ts";
import { type DecisionOffers, offersOfDecision } from "../../deadlines/views.ts";
import { type DocumentRow, type DocumentView, documentView } from "../../documents/document.ts";
import type {
  DecisionView,
  FilingView,
  HearingView,
  NoticeView,
  ProceedingView,
  RemovalView,
} from "../../proceedings/views.ts";
import { one, type Query, type RuleChoice, ruleChoices } from "./choices.ts";
import { loadRoom, type Room, type RoomPage } from "./room.ts";

const permission = "proceeding:record";

const decisionsOf = ({ proceedings }: Room["view"]) => proceedings.flatMap(({ decisions }) => decisions);
const filingsOf = ({ proceedings }: Room["view"]) => proceedings.flatMap(({ filings }) => filings);
const hearingsOf = ({ proceedings }: Room["view"]) => proceedings.flatMap(({ hearings }) => hearings);
const removalsOf = ({ proceedings, otherRemovals }: Room["view"]) => [
  ...proceedings.flatMap(({ removals }) => removals),
  ...otherRemovals,
];

/** A form that is about no entry yet. */
export function loadNewProceeding(caseId: string): Promise<RoomPage<object>> {
  return loadRoom(caseId, permission, () => ({}));
}

export function loadProceeding(
  caseId: string,
  id: string,
): Promise<RoomPage<{ proceeding: ProceedingView }>> {
  return loadRoom(caseId, permission, ({ room }) => {
    const proceeding = room.view.proceedings.find((each) => each.id === id);
    return proceeding ? { proceeding } : null;
  });
}

/** The proceeding that a new entry belongs to; null where the person has to choose one first. */
export type InProceeding = { proceeding: ProceedingView | null };

/** A form for something new in a proceeding. Where there is only one, it is that one. */
export function loadInProceeding(caseId: string, query: Query): Promise<RoomPage<InProceeding>> {
  return loadRoom(caseId, permission, ({ room }) => inProceeding(room, one(query.proceeding)));
}

function inProceeding({ view: { proceedings } }: Room, id: string | undefined): InProceeding | null {
  if (id === undefined) return { proceeding: proceedings.length === 1 ? (proceedings[0] ?? null) : null };
  const proceeding = proceedings.find((each) => each.id === id);
  return proceeding ? { proceeding } : null;
}

export type OfDecision = {
  proceeding: ProceedingView;
  decision: DecisionView;
  answer: DecisionOffers;
  /** Photographs of its paper, and who added them. */
  papers: { documents: DocumentView[]; names: ReadonlyMap<string, string>; canAdd: boolean };
  canRecord: boolean;
};

/** A decision, with what can be filed against it. */
export async function loadDecision(
  caseId: string,
  id: string,
  reach: "case:view" | "proceeding:record" = permission,
): Promise<RoomPage<OfDecision>> {
  const locale = await getLocale();
  return loadRoom(caseId, reach, async ({ tx, room, header, record, sealer, ofCase, now, can }) => {
    const proceeding = room.view.proceedings.find(({ decisions }) =>
      decisions.some((each) => each.id === id),
    );
    const decision = proceeding?.decisions.find((each) => each.id === id);
    const terms = termRecord(record);
    const row = terms.decision.find((each) => each.id === id);
    if (!proceeding || !decision || !row) return null;
    const answer = offersOfDecision(row, terms, ofCase, { now, locale, book: await ruleBookOf(tx) });
    const { members: names } = await loadDirectory(tx, header, record);
    const documents = (record.document as DocumentRow[])
      .filter((each) => each.decision_id === id)
      .map((each) => documentView(each, sealer));
    const papers = { documents, names, canAdd: can("document:add") };
    return { proceeding, decision, answer, papers, canRecord: can(permission) };
  });
}

/** The decision that a new notice tells of. */
export function loadNewNotice(caseId: string, query: Query): Promise<RoomPage<{ decision: DecisionView }>> {
  return loadRoom(caseId, permission, ({ room }) => {
    const decision = decisionsOf(room.view).find(({ id }) => id === one(query.decision));
    return decision ? { decision } : null;
  });
}

export type OfNotice = { decision: DecisionView; notice: NoticeView };

export function loadNotice(caseId: string, id: string): Promise<RoomPage<OfNotice>> {
  return loadRoom(caseId, permission, ({ room }) => {
    const decision = decisionsOf(room.view).find(({ notices }) => notices.some((each) => each.id === id));
    const notice = decision?.notices.find((each) => each.id === id);
    return decision && notice ? { decision, notice } : null;
  });
}

/** What a filing's form begins with, and the last day it answers. */
export type FilingStart = {
  proceedingId: string | null;
  decisionId: string | null;
  ruleId: string | null;
  later: LastDayView | null;
};

export type NewFiling = { start: FilingStart; rules: RuleChoice[] };

/** A form for something lodged: from a deadline, from a rule of a decision, from a proceeding, or from nothing. */
export async function loadNewFiling(caseId: string, query: Query): Promise<RoomPage<NewFiling>> {
  const locale = await getLocale();
  return loadRoom(caseId, permission, async ({ tx, room, record, header }) => {
    const start = filingStart(room, termRecord(record).deadline, query);
    const { rules } = await ruleBookOf(tx);
    return start && { start, rules: ruleChoices(rules, header.hostState, locale) };
  });
}

function filingStart(room: Room, deadlines: readonly DeadlineRow[], query: Query): FilingStart | null {
  const nothing = { proceedingId: null, decisionId: null, ruleId: null, later: null };
  const deadlineId = one(query.deadline);
  if (deadlineId !== undefined) {
    const row = deadlines.find(({ id }) => id === deadlineId);
    if (!row) return null;
    const { proceeding_id, decision_id, rule_id } = row;
    return { proceedingId: proceeding_id, decisionId: decision_id, ruleId: rule_id, later: laterView(row) };
  }
  const decision = decisionsOf(room.view).find(({ id }) => id === one(query.decision));
  if (decision) {
    const { id: decisionId, proceedingId } = decision;
    return { ...nothing, proceedingId, decisionId, ruleId: one(query.rule) ?? null };
  }
  const asked = inProceeding(room, one(query.proceeding));
  return asked && { ...nothing, proceedingId: asked.proceeding?.id ?? null };
}

export type OfFiling = { filing: FilingView; rules: RuleChoice[] };

export async function loadFiling(caseId: string, id: string): Promise<RoomPage<OfFiling>> {
  const locale = await getLocale();
  return loadRoom(caseId, permission, async ({ tx, room, header }) => {
    const filing = filingsOf(room.view).find((each) => each.id === id);
    const { rules } = await ruleBookOf(tx);
    return filing ? { filing, rules: ruleChoices(rules, header.hostState, locale) } : null;
  });
}

export function loadHearing(caseId: string, id: string): Promise<RoomPage<{ hearing: HearingView }>> {
  return loadRoom(caseId, permission, ({ room }) => {
    const hearing = hearingsOf(room.view).find((each) => each.id === id);
    return hearing ? { hearing } : null;
  });
}

/** A new removal date; the proceeding it carries out may not be known. */
export function loadNewRemoval(
  caseId: string,
  query: Query,
): Promise<RoomPage<{ proceedingId: string | null }>> {
  return loadRoom(caseId, permission, ({ room }) => {
    const asked = one(query.proceeding);
    if (asked !== undefined && !room.view.proceedings.some(({ id }) => id === asked)) return null;
    return { proceedingId: asked ?? null };
  });
}

export function loadRemoval(caseId: string, id: string): Promise<RoomPage<{ removal: RemovalView }>> {
  return loadRoom(caseId, permission, ({ room }) => {
    const removal = removalsOf(room.view).find((each) => each.id === id);
    return removal ? { removal } : null;
  });
}
