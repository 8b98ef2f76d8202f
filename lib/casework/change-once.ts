import "server-only";
import type { Actor } from "../access/actor.ts";
import { once } from "../access/idempotency.ts";
import type { Permission } from "../access/roles.ts";
import { withActor } from "../db/client.ts";
import { ok, type Result } from "../result.ts";
import { type CaseChange, type CaseCommand, changeCaseIn, Refused } from "./change-case.ts";

/**
 * Changes a case once for a key: pressed twice or sent again after a lost answer, the first answer comes back.
 * What the command refuses is rolled back whole and leaves the key free.
 *
 * @param form the key it carries, and what was sent with it
 * @param command answers the id of what it made, which comes back, or anything else, which does not
 * @throws NotFound when the case is not there for this actor; KeyReused when the key was used for other words
 */
export async function changeCaseOnce<P extends Permission, T, E extends string>(
  actor: Actor,
  change: CaseChange<P>,
  form: { key: string; sent: unknown },
  command: CaseCommand<P, T, E>,
): Promise<Result<string | null, E>> {
  try {
    const answer = await withActor(actor, (tx) =>
      once(tx, form.key, { caseId: change.caseId, sent: form.sent }, async () => {
        const result = await changeCaseIn(tx, actor, change, command);
        return { id: result.ok && typeof result.value === "string" ? result.value : null };
      }),
    );
    return ok(answer.id);
  } catch (error) {
    if (error instanceof Refused) return error.result as Result<string | null, E>;
    throw error;
  }
}
