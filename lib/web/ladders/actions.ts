"use server";

import type { Actor } from "../../access/actor.ts";
import { setAlertRule } from "../../alerts/ladder/alert-rules.ts";
import type { LadderStep } from "../../alerts/ladder/model.ts";
import { listCallables } from "../../alerts/ladder/names.ts";
import { createPolicy, editPolicy, endPolicy, type PolicyRefusal } from "../../alerts/ladder/policy-edit.ts";
import { reachNow } from "../../alerts/ladder/policy-faults-now.ts";
import { withActor } from "../../db/client.ts";
import { formatList } from "../../i18n/format.ts";
import { translator } from "../../i18n/translator.ts";
import { requireOrganisationAccess } from "../../organisations/admin.ts";
import type { Result } from "../../result.ts";
import { label } from "../../vocabulary/labels.ts";
import { action, type Outcome } from "../action.ts";
import { type FormState, keptValues } from "../form-state.ts";
import { holdersText } from "./holders-text.ts";
import { rearranged } from "./rearrange.ts";
import { AlertRuleInput, EndLadderInput, LadderInput } from "./schema.ts";
import { namesOf, sayTargets } from "./words.ts";

const PERMISSION = "ladder:manage";

/** *Save*; the other buttons of the form add, move or take away a step: everything typed stays, and nothing is saved yet. */
export async function saveLadder(state: FormState, form: FormData): Promise<FormState> {
  const run = action(
    { input: LadderInput, permission: PERMISSION },
    async (input, actor): Promise<Outcome> => {
      const { act, id, version, holders, ...fields } = input;
      if (act !== "save") return { ok: true };
      const saved = await withActor(actor, async (tx): Promise<Result<unknown, PolicyRefusal>> => {
        const access = requireOrganisationAccess(tx, actor, PERMISSION);
        return id && version
          ? editPolicy(tx, access, { id, version, fields, seen: holders })
          : createPolicy(tx, access, fields, holders);
      });
      return saved.ok ? { ok: true, to: "/organisation/ladders" } : refusal(actor, saved.error);
    },
  );
  const next = await run(state, form);
  const act = form.get("act");
  return typeof act === "string" && act !== "save" ? rearranged(next, keptValues(form), act) : next;
}

/** *Give up this ladder*. */
export const endLadder = action({ input: EndLadderInput, permission: PERMISSION }, async (input, actor) => {
  const ended = await withActor(actor, (tx) =>
    endPolicy(tx, requireOrganisationAccess(tx, actor, PERMISSION), input),
  );
  return ended.ok ? { ok: true, to: "/organisation/ladders" } : refusal(actor, ended.error);
});

/** Turns a rule of the program on or off. */
export const switchAlertRule = action(
  { input: AlertRuleInput, permission: PERMISSION },
  async ({ rule: [rule, to] }, actor) => {
    const changed = await withActor(actor, (tx) =>
      setAlertRule(tx, requireOrganisationAccess(tx, actor, PERMISSION), rule, to === "on"),
    );
    if (!changed) return { ok: false, error: "alreadyDone" };
    return { ok: true, message: to === "on" ? "ladders.rules.turnedOn" : "ladders.rules.turnedOff" };
  },
);

async function refusal(actor: Actor, error: PolicyRefusal): Promise<Outcome> {
  if (error.code === "nameTaken") return { ok: false, error: "ladders.errors.nameTaken", field: "name" };
  if (error.code === "stale")
    return { ok: false, error: "staleVersion", theirs: await theirWords(actor, error.theirs) };
  const holder = error.policies.find(({ severities }) => severities.includes(error.severity));
  return {
    ok: false,
    error: "staleVersion",
    theirs: {
      holders: holdersText(error.policies),
      severities: translator(actor.locale, "ladders.form")("nowIn", {
        severity: label("alert_severity", error.severity, actor.locale),
        name: holder?.name ?? "",
      }),
    },
  };
}

/** What a colleague has saved meanwhile, in words; `version` goes back with the form, so that saving again is a choice. */
async function theirWords(
  actor: Actor,
  theirs: Extract<PolicyRefusal, { code: "stale" }>["theirs"],
): Promise<Record<string, string>> {
  const names = namesOf(
    await withActor(actor, async (tx) => listCallables(tx, await reachNow(tx)), { readOnly: true }),
  );
  const t = translator(actor.locale, "ladders");
  const target = translator(actor.locale, "ladders.target");
  const step = (one: LadderStep, index: number) =>
    t("stepLine", {
      number: index + 1,
      who: sayTargets(target, one, names, actor.locale),
      minutes: one.delayMinutes,
      all: one.mustAll ? "yes" : "no",
    });
  return {
    version: String(theirs.version),
    name: theirs.name,
    severities: formatList(
      actor.locale,
      theirs.severities.map((severity) => label("alert_severity", severity, actor.locale)),
    ),
    repeats: theirs.repeats === null ? t("noLimit") : t("rounds", { count: theirs.repeats }),
    steps: theirs.steps.map(step).join("\n"),
  };
}
