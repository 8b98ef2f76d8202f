import "server-only";
import { sql } from "../db/sql.ts";
import type { Tx } from "../db/unit.ts";
import type { OfCase } from "./recipients.ts";

/** Why a message about an alert never left. */
export type Reason = "taken" | "answered" | "undone" | "stood_down";

/**
 * What has not left yet will not leave.
 *
 * @param whose only messages to this person, or to everybody but these
 */
export async function skipUnsent(
  tx: Tx,
  of: Pick<OfCase, "orgId">,
  alertId: string,
  reason: Reason,
  whose: { only?: string; but?: readonly string[] } = {},
): Promise<void> {
  const only = whose.only ? sql`and recipient_id = ${whose.only}::uuid` : sql``;
  await tx.$executeRaw`update outbox set state = 'skipped', last_code = ${reason}, updated_at = amparo_now()
    where org_id = ${of.orgId}::uuid and alert_id = ${alertId}::uuid and state in ('queued', 'failed_retrying')
      and not recipient_id = any (${[...(whose.but ?? [])]}::uuid[]) ${only}`;
}

/** The messages that reached somebody, by what they did with them. A message never goes back. */
export async function moveForward(
  tx: Tx,
  of: Pick<OfCase, "orgId">,
  alertId: string,
  userId: string,
  to: "seen" | "answered",
): Promise<void> {
  const from = to === "seen" ? ["accepted", "delivered"] : ["accepted", "delivered", "seen"];
  await tx.$executeRaw`update outbox set state = ${to}, seen_at = coalesce(seen_at, amparo_now()), updated_at = amparo_now()
    where org_id = ${of.orgId}::uuid and alert_id = ${alertId}::uuid and recipient_id = ${userId}::uuid and state = any (${from})`;
}
