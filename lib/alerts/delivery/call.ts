import "server-only";
import { newId } from "../../db/id.ts";
import type { Tx } from "../../db/unit.ts";
import { mailSettings } from "../../env.ts";
import type { OfCase } from "../recipients.ts";
import type { Severity } from "../severity.ts";

/** How long a message about an alert is tried before an administrator looks at it. Hours. */
const TRY_FOR_HOURS = 24;

/** One call of an alert. `pageNo` counts the calls, so that each is sent once; nothing leaves before `notBefore`. */
export type Call = {
  alertId: string;
  severity: Severity;
  pageNo: number;
  userIds: readonly string[];
  notBefore: Temporal.Instant;
};

/** Writes the messages of a call, in the transaction of the fact: if this fails, the fact does not commit. */
export async function callPeople(tx: Tx, of: Pick<OfCase, "orgId" | "caseId">, call: Call): Promise<void> {
  if (mailSettings() === null) return;
  for (const userId of call.userIds) {
    await tx.$executeRaw`insert into outbox (org_id, id, case_id, alert_id, recipient_id, channel, channel_id, page_no, is_urgent, dedupe_key,
        next_attempt_at, deadline_at)
      select ${of.orgId}::uuid, ${newId()}::uuid, ${of.caseId}::uuid, ${call.alertId}::uuid, c.user_id, 'email', c.id, ${call.pageNo}::int,
        ${call.severity === "imminent"}, ${`${call.alertId}:${userId}:`} || c.id || ${`:${call.pageNo}`}, ${call.notBefore.toString()}::timestamptz,
        amparo_now() + make_interval(hours => ${TRY_FOR_HOURS})
      from channel c where c.org_id = ${of.orgId}::uuid and c.user_id = ${userId}::uuid and c.kind = 'email' and c.address is null
        and c.verified_at is not null and c.removed_at is null
      on conflict do nothing`;
  }
  await tx.$executeRaw`select pg_notify('amparo_work', '')`;
}
