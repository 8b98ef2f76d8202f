"use server";

import { NotFound } from "../../access/proof.ts";
import { findCaseHeader } from "../../cases/header.ts";
import { levelMark, setLevel } from "../../cases/level.ts";
import { action } from "../action.ts";
import { levelValues } from "./case-values.ts";
import { editOnCase } from "./keep-form.ts";
import { LevelInput } from "./schema.ts";

const MAY = "case:assess";

/** A person says how near removal is, and why; or that it is not assessed after all. */
export const saveLevel = action({ input: LevelInput, permission: MAY }, (input, actor, sent) =>
  editOnCase(
    actor,
    sent,
    input,
    {
      ...({ permission: MAY, event: "case.assessed", objectType: "case", refusals: {} } as const),
      ...{ schema: LevelInput, to: `/cases/${input.caseId}` },
      now: async (tx, access) => {
        const header = await findCaseHeader(tx, access.caseId);
        if (!header) throw new NotFound();
        return {
          values: levelValues({ level: header.level, reason: header.levelReason }),
          seen: levelMark(header.levelAt),
        };
      },
    },
    (tx, access, { level, reason, seen }) =>
      setLevel(tx, access, { level: level === "none" ? null : level, reason, seen }),
  ),
);
