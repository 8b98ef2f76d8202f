"use server";

import {
  endRemoval as end,
  recordRemoval as order,
  editRemoval as reorder,
} from "../../proceedings/removal-commands.ts";
import { action } from "../action.ts";
import { removalFrom } from "./fields-of.ts";
import { places } from "./places.ts";
import { dayKnown, provenance, record, zoneOf } from "./record.ts";
import { EditRemovalInput, EndRemovalInput, RecordRemovalInput } from "./schema.ts";
import { theirs } from "./theirs.ts";

const permission = "proceeding:record";
const objectType = "removal_direction";

export const recordRemoval = action({ input: RecordRemovalInput, permission }, (input, actor) => {
  const to = () => places.proceedings(input.caseId);
  return record(actor, { input, permission, event: "removal.recorded", objectType, to }, (tx, access) =>
    order(tx, access, removalFrom(input, zoneOf(access), provenance(tx, access, input))),
  );
});

export const editRemoval = action({ input: EditRemovalInput, permission }, (input, actor) => {
  const { id, version } = input;
  const to = () => places.proceedings(input.caseId);
  const form = {
    input,
    permission,
    event: "removal.recorded",
    objectType,
    to,
    theirs: theirs("removal", input, actor),
  } as const;
  return record(actor, form, (tx, access) =>
    reorder(tx, access, {
      id,
      version,
      fields: removalFrom(input, zoneOf(access), provenance(tx, access, input)),
    }),
  );
});

/** Whether it was carried out. What was carried out lies behind us; the case stays open. */
export const endRemoval = action({ input: EndRemovalInput, permission }, (input, actor) => {
  const { id, version, status, on, onTime, grade, note } = input;
  const to = () => places.proceedings(input.caseId);
  const form = {
    input,
    permission,
    event: status === "carried_out" ? "removal.carried_out" : "removal.recorded",
    objectType,
    to,
    theirs: theirs("removal", input, actor),
  } as const;
  return record(actor, form, (tx, access) => {
    dayKnown(tx, access, on, "on");
    const knownOn = dayKnown(tx, access, input.knownOn);
    return end(tx, access, {
      id,
      version,
      end: { status, on, time: onTime, zone: zoneOf(access), grade, knownOn, note },
    });
  });
});
