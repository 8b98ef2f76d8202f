import type { Actor } from "../../../lib/access/actor.ts";
import type { Access } from "../../../lib/access/proof.ts";
import type { Permission } from "../../../lib/access/roles.ts";
import { claimLine, endCall } from "../../../lib/alerts/calls/call.ts";
import type { CallResult } from "../../../lib/alerts/calls/call-results.ts";
import { tick } from "../../../lib/alerts/ladder/tick.ts";
import type { ItemCode } from "../../../lib/alerts/playbook/program.ts";
import { claimItem, finishItem } from "../../../lib/alerts/playbook/tick.ts";
import { raise } from "../../../lib/alerts/raise.ts";
import { noteOpened } from "../../../lib/alerts/seen.ts";
import { take } from "../../../lib/alerts/take.ts";
import type { AuditAction } from "../../../lib/audit/events.ts";
import { changeCaseIn } from "../../../lib/casework/change-case.ts";
import { withActor, withWorker } from "../../../lib/db/client.ts";
import { clock as now, type Tx } from "../../../lib/db/unit.ts";
import type { Result } from "../../../lib/result.ts";
import { hostZone } from "../../../lib/time/host-zone.ts";
import type { Code } from "../../../lib/vocabulary/codes.ts";
import type { DemoClock } from "./clock.ts";
import { settleMessages } from "./messages.ts";

/** One alert as it is told: everything at its minute before now, by whoever did it. */
export type Scene = { alertId: string; caseId: string; clock: DemoClock };
type Moment = { who: Actor; at: number };

const UNDO_MINUTES = 0.25;

/** Does something to the case of a scene, as its page would. @throws what the command refuses: the demo then tells nonsense */
export async function act<P extends Permission, T>(
  { caseId, clock }: Pick<Scene, "caseId" | "clock">,
  { who, at }: Moment,
  [permission, event]: readonly [P, AuditAction],
  command: (tx: Tx, access: Access<P>) => Promise<Result<T, string>>,
): Promise<T> {
  await clock.to(at);
  const done = await withActor(who, (tx) => changeCaseIn(tx, who, { caseId, permission, event }, command), {
    timeoutMs: 20_000,
  });
  if (!done.ok) throw new Error(done.error);
  return done.value;
}

export async function raised(
  clock: DemoClock,
  caseId: string,
  { who, at }: Moment,
  kind: Code<"alert_kind">,
): Promise<Scene> {
  const { alertId } = await act(
    { caseId, clock },
    { who, at },
    ["alert:raise", "alert.raised"],
    (tx, access) => {
      const knownOn = now(tx).toZonedDateTimeISO(hostZone(access.hostState)).toPlainDate().toString();
      return raise(tx, access, { kind, knownOn });
    },
  );
  // Messages wait for as long as it can be taken back.
  await clock.to(at - UNDO_MINUTES);
  await settleMessages(who);
  return { alertId, caseId, clock };
}

/** The hour has come for the next of the ladder. */
export async function climbs({ alertId, clock }: Scene, { who, at }: Moment): Promise<void> {
  await clock.to(at);
  await withWorker(who.orgId, (tx) => tick(tx, who.orgId, alertId));
  await settleMessages(who);
}

export async function opens({ alertId, clock }: Scene, { who, at }: Moment): Promise<void> {
  await clock.to(at);
  await withActor(who, (tx) => noteOpened(tx, alertId));
}

/** @param minutes from then until the promise is due */
export function takes(scene: Scene, moment: Moment, plan: string, minutes: number): Promise<void> {
  return act(scene, moment, ["alert:take", "alert.taken"], (tx, access) =>
    take(tx, access, scene.alertId, { plan, by: now(tx).add({ minutes }) }),
  );
}

export async function does(scene: Scene, moment: Moment, item: ItemCode, note?: string): Promise<void> {
  const of = { alertId: scene.alertId, item };
  if (note === undefined) {
    await act(scene, moment, ["alert:raise", "playbook.claimed"], (tx, access) => claimItem(tx, access, of));
    return;
  }
  await act(scene, moment, ["alert:raise", "playbook.done"], (tx, access) =>
    finishItem(tx, access, { ...of, note }),
  );
}

/** @param againIn minutes after the end of the call */
export async function rings(
  scene: Scene,
  moment: Moment,
  entryId: string,
  end: { result: CallResult; answer: string; againIn?: number },
): Promise<void> {
  const { alertId } = scene;
  await act(scene, moment, ["alert:raise", "call.begun"], (tx, access) =>
    claimLine(tx, access, { alertId, entryId, isKnowing: true }),
  );
  await act(scene, { ...moment, at: moment.at - 3 }, ["alert:raise", "call.ended"], async (tx, access) => {
    const [running] = await tx.$queryRaw<{ id: string }[]>`
      select id from call_log where org_id = ${access.orgId}::uuid and alert_id = ${alertId}::uuid and entry_id = ${entryId}::uuid and ended_at is null`;
    const againAt = end.againIn === undefined ? null : now(tx).add({ minutes: end.againIn });
    return endCall(tx, access, { alertId, callId: running?.id ?? "" }, { ...end, againAt });
  });
}
