"use server";

import { recordDecision as decide, editDecision as edit } from "../../proceedings/decision-commands.ts";
import { editNotice as retell, addNotice as tell } from "../../proceedings/notice-commands.ts";
import { action } from "../action.ts";
import { decisionFrom, noticeFrom, noticesFrom } from "./fields-of.ts";
import { places } from "./places.ts";
import { provenance, record, zoneOf } from "./record.ts";
import { AddNoticeInput, EditDecisionInput, EditNoticeInput, RecordDecisionInput } from "./schema.ts";
import { theirs } from "./theirs.ts";

const permission = "proceeding:record";

/** Leads to the decision, where what can be filed against it is chosen. */
export const recordDecision = action({ input: RecordDecisionInput, permission }, (input, actor) => {
  const to = (id: string | null) => places.decision(input.caseId, id ?? "");
  return record(
    actor,
    { input, permission, event: "decision.recorded", objectType: "decision", to },
    (tx, access) => {
      const known = provenance(tx, access, input);
      const notices = noticesFrom(input.notices, zoneOf(access), known);
      return decide(tx, access, {
        proceedingId: input.proceedingId,
        decision: decisionFrom(input, known),
        notices,
        decides: input.decides,
      });
    },
  );
});

export const editDecision = action({ input: EditDecisionInput, permission }, (input, actor) => {
  const { id, version } = input;
  const to = () => places.decision(input.caseId, id);
  const form = {
    input,
    permission,
    event: "proceeding.changed",
    objectType: "decision",
    to,
    theirs: theirs("decision", input, actor),
  } as const;
  return record(actor, form, (tx, access) =>
    edit(tx, access, {
      id,
      version,
      fields: decisionFrom(input, provenance(tx, access, input)),
      decides: input.decides,
    }),
  );
});

const NO_SOURCE = { sourceKind: null, sourceGrade: null };

export const addNotice = action({ input: AddNoticeInput, permission }, (input, actor) => {
  const to = () => places.decision(input.caseId, input.decisionId);
  return record(
    actor,
    { input, permission, event: "notice.recorded", objectType: "notice", to },
    (tx, access) => {
      const known = provenance(tx, access, { ...NO_SOURCE, knownOn: input.knownOn });
      return tell(tx, access, {
        decisionId: input.decisionId,
        fields: noticeFrom(input, zoneOf(access), known),
      });
    },
  );
});

export const editNotice = action({ input: EditNoticeInput, permission }, (input, actor) => {
  const { id, version } = input;
  const to = () => places.decision(input.caseId, input.decisionId);
  const form = {
    input,
    permission,
    event: "proceeding.changed",
    objectType: "notice",
    to,
    theirs: theirs("notice", input, actor),
  } as const;
  return record(actor, form, (tx, access) => {
    const known = provenance(tx, access, { ...NO_SOURCE, knownOn: input.knownOn });
    return retell(tx, access, { id, version, fields: noticeFrom(input, zoneOf(access), known) });
  });
});
