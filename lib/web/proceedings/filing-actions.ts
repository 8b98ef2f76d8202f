"use server";

import { file, refile } from "../../deadlines/file.ts";
import { action } from "../action.ts";
import { filingFrom } from "./fields-of.ts";
import { places } from "./places.ts";
import { provenance, record, zoneOf } from "./record.ts";
import { EditFilingInput, RecordFilingInput } from "./schema.ts";
import { theirs } from "./theirs.ts";

const permission = "proceeding:record";
const objectType = "filing";

export const recordFiling = action({ input: RecordFilingInput, permission }, (input, actor) => {
  const to = () => places.deadlines(input.caseId);
  return record(actor, { input, permission, event: "filing.recorded", objectType, to }, (tx, access) =>
    file(tx, access, filingFrom(input, zoneOf(access), provenance(tx, access, input))),
  );
});

export const editFiling = action({ input: EditFilingInput, permission }, (input, actor) => {
  const { id, version } = input;
  const to = () => places.proceedings(input.caseId);
  const form = {
    input,
    permission,
    event: "proceeding.changed",
    objectType,
    to,
    theirs: theirs("filing", input, actor),
  } as const;
  return record(actor, form, (tx, access) =>
    refile(tx, access, {
      id,
      version,
      filing: filingFrom(input, zoneOf(access), provenance(tx, access, input)),
    }),
  );
});
