"use server";

import { agreeToLower, lowerLevel, raiseLevel, refuseToLower } from "../../assessments/level-acts.ts";
import { action } from "../action.ts";
import { addToCase } from "./keep-form.ts";
import { AnswerLoweringInput, LowerLevelInput, RaiseLevelInput } from "./schema.ts";

const MAY = "case:assess" as const;

const form = (caseId: string) => ({
  permission: MAY,
  event: "case.assessed" as const,
  objectType: "level_act",
  to: `/cases/${caseId}`,
});

/** A person raises the level at once, and says why. */
export const saveRaisedLevel = action({ input: RaiseLevelInput, permission: MAY }, (input, actor) =>
  addToCase(
    actor,
    input,
    {
      ...form(input.caseId),
      refusals: { notHigher: { error: "casework.errors.notHigher", field: "level" } },
    },
    (tx, access) => raiseLevel(tx, access, input),
  ),
);

/** A person takes back what was raised; from *Critical* on somebody else has to agree. */
export const saveLoweredLevel = action({ input: LowerLevelInput, permission: MAY }, (input, actor) =>
  addToCase(
    actor,
    input,
    {
      ...form(input.caseId),
      to: `/cases/${input.caseId}/level`,
      refusals: {
        notRaised: { error: "casework.errors.notRaised" },
        alreadyAsked: { error: "casework.errors.alreadyAsked" },
      },
    },
    (tx, access) => lowerLevel(tx, access, input),
  ),
);

/** The second person agrees to a lowering, or says no. */
export const answerLowering = action({ input: AnswerLoweringInput, permission: MAY }, (input, actor) =>
  addToCase(
    actor,
    input,
    {
      ...form(input.caseId),
      refusals: {
        samePerson: { error: "casework.errors.secondPersonNeeded" },
        notWaiting: { error: "casework.errors.notWaiting" },
      },
    },
    (tx, access) =>
      input.answer === "agree" ? agreeToLower(tx, access, input.id) : refuseToLower(tx, access, input.id),
  ),
);
