"use server";

import { answerDrill } from "../../alerts/drills/answer.ts";
import { beginDrill } from "../../alerts/drills/begin.ts";
import { planDrills } from "../../alerts/drills/plan.ts";
import { withActor } from "../../db/client.ts";
import { requireOrganisationAccess } from "../../organisations/admin.ts";
import { action } from "../action.ts";
import { AnswerDrillInput, PlanDrillInput, RunDrillInput } from "./schema.ts";

const PERMISSION = "drill:run";

/** *Run a drill now*. */
export const runDrill = action({ input: RunDrillInput, permission: PERMISSION }, async (_input, actor) => {
  const begun = await withActor(actor, (tx) => {
    requireOrganisationAccess(tx, actor, PERMISSION);
    return beginDrill(tx, { isWeekly: false });
  });
  return begun.ok
    ? { ok: true, to: `/organisation/drills/${begun.value}` }
    : { ok: false, error: "drills.said.running" };
});

/** The weekly hour, or none. */
export const planDrill = action({ input: PlanDrillInput, permission: PERMISSION }, async (input, actor) => {
  const { weekday, time, zone } = input;
  await withActor(actor, (tx) =>
    planDrills(
      tx,
      requireOrganisationAccess(tx, actor, PERMISSION),
      weekday === null ? null : { weekday, time, zone },
    ),
  );
  return { ok: true, message: weekday === null ? "drills.said.never" : "drills.said.planned" };
});

/** *I am here*. Whoever was asked may answer, whatever their role. */
export const answerDrillHere = action(
  { input: AnswerDrillInput, permission: null },
  async ({ drillId }, actor) => {
    const answer = await withActor(actor, (tx) => answerDrill(tx, drillId, actor.userId, "in_app"));
    if (answer === "notAsked") return { ok: false, error: "notFound" };
    if (answer === "over") return { ok: false, error: "drills.said.over" };
    return { ok: true, message: answer === "already" ? "drills.said.already" : "drills.said.answered" };
  },
);
