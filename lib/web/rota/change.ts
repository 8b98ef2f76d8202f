import "server-only";
import type { Actor } from "../../access/actor.ts";
import { once } from "../../access/idempotency.ts";
import { Refused } from "../../casework/change-case.ts";
import { withActor } from "../../db/client.ts";
import type { Tx } from "../../db/unit.ts";
import { ok, type Result } from "../../result.ts";

/**
 * Changes the rota once for a key. What the command refuses is rolled back whole and leaves the key free.
 * @throws NotFound as the command does; KeyReused when the key was used for other words
 */
export async function changeRotaOnce<T, E extends string>(
  actor: Actor,
  form: { key: string; sent: unknown },
  command: (tx: Tx) => Promise<Result<T, E>>,
): Promise<Result<null, E>> {
  try {
    await withActor(actor, (tx) =>
      once(tx, form.key, form.sent, async () => {
        const result = await command(tx);
        if (!result.ok) throw new Refused(result);
        return {};
      }),
    );
    return ok(null);
  } catch (error) {
    if (error instanceof Refused) return error.result as Result<null, E>;
    throw error;
  }
}
