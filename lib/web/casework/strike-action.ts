"use server";

import type { Actor } from "../../access/actor.ts";
import { strikeOutNote } from "../../cases/notes.ts";
import { strikeOutContact, strikeOutEpisode, strikeOutMove } from "../../custody/strike-out.ts";
import { action, type Outcome } from "../action.ts";
import { STRIKE_REFUSALS } from "../custody/refusals.ts";
import { StrikeOutInput } from "../custody/schema.ts";
import { addToCase } from "./keep-form.ts";

/** What was recorded in error is struck out with a reason: it leaves the page, its row and its history stay. */
export const strikeOut = action({ input: StrikeOutInput, permission: "case:view" }, (input, actor) => {
  const strike = { id: input.id, version: Number(input.seen), reason: input.reason };
  const stale = { stale: { error: "casework.errors.changedMeanwhile" } };
  const custody = (objectType: string) =>
    ({
      permission: "custody:record",
      event: "custody.recorded",
      objectType,
      to: `/cases/${input.caseId}#custody`,
    }) as const;
  switch (input.what) {
    case "episode": {
      const form = { ...custody("custody_episode"), refusals: { ...STRIKE_REFUSALS, ...stale } };
      return addToCase(actor, input, form, (tx, access) => strikeOutEpisode(tx, access, strike));
    }
    case "move":
      return addToCase(actor, input, { ...custody("custody_move"), refusals: stale }, (tx, access) =>
        strikeOutMove(tx, access, strike),
      );
    case "contact":
      return addToCase(actor, input, { ...custody("proof_of_contact"), refusals: stale }, (tx, access) =>
        strikeOutContact(tx, access, strike),
      );
    case "note":
      return strikeNote(actor, input, strike, stale);
  }
});

function strikeNote(
  actor: Actor,
  input: { caseId: string; key: string },
  strike: Parameters<typeof strikeOutNote>[2],
  refusals: { stale: { error: string } },
): Promise<Outcome> {
  const form = {
    permission: "note:write",
    event: "note.written",
    objectType: "case_note",
    to: `/cases/${input.caseId}#notes`,
  } as const;
  return addToCase(actor, input, { ...form, refusals }, (tx, access) => strikeOutNote(tx, access, strike));
}
