import "server-only";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { Busy } from "../../auth/hash-gate.ts";
import type { Sender } from "../../auth/sign-in.ts";
import { isPassing } from "../../db/passing-faults.ts";
import { log } from "../../log.ts";
import type { FormAction, Outcome } from "../action.ts";
import { done, type FormState, invalid, invalidFields, readForm, refused } from "../form-state.ts";
import { currentSender } from "./sender.ts";

/**
 * Wraps every server action that is open to people who are not signed in: reads the form by its schema (unknown fields are errors),
 * tells the handler which network asks, so that it can count, and turns every fault into a sentence with what was typed still there.
 * Whoever calls it is unknown: the handler proves everything itself.
 */
export function publicAction<S extends z.ZodType>(
  spec: { input: S },
  handler: (input: z.output<S>, sender: Sender, form: FormData) => Promise<Outcome>,
): FormAction {
  return async (_state, form) => {
    const input = spec.input.safeParse(readForm(form));
    if (!input.success) return invalid(input.error, form);
    const outcome = await attempt(async () => handler(input.data, await currentSender(), form));
    if (!outcome.ok) return refusalOf(outcome, form);
    if (outcome.to) redirect(outcome.to);
    refresh();
    return done(outcome.message, outcome.data);
  };
}

function refusalOf({ error, field }: Extract<Outcome, { ok: false }>, form: FormData): FormState {
  return field ? invalidFields({ [field]: error }, form) : refused(error, form);
}

/** The handler's answer, with the faults a person can act on turned into refusals. */
async function attempt(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Busy) return { ok: false, error: "busy" };
    if (isPassing(error)) {
      log.warn({ event: "db.unavailable" });
      return { ok: false, error: "unavailable" };
    }
    throw error;
  }
}
