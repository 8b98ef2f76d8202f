import "server-only";
import type { Actor } from "../access/actor.ts";
import { once } from "../access/idempotency.ts";
import { NotFound } from "../access/proof.ts";
import { mayDo } from "../access/roles.ts";
import { type Raised, raise } from "../alerts/raise.ts";
import { withActor } from "../db/client.ts";
import { clock } from "../db/unit.ts";
import { err, ok, type Result } from "../result.ts";
import { hostZone } from "../time/host-zone.ts";
import { todayIn } from "../time/zone.ts";
import type { Code } from "../vocabulary/codes.ts";
import { changeCaseIn } from "./change-case.ts";
import { logCaseIn, type NotLogged } from "./log-case.ts";
import type { ToldCase } from "./told-case.ts";

/** All that is known when somebody must be called and there is no time to log: a name, or not even that. */
export type Unlogged = {
  name: string | null;
  hostState: string;
  teamId: string | null;
  kind: Code<"alert_kind">;
};

/**
 * Raises an alert for a person who has no case: the bare case, with everything but the name unknown, and the alert on it stand or
 * fall together. Once for a key: pressed twice or sent again, the first alert comes back.
 *
 * @returns the ids of both; or why the case could not be logged, and then nothing has changed
 * @throws NotFound when the role does not log cases, or does not raise alerts; KeyReused when the key was used for other words
 */
export async function raiseUnlogged(
  actor: Actor,
  unlogged: Unlogged,
  key: string,
): Promise<Result<{ alertId: string; caseId: string }, NotLogged>> {
  if (!mayDo(actor.roles, "case:log") || !mayDo(actor.roles, "alert:raise")) throw new NotFound();
  try {
    return ok(
      await withActor(actor, (tx) =>
        once(tx, key, unlogged, async () => {
          const logged = await logCaseIn(tx, actor, bare(unlogged));
          if (!logged.ok) throw new NotRaised(logged.error);
          const { caseId } = logged.value;
          const change = { caseId, permission: "alert:raise", event: "alert.raised" } as const;
          const raised = await changeCaseIn<"alert:raise", Raised, never>(
            tx,
            actor,
            change,
            (inside, access) => {
              const knownOn = todayIn(hostZone(access.hostState), clock(inside)).toString();
              return raise(inside, access, { kind: unlogged.kind, knownOn });
            },
          );
          if (!raised.ok) throw new Error("an alert was not raised");
          return { alertId: raised.value.alertId, caseId };
        }),
      ),
    );
  } catch (error) {
    if (error instanceof NotRaised) return err(error.why);
    throw error;
  }
}

function bare({ name, hostState, teamId }: Unlogged): ToldCase {
  return {
    personId: null,
    name,
    nationalities: [],
    hostState,
    isHeld: null,
    holdingBody: null,
    place: null,
    since: null,
    source: null,
    teamId,
    beside: null,
    knownOn: null,
    more: {},
  };
}

/** Carries a refusal out of the transaction, so that its key stays free. */
class NotRaised extends Error {
  readonly why: NotLogged;

  constructor(why: NotLogged) {
    super("not logged");
    this.why = why;
  }
}
