import { randomUUID } from "node:crypto";
import { raise } from "../../../lib/alerts/raise.ts";
import { raiseByRule } from "../../../lib/alerts/raise-by-rule.ts";
import { changeCaseIn } from "../../../lib/casework/change-case.ts";
import { withActor, withWorker } from "../../../lib/db/client.ts";
import { clock } from "../../../lib/db/unit.ts";
import { type Audience, freshCase } from "./people.ts";

/** An alert that stands in the database; `at` is the moment before its commit was sent. */
export type RaisedAt = { alertId: string; at: number };

const TODAY = () => new Date().toISOString().slice(0, 10);
const LONG_MS = 60_000;

/** As somebody raises it, with all that follows, on a case of its own. */
export async function raiseAsPerson({ raiser, teamId }: Audience): Promise<RaisedAt> {
  const { caseId } = await freshCase({ maker: raiser, teamId });
  const change = { caseId, permission: "alert:raise", event: "alert.raised" } as const;
  return withActor(
    raiser,
    async (tx) => {
      const raised = await changeCaseIn(tx, raiser, change, (inside, access) =>
        raise(inside, access, { kind: "removal_now", knownOn: TODAY() }),
      );
      if (!raised.ok) throw new Error("an alert was not raised");
      return { alertId: raised.value.alertId, at: performance.now() };
    },
    { timeoutMs: LONG_MS },
  );
}

/** As a rule of the program raises it: there is nothing to take back, so its messages are due at once. */
export function raiseAsRule(
  { orgId, caseId }: { orgId: string; caseId: string },
  severity: "high" | "imminent" = "high",
): Promise<RaisedAt> {
  return withWorker(
    orgId,
    async (tx) => {
      const alertId = await raiseByRule(
        tx,
        { orgId, caseId, actorId: null },
        {
          rule: "deadline_near",
          kind: "deadline_at_risk",
          severity,
          cause: "deadline",
          causeId: randomUUID(),
        },
        clock(tx).toString().slice(0, 10),
      );
      return { alertId, at: performance.now() };
    },
    { timeoutMs: LONG_MS },
  );
}
