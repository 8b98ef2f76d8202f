"use server";

import { editReturnFacts, getReturnFacts, returnMark } from "../../cases/return-facts.ts";
import { stateFrom } from "../../people/nationality.ts";
import { action } from "../action.ts";
import { returnValues } from "./case-values.ts";
import { editOnCase } from "./keep-form.ts";
import { FieldRefused, todayOf } from "./known.ts";
import { ReturnInput } from "./schema.ts";

const MAY = "case:edit";

/** Where the person fears to be sent, what is feared there, when asylum was asked for. */
export const saveReturn = action({ input: ReturnInput, permission: MAY }, (input, actor, sent) =>
  editOnCase(
    actor,
    sent,
    input,
    {
      ...({ permission: MAY, event: "case.changed", objectType: "case" } as const),
      ...{
        refusals: { damaged: { error: "damaged" } },
        schema: ReturnInput,
        to: `/cases/${input.caseId}#people`,
      },
      now: async (tx, access) => {
        const now = await getReturnFacts(tx, access);
        return { values: returnValues(now, actor.locale), seen: returnMark(now) };
      },
    },
    async (tx, access, { feared, fear, asylumLodgedOn, ignored, seen }) => {
      if (asylumLodgedOn !== null && asylumLodgedOn > todayOf(tx, access)) {
        throw new FieldRefused("asylumLodgedOn", "inFuture");
      }
      return editReturnFacts(tx, access, {
        to: { fearedStates: statesFrom(feared), fear, asylumLodgedOn, hasIgnoredMeasures: ignored },
        seen,
      });
    },
  ),
);

function statesFrom(words: string | null): string[] {
  const parts = (words ?? "").split(/[,;/]/).filter((part) => part.trim() !== "");
  const codes = parts.map(stateFrom);
  if (codes.some((code) => code === null)) throw new FieldRefused("feared", "casework.errors.noSuchState");
  return [...new Set(codes as string[])];
}
