import { type EventView, eventRows, eventViews } from "../cases/events/view.ts";
import type { CaseHeader } from "../cases/header.ts";
import { type NoteFields, type NoteRow, noteFields } from "../cases/note.ts";
import type { Sealer } from "../crypto/sealer.ts";
import type { CustodyRecord } from "../custody/rows.ts";
import { type CustodyView, custodyView } from "../custody/view.ts";
import { type DocumentRow, type DocumentView, documentView } from "../documents/document.ts";
import { proceedingRecord } from "../proceedings/rows.ts";
import type { CaseRecord } from "./case-record.ts";
import type { Directory } from "./directory.ts";
import { inOrder, type TimelineEntry } from "./timeline.ts";
import {
  type AlertFact,
  alertEntries,
  type ConsentFact,
  caseEntries,
  consentEntries,
  type DeadlineFact,
  deadlineEntries,
  type LevelActFact,
  levelEntries,
} from "./timeline-case.ts";
import { custodyEntries, noteEntries, proceedingEntries } from "./timeline-entries.ts";
import { eventEntries } from "./timeline-events.ts";

/*
 * What the case page draws of its own record. Texts are opened, days are `YYYY-MM-DD`, moments ISO text; what is coded stays
 * a code, and people are named by id.
 */

export type NoteView = NoteFields & { id: string; version: number; createdBy: string; createdAt: string };

/** An alert that nobody has stood down. */
export type OpenAlert = {
  id: string;
  kind: string;
  severity: string;
  state: string;
  raisedAt: string;
  takenBy: string | null;
  plan: string | null;
  promisedBy: string | null;
};

export type LinkedCase = { id: string; codename: string; kind: "incident" | "family" };

export type RecordView = {
  custody: CustodyView;
  /** Small facts, the latest first. */
  events: EventView[];
  /** Newest first. */
  notes: NoteView[];
  /** Newest first. */
  documents: DocumentView[];
  alerts: OpenAlert[];
  links: LinkedCase[];
  timeline: TimelineEntry[];
};

type Given = { header: CaseHeader; record: CaseRecord; directory: Directory; sealer: Sealer; zone: string };

export function recordView(
  { header, record, directory, sealer, zone }: Given,
  newestFirst: boolean,
): RecordView {
  const custodyRows = record as unknown as CustodyRecord;
  const custody = custodyView(custodyRows, sealer, directory.places, zone);
  const events = eventRows(record.case_event);
  const notes = record.case_note as unknown as NoteRow[];
  const alerts = record.alert as unknown as (AlertFact & AlertRow)[];
  const timeline = [
    ...caseEntries(header, directory.marks, zone),
    ...levelEntries(record.level_act as unknown as LevelActFact[], sealer, zone),
    ...custodyEntries(custodyRows, custody),
    ...proceedingEntries(proceedingRecord(record), sealer, zone),
    ...deadlineEntries(record.deadline as unknown as DeadlineFact[]),
    ...consentEntries(record.consent as unknown as ConsentFact[], zone),
    ...alertEntries(alerts, sealer, zone),
    ...eventEntries(events, sealer, zone),
    ...noteEntries(notes, sealer, zone),
  ];
  return {
    custody,
    events: eventViews(events, sealer, zone),
    notes: notes.map((row) => noteView(row, sealer)).reverse(),
    documents: (record.document as DocumentRow[]).map((row) => documentView(row, sealer)).reverse(),
    alerts: alerts.filter(({ state }) => state !== "stood_down").map((row) => openAlert(row, sealer)),
    links: record.case_link.map((row) => ({
      id: row.other_case_id as string,
      codename: row.codename as string,
      kind: row.kind as LinkedCase["kind"],
    })),
    timeline: inOrder(timeline, newestFirst),
  };
}

function noteView(row: NoteRow, sealer: Sealer): NoteView {
  const { id, version, created_by: createdBy, created_at: createdAt } = row;
  return { id, version, createdBy, createdAt, ...noteFields(row, sealer) };
}

type AlertRow = {
  severity: string;
  taken_by: string | null;
  /** Absent where nobody has taken it. */
  promise_id?: string;
  plan?: Uint8Array;
  promised_by?: string;
};

function openAlert(row: AlertFact & AlertRow, sealer: Sealer): OpenAlert {
  return {
    id: row.id,
    kind: row.kind,
    severity: row.severity,
    state: row.state,
    raisedAt: row.raised_at,
    takenBy: row.taken_by,
    plan: row.promise_id ? sealer.open("alert.plan", row.promise_id, row.plan) : null,
    promisedBy: row.promised_by ?? null,
  };
}
