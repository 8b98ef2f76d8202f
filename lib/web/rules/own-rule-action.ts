"use server";

import { saveOwnRule } from "../../deadlines/law/own-rules.ts";
import { action, type Outcome } from "../action.ts";
import { onLaw } from "./on-law.ts";
import { OwnRuleInput } from "./own-rule-input.ts";

const REFUSALS = {
  idTaken: { error: "rules.own.errors.idTaken", field: "ruleId" },
  unknownReplaced: { error: "unknownChoice", field: "replaces" },
  otherEdition: { error: "rules.own.errors.otherEdition" },
} as const;

/** A rule of the organisation's own: a new one, or the next edition. */
export const saveRule = action({ input: OwnRuleInput, permission: "rule:manage" }, (input, actor) =>
  onLaw(actor, "rule:manage", async (tx, access): Promise<Outcome> => {
    const saved = await saveOwnRule(tx, access, input);
    if (saved.ok) return { ok: true, to: `/rules/${input.rule.id}` };
    // This form names no other rules, so none can be unknown.
    if (typeof saved.error === "object") throw new Error(`${saved.error.field} names ${saved.error.name}`);
    return { ok: false, ...REFUSALS[saved.error] };
  }),
);
