"use server";

import { linkCases } from "../../cases/link.ts";
import { findByCodename } from "../../cases/recent.ts";
import { changeCaseIn } from "../../casework/change-case.ts";
import { action } from "../action.ts";
import { addToCase } from "./keep-form.ts";
import { FieldRefused } from "./known.ts";
import { LinkInput } from "./schema.ts";

const MAY = "case:edit";

const REFUSALS = {
  linkedToItself: { error: "casework.errors.linkedToItself", field: "codename" },
  alreadyLinked: { error: "casework.errors.alreadyLinked", field: "codename" },
} as const;

/** Links two cases, each to the other. Both are changed, so both say so. */
export const saveLink = action({ input: LinkInput, permission: MAY }, (input, actor) => {
  const change = { permission: MAY, event: "case.linked" } as const;
  const form = { ...change, objectType: "case", refusals: REFUSALS, to: `/cases/${input.caseId}#links` };
  return addToCase(actor, input, form, async (tx, access) => {
    const found = await findByCodename(tx, input.codename);
    if (!found) throw new FieldRefused("codename", "casework.errors.noSuchCase");
    if (found.id === access.caseId) throw new FieldRefused("codename", REFUSALS.linkedToItself.error);
    return changeCaseIn(tx, actor, { ...change, caseId: found.id }, (inside, other) =>
      linkCases(inside, access, { other, kind: input.kind }),
    );
  });
});
