"use server";

import { z } from "zod";
import { answerBell } from "../../alerts/bell.ts";
import { action } from "../action.ts";
import { addToCase } from "../casework/keep-form.ts";

const MAY = "deadline:settle" as const;

const BellInput = z.strictObject({ caseId: z.uuid(), reminderId: z.uuid() });

/** A person says that they are on a deadline that rings. The first answer counts; the second is told whose it is. */
export const saveBellAnswer = action({ input: BellInput, permission: MAY }, (input, actor) =>
  addToCase(
    actor,
    // Answered once, however often it is pressed: the reminder itself is the key.
    { caseId: input.caseId, key: input.reminderId },
    {
      permission: MAY,
      event: "deadline.answered",
      objectType: "reminder",
      to: "/",
      refusals: { answered: { error: "board.bell.answered" }, silent: { error: "board.bell.silent" } },
    },
    (tx, access) => answerBell(tx, access, input.reminderId),
  ),
);
