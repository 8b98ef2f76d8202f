"use server";

import { raiseUnlogged, type Unlogged } from "../../casework/raise-unlogged.ts";
import { action } from "../action.ts";
import { UnloggedInput } from "./unlogged-schema.ts";

const SAID: Partial<Record<string, string>> = {
  noTeam: "logCase.errors.noTeam",
  chooseTeam: "logCase.errors.chooseTeam",
};

/** *Page now* for somebody who was searched for and not found: a bare case and its alert. Pressed twice, one of each. */
export const raiseForUnlogged = action(
  { input: UnloggedInput, permission: "alert:raise" },
  async ({ key, name, hostState, team, kind }, actor) => {
    const unlogged: Unlogged = { name: name ?? null, hostState, teamId: team ?? null, kind };
    const raised = await raiseUnlogged(actor, unlogged, key);
    if (raised.ok) return { ok: true, to: `/alerts/${raised.value.alertId}` };
    const { code, field } = raised.error;
    return { ok: false, error: SAID[code] ?? code, field: code === "noTeam" ? undefined : field };
  },
);
