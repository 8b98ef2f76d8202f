"use server";

import type { Actor } from "../../access/actor.ts";
import { KeyReused } from "../../access/idempotency.ts";
import { mayDo } from "../../access/roles.ts";
import { type DraftValues, endDraft, saveDraft } from "../../cases/drafts.ts";
import { type LoggedCase, logCase, type NotLogged } from "../../casework/log-case.ts";
import { findLogged } from "../../casework/logged.ts";
import { withActor } from "../../db/client.ts";
import type { Result } from "../../result.ts";
import { action, type Outcome } from "../action.ts";
import { type FormState, keptValues, type Problem, readForm } from "../form-state.ts";
import { likelyPeople } from "../people/likely-people.ts";
import type { MatchView } from "../people/match-view.ts";
import { currentSession } from "../session.ts";
import { DiscardInput, DraftInput, LogCaseInput, LookedFor } from "./log-case-schema.ts";
import { readLogForm } from "./read-log-form.ts";

/** What *Log a case* answers besides: who may be meant, after a check; the case that is there already. */
export type LogCaseState = FormState & {
  matches: MatchView[] | null;
  existing: { id: string; codename: string } | null;
};

/**
 * *Log case*; the same with another to follow; *Check for the same person* and *Save as draft*, which keep everything typed.
 * Pressed twice or sent again after a lost answer, one case.
 */
export async function logCaseAction(state: LogCaseState, form: FormData): Promise<LogCaseState> {
  let existing: LogCaseState["existing"] = null;
  const run = action(
    { input: LogCaseInput, permission: "case:log" },
    async ({ intent, ...fields }, actor): Promise<Outcome> => {
      if (intent === "check") return { ok: true };
      if (intent === "draft") return keepDraft(actor, fields.key, form);
      const result = await logged(actor, readLogForm(fields).told, fields.key);
      if (result === "alreadySent") {
        existing = await withActor(actor, (tx) => findLogged(tx, fields.key), { readOnly: true });
        return { ok: false, error: "logCase.errors.sentBefore" };
      }
      if (result.ok) {
        const { caseId } = result.value;
        return { ok: true, to: intent === "another" ? `/cases/new?with=${caseId}` : `/cases/${caseId}` };
      }
      const { error } = result;
      if (error.code === "alreadyHere") existing = error.existing;
      return { ok: false, error: problemOf(error), field: error.code === "noTeam" ? undefined : error.field };
    },
  );
  const next = await run(state, form);
  const isCheck = form.get("intent") === "check" && next.status === "done";
  // Who was found stands in the page with its answers: they are looked up again with every answer that leaves the person there.
  const matches = isCheck || form.has("samePerson") ? await lookAgain(form, isCheck) : null;
  return { ...next, values: keptValues(form), matches, existing };
}

async function keepDraft(actor: Actor, key: string, form: FormData): Promise<Outcome> {
  const { intent: _, ...values } = readForm(form);
  const draft = DraftInput.safeParse({ key, values });
  if (!draft.success) return { ok: false, error: "tooLarge" };
  const saved = await withActor(actor, (tx) =>
    saveDraft(tx, "log_case", key, draft.data.values as DraftValues),
  );
  return saved ? { ok: true, message: "logCase.draft.kept" } : { ok: false, error: "alreadySent" };
}

async function lookAgain(form: FormData, isRecorded: boolean): Promise<MatchView[] | null> {
  const session = await currentSession().catch(() => null);
  const told = LookedFor.safeParse(readForm(form));
  if (session?.kind !== "open" || !told.success || !mayDo(session.actor.roles, "search:people")) return null;
  return likelyPeople(session.actor, told.data, isRecorded);
}

async function logged(
  actor: Actor,
  told: Parameters<typeof logCase>[1],
  key: string,
): Promise<Result<LoggedCase, NotLogged> | "alreadySent"> {
  try {
    return await logCase(actor, told, key);
  } catch (error) {
    if (error instanceof KeyReused) return "alreadySent";
    throw error;
  }
}

/** *Discard* a draft. */
export const discardDraft = action(
  { input: DiscardInput, permission: "case:log" },
  async ({ key }, actor) => {
    await withActor(actor, (tx) => endDraft(tx, key));
    return { ok: true, message: "logCase.draft.discarded" };
  },
);

function problemOf(error: NotLogged): Problem {
  switch (error.code) {
    case "noTeam":
      return { code: "logCase.errors.noTeam" };
    case "chooseTeam":
      return { code: "logCase.errors.chooseTeam" };
    case "alreadyHere":
      return { code: "logCase.errors.alreadyHere", params: { codename: error.existing.codename } };
    case "timeWithoutZone":
      return { code: "logCase.errors.timeWithoutZone" };
    default:
      return { code: error.code };
  }
}
