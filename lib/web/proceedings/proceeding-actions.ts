"use server";

import { editProceeding as edit, openProceeding as open } from "../../proceedings/proceeding-commands.ts";
import { action } from "../action.ts";
import { proceedingFrom } from "./fields-of.ts";
import { places } from "./places.ts";
import { provenance, record } from "./record.ts";
import { EditProceedingInput, OpenProceedingInput } from "./schema.ts";
import { theirs } from "./theirs.ts";

const permission = "proceeding:record";
const objectType = "proceeding";

export const openProceeding = action({ input: OpenProceedingInput, permission }, (input, actor) => {
  const to = () => places.proceedings(input.caseId);
  return record(actor, { input, permission, event: "proceeding.opened", objectType, to }, (tx, access) =>
    open(tx, access, proceedingFrom(input, provenance(tx, access, input))),
  );
});

export const editProceeding = action({ input: EditProceedingInput, permission }, (input, actor) => {
  const to = () => places.proceedings(input.caseId);
  const form = {
    input,
    permission,
    event: "proceeding.changed",
    objectType,
    to,
    theirs: theirs("proceeding", input, actor),
  } as const;
  return record(actor, form, (tx, access) => {
    const { id, version } = input;
    return edit(tx, access, { id, version, fields: proceedingFrom(input, provenance(tx, access, input)) });
  });
});
