import "server-only";
import { type Tx, unitOf } from "../../db/unit.ts";
import type { Code } from "../../vocabulary/codes.ts";
import { answer, type Via } from "../answers.ts";
import { promiseToOpen } from "../open-promise.ts";

/** An alert that somebody was told of by a message and that still runs. */
export type ToldAlert = { alertId: string; caseId: string; severity: Code<"alert_severity"> };

/** Says of these alerts that the person has seen them, or cannot come. What is over meanwhile is left. */
export async function answerAll(
  tx: Tx,
  alerts: readonly ToldAlert[],
  userId: string,
  said: "seen" | "cannot",
  via: Via,
): Promise<void> {
  for (const { alertId, caseId } of alerts) {
    const of = { orgId: unitOf(tx).orgId, caseId, actorId: userId };
    await answer(tx, of, alertId, userId, said, via);
  }
}

/** The person promises to open the gravest of these alerts; the others go on calling, and they have seen them. */
export async function openGravest(
  tx: Tx,
  alerts: readonly ToldAlert[],
  userId: string,
  via: Via,
): Promise<void> {
  const [first, ...others] = alerts;
  if (!first) return;
  const of = { orgId: unitOf(tx).orgId, caseId: first.caseId, actorId: userId };
  await promiseToOpen(tx, of, first.alertId, userId, via);
  await answerAll(tx, others, userId, "seen", via);
}

/**
 * What somebody did with messages of theirs; a message never goes back. One whose channel has not said yet that it took it has arrived all
 * the same: it is not sent again.
 */
export async function moveOn(tx: Tx, rowIds: readonly string[], to: "seen" | "answered"): Promise<void> {
  const { orgId } = unitOf(tx);
  const from = [
    "sending",
    "failed_retrying",
    "accepted",
    "delivered",
    ...(to === "answered" ? ["seen"] : []),
  ];
  await tx.$executeRaw`update outbox set state = ${to}, seen_at = coalesce(seen_at, amparo_now()), accepted_at = coalesce(accepted_at, amparo_now()),
      lease_owner = null, lease_until = null, updated_at = amparo_now()
    where org_id = ${orgId}::uuid and id = any (${[...rowIds]}::uuid[]) and state = any (${from})`;
}
