"use server";

import {
  editHearing as correct,
  endHearing as end,
  recordHearing as hear,
  moveHearing as move,
} from "../../proceedings/hearing-commands.ts";
import { action } from "../action.ts";
import { hearingFrom } from "./fields-of.ts";
import { places } from "./places.ts";
import { dayKnown, provenance, record, zoneOf } from "./record.ts";
import { EditHearingInput, EndHearingInput, MoveHearingInput, RecordHearingInput } from "./schema.ts";
import { theirs } from "./theirs.ts";

const permission = "proceeding:record";
const objectType = "hearing";

export const recordHearing = action({ input: RecordHearingInput, permission }, (input, actor) => {
  const to = () => places.proceedings(input.caseId);
  return record(actor, { input, permission, event: "hearing.recorded", objectType, to }, (tx, access) => {
    const fields = hearingFrom(input, zoneOf(access), provenance(tx, access, input));
    return hear(tx, access, { ...fields, proceedingId: input.proceedingId });
  });
});

export const editHearing = action({ input: EditHearingInput, permission }, (input, actor) => {
  const { id, version } = input;
  const to = () => places.proceedings(input.caseId);
  const form = {
    input,
    permission,
    event: "proceeding.changed",
    objectType,
    to,
    theirs: theirs("hearing", input, actor),
  } as const;
  return record(actor, form, (tx, access) =>
    correct(tx, access, {
      id,
      version,
      fields: hearingFrom(input, zoneOf(access), provenance(tx, access, input)),
    }),
  );
});

/** The old date stays; the new one is a hearing of its own. */
export const moveHearing = action({ input: MoveHearingInput, permission }, (input, actor) => {
  const { id, version } = input;
  const to = () => places.proceedings(input.caseId);
  const form = {
    input,
    permission,
    event: "hearing.recorded",
    objectType,
    to,
    theirs: theirs("hearing", input, actor),
  } as const;
  return record(actor, form, (tx, access) =>
    move(tx, access, {
      id,
      version,
      fields: hearingFrom(input, zoneOf(access), provenance(tx, access, input)),
    }),
  );
});

export const endHearing = action({ input: EndHearingInput, permission }, (input, actor) => {
  const { id, version, status, outcome, present } = input;
  const to = () => places.proceedings(input.caseId);
  const form = {
    input,
    permission,
    event: "hearing.recorded",
    objectType,
    to,
    theirs: theirs("hearing", input, actor),
  } as const;
  return record(actor, form, (tx, access) => {
    const knownOn = dayKnown(tx, access, input.knownOn);
    return end(tx, access, { id, version, end: { status, outcome, present, knownOn } });
  });
});
