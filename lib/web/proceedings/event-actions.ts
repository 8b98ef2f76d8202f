"use server";

import type { AuditAction } from "../../audit/events.ts";
import { subjectOf } from "../../proceedings/event.ts";
import {
  confirmStay as confirm,
  editEvent as correct,
  recordEvent as happen,
  type RecordedKind,
} from "../../proceedings/event-commands.ts";
import { action } from "../action.ts";
import { eventFrom } from "./fields-of.ts";
import { places } from "./places.ts";
import { provenance, record, zoneOf } from "./record.ts";
import { ConfirmStayInput, EditEventInput, RecordEventInput } from "./schema.ts";
import { theirs } from "./theirs.ts";

const permission = "proceeding:record";

/** What each kind is called in the record. */
const ACTS: Record<RecordedKind, AuditAction> = {
  measure_served: "measure.served",
  measure_confirmed: "measure.confirmed",
  measure_lifted: "measure.lifted",
  measure_disregarded: "measure.disregarded",
  decision_set_aside: "decision.set_aside",
  extradition_request: "extradition.recorded",
};

/** Where the form of an event leads: to what it happened to. */
function placeOf({ caseId, kind, about }: { caseId: string; kind: RecordedKind; about: string }): string {
  const subject = subjectOf(kind);
  if (subject === "measure") return places.measure(caseId, about);
  return subject === "decision" ? places.decision(caseId, about) : places.proceedings(caseId);
}

export const recordEvent = action({ input: RecordEventInput, permission }, (input, actor) => {
  const { kind, about } = input;
  const form = {
    input,
    permission,
    event: ACTS[kind],
    objectType: subjectOf(kind),
    to: () => placeOf(input),
  } as const;
  return record(actor, form, (tx, access) => {
    const fields = eventFrom(input, zoneOf(access), provenance(tx, access, input));
    return happen(tx, access, { ...fields, kind, about });
  });
});

export const editEvent = action({ input: EditEventInput, permission }, (input, actor) => {
  const { id, version, kind } = input;
  const form = {
    input,
    permission,
    event: ACTS[kind],
    objectType: subjectOf(kind),
    to: () => placeOf(input),
    theirs: theirs("event", input, actor),
  } as const;
  return record(actor, form, (tx, access) => {
    const fields = eventFrom(input, zoneOf(access), provenance(tx, access, input));
    return correct(tx, access, { id, version, fields });
  });
});

/** A lawyer's word: the source is themself, and the role is asked. */
const BY_COUNSEL = { sourceKind: "lawyer", sourceGrade: null, knownOn: null } as const;

/** Counsel's tick that a stay stands in this case. */
export const confirmStay = action({ input: ConfirmStayInput, permission: "stay:confirm" }, (input, actor) => {
  const { about, on, onTime, note } = input;
  const form = {
    input,
    permission: "stay:confirm",
    event: "filing.confirmed",
    objectType: "filing",
    to: () => places.proceedings(input.caseId),
  } as const;
  return record(actor, form, (tx, access) => {
    const known = provenance(tx, access, BY_COUNSEL);
    return confirm(tx, access, { about, on, time: onTime, zone: zoneOf(access), note, ...known });
  });
});
