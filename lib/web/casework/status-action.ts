"use server";

import { findCaseHeader } from "../../cases/header.ts";
import { findByCodename } from "../../cases/recent.ts";
import { closeCase, getStanding, keepOpen, standingMark } from "../../cases/status.ts";
import type { Tx } from "../../db/unit.ts";
import { action } from "../action.ts";
import { statusValues } from "./case-values.ts";
import { editOnCase } from "./keep-form.ts";
import { FieldRefused, todayOf } from "./known.ts";
import { StatusInput } from "./schema.ts";

const MAY = "case:close";

const REFUSALS = {
  needsReason: { error: "casework.errors.reopenNeedsReason", field: "words" },
  needsWords: { error: "casework.errors.otherNeedsWords", field: "words" },
  stillHeld: { error: "casework.errors.stillHeld", field: "reason" },
  needsDuplicate: { error: "required", field: "codename" },
  noSuchCase: { error: "casework.errors.noSuchCase", field: "codename" },
  duplicateOfItself: { error: "casework.errors.duplicateOfItself", field: "codename" },
  duplicateOfDuplicate: { error: "casework.errors.duplicateOfDuplicate", field: "codename" },
} as const;

/** Worked on, followed, closed for a reason, or opened again. */
export const saveStatus = action({ input: StatusInput, permission: MAY }, (input, actor, sent) =>
  editOnCase(
    actor,
    sent,
    input,
    {
      ...({ permission: MAY, objectType: "case", refusals: REFUSALS } as const),
      event: eventOf(input),
      ...{ schema: StatusInput, to: `/cases/${input.caseId}` },
      now: async (tx, access) => {
        const standing = await getStanding(tx, access);
        const duplicateOf = (await findCaseHeader(tx, access.caseId))?.duplicateOf?.codename ?? null;
        return { values: statusValues(standing, duplicateOf), seen: standingMark(standing) };
      },
    },
    async (tx, access, { status, reason, codename, words, seen }) => {
      const change = { seen, words, on: todayOf(tx, access) };
      if (status !== "closed") return keepOpen(tx, access, { ...change, status });
      if (reason === null) throw new FieldRefused("reason", "required");
      const duplicateOf = reason === "duplicate" ? await originalOf(tx, codename) : null;
      return closeCase(tx, access, { ...change, reason, duplicateOf });
    },
  ),
);

function eventOf({ status, seen }: { status: string; seen: string }) {
  if (status === "closed") return "case.closed" as const;
  return seen.startsWith("closed") ? ("case.reopened" as const) : ("case.changed" as const);
}

/** The case that stays. One that is not there for this actor is told as none. */
async function originalOf(tx: Tx, codename: string | null): Promise<string | null> {
  const found = codename === null ? null : await findByCodename(tx, codename);
  if (codename !== null && !found) throw new FieldRefused("codename", REFUSALS.noSuchCase.error);
  return found?.id ?? null;
}
