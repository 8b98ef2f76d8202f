"use server";

import { clock } from "../../db/unit.ts";
import { confirmRule as confirm, withdrawConfirmation as takeBack } from "../../deadlines/law/confirm.ts";
import { withdrawOwnRule } from "../../deadlines/law/own-rules.ts";
import { getOrganisation } from "../../organisations/queries.ts";
import { todayIn } from "../../time/zone.ts";
import { action, type Outcome } from "../action.ts";
import { onLaw } from "./on-law.ts";
import { ConfirmInput, WithdrawConfirmationInput, WithdrawRuleInput } from "./schema.ts";

const REFUSALS = {
  otherVersion: "rules.errors.otherVersion",
  alreadyConfirmed: "rules.errors.alreadyConfirmed",
} as const;

/** A legal member stands for a rule. */
export const confirmRule = action(
  { input: ConfirmInput, permission: "rule:confirm" },
  (input, actor): Promise<Outcome> =>
    onLaw(actor, "rule:confirm", async (tx, access) => {
      const { timeZone } = await getOrganisation(tx);
      if (input.on > todayIn(timeZone, clock(tx)).toString())
        return { ok: false, error: "inFuture", field: "on" };
      const done = await confirm(tx, access, input);
      return done.ok
        ? { ok: true, to: `/rules/${input.ruleId}#confirmation` }
        : { ok: false, error: REFUSALS[done.error] };
    }),
);

export const withdrawConfirmation = action(
  { input: WithdrawConfirmationInput, permission: "rule:confirm" },
  ({ id, ruleId, reason }, actor): Promise<Outcome> =>
    onLaw(actor, "rule:confirm", async (tx, access) => {
      await takeBack(tx, access, { id, reason });
      return { ok: true, to: `/rules/${ruleId}#confirmation` };
    }),
);

/** An own rule that is offered no more. */
export const withdrawRule = action(
  { input: WithdrawRuleInput, permission: "rule:manage" },
  (input, actor): Promise<Outcome> =>
    onLaw(actor, "rule:manage", async (tx, access) => {
      await withdrawOwnRule(tx, access, input);
      return { ok: true, to: "/rules" };
    }),
);
