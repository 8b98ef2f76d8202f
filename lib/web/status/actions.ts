"use server";

import type { Actor } from "../../access/actor.ts";
import { dismiss, requeue } from "../../alerts/delivery/dead-letters.ts";
import { withActor } from "../../db/client.ts";
import type { Tx } from "../../db/unit.ts";
import { requireOrganisationAccess } from "../../organisations/admin.ts";
import type { Result } from "../../result.ts";
import { action, type Outcome } from "../action.ts";
import { LetterInput } from "./schema.ts";

const PERMISSION = "ladder:manage";

/** *Try again*: a message that did not arrive leaves anew. */
export const tryAgain = action({ input: LetterInput, permission: PERMISSION }, ({ letterId }, actor) =>
  settle(actor, (tx) => requeue(tx, letterId), "status.said.again"),
);

/** *Let it go*: somebody has looked at it. */
export const letGo = action({ input: LetterInput, permission: PERMISSION }, ({ letterId }, actor) =>
  settle(actor, (tx) => dismiss(tx, letterId), "status.said.gone"),
);

async function settle(
  actor: Actor,
  act: (tx: Tx) => Promise<Result<void, "gone">>,
  message: string,
): Promise<Outcome> {
  const done = await withActor(actor, (tx) => {
    requireOrganisationAccess(tx, actor, PERMISSION);
    return act(tx);
  });
  return done.ok ? { ok: true, message } : { ok: false, error: "alreadyDone" };
}
