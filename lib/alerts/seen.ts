import "server-only";
import { type Tx, unitOf } from "../db/unit.ts";
import { keepOpenPromise } from "./open-promise.ts";
import { tellWatchers } from "./recipients.ts";
import { moveForward } from "./unsent.ts";

/** The bar has shown these alerts to the person who was called to them. It is no answer; colleagues see it. */
export async function noteShown(tx: Tx, alertIds: readonly string[]): Promise<void> {
  const { orgId, userId } = unitOf(tx);
  const rows = await tx.$queryRaw<{ alert_id: string }[]>`
    update alert_recipient set shown_at = amparo_now()
    where org_id = ${orgId}::uuid and alert_id = any (${[...alertIds]}::uuid[]) and user_id = ${userId}::uuid and shown_at is null
    returning alert_id`;
  for (const row of rows) await tellWatchers(tx, row.alert_id);
}

/**
 * The page of an alert was opened by somebody who was called to it: their colleagues see it. It is no answer; who had promised by text
 * to open it has kept their word.
 */
export async function noteOpened(tx: Tx, alertId: string): Promise<void> {
  const { orgId, userId } = unitOf(tx);
  const opened = await tx.$executeRaw`
    update alert_recipient set opened_at = amparo_now(), shown_at = coalesce(shown_at, amparo_now())
    where org_id = ${orgId}::uuid and alert_id = ${alertId}::uuid and user_id = ${userId}::uuid and opened_at is null`;
  await keepOpenPromise(tx, alertId);
  if (userId) await moveForward(tx, { orgId }, alertId, userId, "seen");
  if (opened > 0) await tellWatchers(tx, alertId);
}
