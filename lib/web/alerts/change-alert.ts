import "server-only";
import type { Actor } from "../../access/actor.ts";
import { once } from "../../access/idempotency.ts";
import { type Access, NotFound } from "../../access/proof.ts";
import type { Permission } from "../../access/roles.ts";
import { alertPlace } from "../../alerts/place.ts";
import type { AuditAction } from "../../audit/events.ts";
import { changeCaseIn, Refused } from "../../casework/change-case.ts";
import { withActor } from "../../db/client.ts";
import type { Tx } from "../../db/unit.ts";
import { ok, type Result } from "../../result.ts";
import { hostZone } from "../../time/host-zone.ts";

type Sent = { alertId: string; key: string };
type Change<P extends Permission> = { permission: P; event: AuditAction };
type Place = { zone: string; now: Temporal.Instant };
type Command<P extends Permission, E extends string> = (
  tx: Tx,
  access: Access<P>,
  place: Place,
) => Promise<Result<void, E>>;

/**
 * A change to the case of an alert, once for the key of its form: sent again after a lost answer, it is not done again and not refused.
 * What the command refuses is rolled back whole.
 *
 * @throws NotFound when the alert is not there for this actor
 */
export async function changeAlert<P extends Permission, E extends string>(
  actor: Actor,
  { key, ...sent }: Sent,
  change: Change<P>,
  command: Command<P, E>,
): Promise<Result<void, E>> {
  try {
    await withActor(actor, async (tx) => {
      const place = await alertPlace(tx, sent.alertId);
      if (!place) throw new NotFound();
      await once(tx, key, sent, async () => {
        const here = { zone: hostZone(place.hostState), now: place.now };
        await changeCaseIn(tx, actor, { ...change, caseId: place.caseId }, (inside, access) =>
          command(inside, access, here),
        );
        return {};
      });
    });
    return ok();
  } catch (error) {
    if (error instanceof Refused) return error.result as Result<void, E>;
    throw error;
  }
}
