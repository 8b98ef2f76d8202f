import type { Sealer } from "../crypto/sealer.ts";
import { isTerminalStage, stageListOf } from "../vocabulary/attributes.ts";
import { type Code, isCode } from "../vocabulary/codes.ts";
import { type DecisionFields, decisionFields } from "./decision.ts";
import { type FilingFields, filingFields } from "./filing.ts";
import { type HearingFields, hearingFields } from "./hearing.ts";
import {
  type EventView,
  eventViews,
  type MeasureView,
  measureViews,
  type TickView,
  tickOf,
} from "./measure-views.ts";
import { type NoticeFields, noticeFields } from "./notice.ts";
import { type NoticeGap, noticeGap } from "./notice-gap.ts";
import {
  type Oddity,
  oddInDecision,
  oddInFiling,
  oddInHearing,
  oddInProceeding,
  oddInRemoval,
} from "./odd.ts";
import { type ProceedingFields, proceedingFields } from "./proceeding.ts";
import { type RemovalEnd, type RemovalFields, removalEnd, removalFields } from "./removal.ts";
import type { HearingStatus, ProceedingRecord, ProceedingRow } from "./rows.ts";

/*
 * What the screens draw of the proceedings of one case. Texts are opened; days are `YYYY-MM-DD`, moments ISO
 * text, what is coded stays a code.
 */

type Entry = { id: string; version: number };

export type NoticeView = Entry & NoticeFields;
export type DecisionView = Entry &
  DecisionFields & {
    proceedingId: string;
    notices: NoticeView[];
    /** How far apart the person and counsel heard of it; null where that is nothing, or not known. */
    gap: NoticeGap | null;
    /** Ids of the filings that it ends. */
    decides: string[];
    /** That it no longer counts, where that is recorded. */
    setAside: EventView | null;
    odd: Oddity[];
  };
export type FilingView = Entry &
  FilingFields & {
    /** Counsel's tick that its stay stands; null where there never was one. */
    tick: TickView | null;
    /** The decision that ended it. */
    decidedBy: string | null;
    odd: Oddity[];
  };
export type HearingView = Entry &
  HearingFields & { status: HearingStatus; startsAt: string | null; movedTo: string | null; odd: Oddity[] };
export type RemovalView = Entry &
  RemovalFields & { departsAt: string | null; end: RemovalEnd; odd: Oddity[] };
export type ProceedingView = Entry &
  ProceedingFields & {
    category: Code<"proceeding_category">;
    isOver: boolean;
    /** Which of several of its type, from 1, in the order in which they were recorded; null where it is the only one. */
    number: number | null;
    odd: Oddity[];
    /** Oldest first, as everything below. */
    decisions: DecisionView[];
    filings: FilingView[];
    hearings: HearingView[];
    removals: RemovalView[];
    /** The measures that name it. */
    measures: MeasureView[];
    /** How an extradition request stood, oldest first. */
    requests: EventView[];
  };

export type ProceedingsView = {
  proceedings: ProceedingView[];
  /** Removals of which nobody knows what they carry out. */
  otherRemovals: RemovalView[];
  /** Every measure of the case. */
  measures: MeasureView[];
  events: EventView[];
};

/**
 * @param record every row of this room that the case holds, oldest first
 * @param zone   of the host state
 * @param today  in the host state, `YYYY-MM-DD`
 */
export function proceedingsView(
  record: ProceedingRecord,
  sealer: Sealer,
  { zone, today }: { zone: string; today: string },
): ProceedingsView {
  const events = eventViews(record, sealer, zone);
  const measures = measureViews(record, events, sealer, { zone, today });
  const decisions = record.decision.map((row): DecisionView => {
    const notices = record.notice.filter((notice) => notice.decision_id === row.id);
    return {
      id: row.id,
      version: row.version,
      proceedingId: row.proceeding_id,
      ...decisionFields(row, sealer),
      notices: notices.map((notice) => ({
        id: notice.id,
        version: notice.version,
        ...noticeFields(notice, sealer, zone),
      })),
      gap: noticeGap(notices),
      decides: record.filing.filter(({ decided_by }) => decided_by === row.id).map(({ id }) => id),
      setAside:
        events.findLast(({ kind, about }) => kind === "decision_set_aside" && about === row.id) ?? null,
      odd: oddInDecision(row, notices, today),
    };
  });
  const filings = record.filing.map((row): FilingView => {
    const decision = record.decision.find(({ id }) => id === row.decision_id);
    const odd = oddInFiling(row, decision, today);
    const tick = tickOf(row.id, events);
    const { id, version, decided_by: decidedBy } = row;
    return { id, version, ...filingFields(row, sealer, zone), tick, decidedBy, odd };
  });
  const hearings = record.hearing.map((row): HearingView => {
    const { id, version, status, starts_at: startsAt, moved_to: movedTo } = row;
    const odd = oddInHearing(row, today);
    return { id, version, status, startsAt, movedTo, ...hearingFields(row, sealer, zone), odd };
  });
  const removals = record.removal_direction.map((row): RemovalView => {
    const { id, version, departs_at: departsAt } = row;
    const end = removalEnd(row, sealer, zone);
    return {
      id,
      version,
      departsAt,
      ...removalFields(row, sealer, zone),
      end,
      odd: oddInRemoval(row, today),
    };
  });
  const proceedings = record.proceeding.map((row): ProceedingView => {
    const isOfThis = (entry: { proceedingId: string | null }) => entry.proceedingId === row.id;
    return {
      id: row.id,
      version: row.version,
      category: row.category,
      isOver: isOver(row),
      number: numberOf(row, record.proceeding),
      odd: oddInProceeding(row, today),
      ...proceedingFields(row, sealer),
      decisions: inOrder(decisions.filter(isOfThis), ({ decidedOn }) => decidedOn),
      filings: inOrder(filings.filter(isOfThis), ({ on }) => on),
      hearings: inOrder(hearings.filter(isOfThis), ({ on }) => on),
      removals: inOrder(removals.filter(isOfThis), ({ on }) => on),
      measures: inOrder(
        measures.filter(({ binds }) => binds.includes(row.id)),
        ({ on }) => on,
      ),
      requests: events.filter(({ kind, about }) => kind === "extradition_request" && about === row.id),
    };
  });
  const otherRemovals = removals.filter(({ proceedingId }) => proceedingId === null);
  return { proceedings, otherRemovals, measures, events };
}

function numberOf({ id, type }: ProceedingRow, all: readonly ProceedingRow[]): number | null {
  const alike = all.filter((row) => row.type === type);
  return alike.length > 1 ? alike.findIndex((row) => row.id === id) + 1 : null;
}

function isOver({ category, stage, ended_on }: ProceedingRow): boolean {
  const list = stageListOf(category);
  return ended_on !== null || (isCode(list, stage) && isTerminalStage(list, stage));
}

/** By their day; what has none stands last, in the order in which it was recorded. */
function inOrder<T>(entries: T[], dayOf: (entry: T) => string | null): T[] {
  const key = (entry: T) => dayOf(entry) ?? "9999";
  return entries.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
