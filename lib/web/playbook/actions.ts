"use server";

import type { Actor } from "../../access/actor.ts";
import { claimItem, finishItem, releaseItem, reopenItem, tickHolder } from "../../alerts/playbook/tick.ts";
import { withActor } from "../../db/client.ts";
import { action, type Outcome } from "../action.ts";
import { changeAlert } from "../alerts/change-alert.ts";
import { FinishInput, StepInput } from "./schema.ts";

const MAY = "alert:raise" as const;

/** *I do this*: one has it, the other is told who. */
export const claimStep = action({ input: StepInput, permission: MAY }, async (input, actor) => {
  const change = { permission: MAY, event: "playbook.claimed" } as const;
  const result = await changeAlert(actor, input, change, (tx, access) => claimItem(tx, access, input));
  return result.ok ? { ok: true } : second(actor, input, result.error);
});

export const releaseStep = action({ input: StepInput, permission: MAY }, async (input, actor) => {
  const change = { permission: MAY, event: "playbook.released" } as const;
  const result = await changeAlert(actor, input, change, (tx, access) => releaseItem(tx, access, input));
  return result.ok ? { ok: true } : second(actor, input, result.error);
});

/** *Done*, with a word of how. */
export const finishStep = action({ input: FinishInput, permission: MAY }, async (input, actor) => {
  const change = { permission: MAY, event: "playbook.done" } as const;
  const result = await changeAlert(actor, input, change, (tx, access) => finishItem(tx, access, input));
  return result.ok ? { ok: true } : second(actor, input, result.error);
});

export const reopenStep = action({ input: StepInput, permission: MAY }, async (input, actor) => {
  const change = { permission: MAY, event: "playbook.reopened" } as const;
  await changeAlert(actor, input, change, (tx, access) => reopenItem(tx, access, input));
  return { ok: true };
});

/** The answer to who was second: whose it is. */
async function second(
  actor: Actor,
  of: { alertId: string; item: string },
  error: "claimed" | "done" | "over",
): Promise<Outcome> {
  if (error === "over") return { ok: false, error: "alerts.said.over" };
  const name = await withActor(actor, (tx) => tickHolder(tx, of), { readOnly: true });
  const code = error === "claimed" ? "playbook.said.claimed" : "playbook.said.done";
  return { ok: false, error: { code, params: { name } } };
}
