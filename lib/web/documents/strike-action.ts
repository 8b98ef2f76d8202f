"use server";

import { strikeDocument } from "../../documents/commands.ts";
import { action } from "../action.ts";
import { addToCase } from "../casework/keep-form.ts";
import { StrikePaperInput } from "./schema.ts";

/** Strikes out a paper that was added by mistake, with a reason. Its row and its sealed file stay. */
export const strikePaper = action(
  { input: StrikePaperInput, permission: "document:strike" },
  (input, actor) => {
    const { caseId, id, version, reason } = input;
    const form = {
      permission: "document:strike",
      event: "document.struck",
      objectType: "document",
      to: `/cases/${caseId}#documents`,
      refusals: { stale: { error: "casework.errors.changedMeanwhile" } },
    } as const;
    return addToCase(actor, input, form, (tx, access) => strikeDocument(tx, access, { id, version, reason }));
  },
);
