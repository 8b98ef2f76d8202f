"use server";

import type { Tx } from "../../db/unit.ts";
import { ruleBookOf } from "../../deadlines/law/load-book.ts";
import { editMeasure as edit, recordMeasure as indicate } from "../../proceedings/measure-commands.ts";
import { err } from "../../result.ts";
import { action } from "../action.ts";
import { measureFrom } from "./fields-of.ts";
import { places } from "./places.ts";
import { provenance, record, zoneOf } from "./record.ts";
import { EditMeasureInput, RecordMeasureInput } from "./schema.ts";
import { theirs } from "./theirs.ts";

const permission = "proceeding:record";
const objectType = "measure";

/** Whether no pack and no rule of the organisation has it. */
async function isUnknown(tx: Tx, rule: string | null): Promise<boolean> {
  return rule !== null && (await ruleBookOf(tx)).find(rule) === null;
}

/** Leads to the measure, where what happens to it is recorded. */
export const recordMeasure = action({ input: RecordMeasureInput, permission }, (input, actor) => {
  const to = (id: string | null) => places.measure(input.caseId, id ?? "");
  return record(
    actor,
    { input, permission, event: "measure.recorded", objectType, to },
    async (tx, access) => {
      if (await isUnknown(tx, input.rule)) return err("unknownRule");
      const measure = measureFrom(input, zoneOf(access), provenance(tx, access, input));
      return indicate(tx, access, { measure, binds: input.binds, servedOn: input.servedOn });
    },
  );
});

export const editMeasure = action({ input: EditMeasureInput, permission }, (input, actor) => {
  const { id, version, binds } = input;
  const to = () => places.measure(input.caseId, id);
  const form = {
    input,
    permission,
    event: "measure.recorded",
    objectType,
    to,
    theirs: theirs("measure", input, actor),
  } as const;
  return record(actor, form, async (tx, access) => {
    if (await isUnknown(tx, input.rule)) return err("unknownRule");
    const measure = measureFrom(input, zoneOf(access), provenance(tx, access, input));
    return edit(tx, access, { id, version, measure, binds });
  });
});
