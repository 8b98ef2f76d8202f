import "server-only";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "../access/actor.ts";
import { KeyReused } from "../access/idempotency.ts";
import { NotFound } from "../access/proof.ts";
import { mayDo, type Permission } from "../access/roles.ts";
import { isPassing } from "../db/passing-faults.ts";
import { log } from "../log.ts";
import {
  done,
  type FormState,
  invalid,
  invalidFields,
  type Problem,
  readForm,
  refused,
  stale,
} from "./form-state.ts";
import { currentSession } from "./session.ts";

/**
 * What a handler answers: gone well (where to go next, or a sentence and what the page needs), or refused with a code that has a
 * sentence, by field where there is one. `theirs` goes with `staleVersion`: what a colleague has saved meanwhile.
 */
export type Outcome =
  | { ok: true; to?: string; message?: string | Problem; data?: Record<string, string> }
  | { ok: false; error: string | Problem; field?: string; theirs?: Record<string, string> };

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/**
 * Wraps every server action of a signed-in person: reads the form by its schema (unknown fields are errors), finds the session,
 * asks the role, runs the handler, and turns every fault into a sentence with everything typed still there.
 * The check of the case itself is the handler's, through `changeCase`.
 */
export function action<S extends z.ZodType>(
  spec: { input: S; permission: Permission | null },
  handler: (input: z.output<S>, actor: Actor, form: FormData) => Promise<Outcome>,
): FormAction {
  return async (_state, form) => {
    const session = await currentSession().catch(() => null);
    if (session === null) return refused("unavailable", form);
    if (session.kind === "none") return refused("sessionEnded", form);
    if (session.kind === "locked") return refused("sessionLocked", form);
    const input = spec.input.safeParse(readForm(form));
    if (!input.success) return invalid(input.error, form);
    if (spec.permission && !mayDo(session.actor.roles, spec.permission)) return refused("notFound", form);
    const outcome = await attempt(() => handler(input.data, session.actor, form));
    if (!outcome.ok) {
      if (outcome.theirs) return stale(form, outcome.theirs);
      return outcome.field
        ? invalidFields({ [outcome.field]: outcome.error }, form)
        : refused(outcome.error, form);
    }
    if (outcome.to) redirect(outcome.to);
    refresh();
    return done(outcome.message, outcome.data);
  };
}

/** The handler's answer, with the faults a person can act on turned into refusals. What should never happen is thrown on. */
async function attempt(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFound) return { ok: false, error: "notFound" };
    if (error instanceof KeyReused) return { ok: false, error: "alreadySent" };
    if (isPassing(error)) {
      log.warn({ event: "db.unavailable" });
      return { ok: false, error: "unavailable" };
    }
    throw error;
  }
}
