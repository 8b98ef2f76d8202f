import "server-only";
import { withWorker, workerClient } from "../db/client.ts";
import { tellWatchers } from "./recipients.ts";

/** A message this worker holds for now. `leaseNo` is the fence: a result is accepted only under the number it was claimed with. */
export type Claim = {
  orgId: string;
  id: string;
  /** A mail is about an alert or about a reminder. */
  alertId: string | null;
  reminderId: string | null;
  caseId: string;
  recipientId: string;
  attempts: number;
  leaseNo: number;
};

/** What became of one try. `dropped`: nobody needs it any more. `code` is a short word without personal data. */
export type Settled = {
  outcome: "accepted" | "again" | "failed" | "dropped";
  code: string;
  providerRef: string | null;
};

type Row = {
  org_id: string;
  id: string;
  alert_id: string | null;
  reminder_id: string | null;
  case_id: string;
  recipient_id: string;
  attempts: number;
  lease_no: number;
};

const LEASE_SECONDS = 60;
/** The waits between tries in seconds; after the last, every ten minutes, until the message's own end. */
const RETRY_SECONDS = [5, 15, 45, 120, 300, 600];

const STATES = {
  accepted: "accepted",
  again: "failed_retrying",
  failed: "failed_final",
  dropped: "skipped",
} as const;

/**
 * Claims messages that are due, and those whose worker never came back, without waiting for another worker's.
 * @param most how many at once
 */
export async function claimMails(workerId: string, most: number): Promise<Claim[]> {
  const rows = await workerClient().$queryRaw<Row[]>`
    with due as materialized (
      select org_id, id from outbox where channel = 'email' and deadline_at > amparo_now() and (
        (state in ('queued', 'failed_retrying') and next_attempt_at <= amparo_now())
        or (state = 'sending' and lease_until < amparo_now()))
      order by next_attempt_at for update skip locked limit ${most})
    update outbox o set state = 'sending', lease_owner = ${workerId}::uuid,
      lease_until = amparo_now() + make_interval(secs => ${LEASE_SECONDS}),
      lease_no = o.lease_no + 1, attempts = o.attempts + 1, updated_at = amparo_now()
    from due where o.org_id = due.org_id and o.id = due.id
    returning o.org_id, o.id, o.alert_id, o.reminder_id, o.case_id, o.recipient_id, o.attempts, o.lease_no`;
  return rows.map((row) => ({
    orgId: row.org_id,
    id: row.id,
    alertId: row.alert_id,
    reminderId: row.reminder_id,
    caseId: row.case_id,
    recipientId: row.recipient_id,
    attempts: row.attempts,
    leaseNo: row.lease_no,
  }));
}

/**
 * Writes what became of a claimed message; whoever looks at the alert sees it.
 * @returns false when the lease had passed to another: then nothing has changed
 */
export function settleMail(claim: Claim, settled: Settled): Promise<boolean> {
  const wait = RETRY_SECONDS[Math.min(claim.attempts - 1, RETRY_SECONDS.length - 1)] as number;
  // Jitter from the second wait on: many messages that failed together do not come back together.
  const seconds = claim.attempts === 1 ? wait : wait * (0.5 + Math.random() / 2);
  return withWorker(claim.orgId, async (tx) => {
    const written = await tx.$executeRaw`
      update outbox set state = ${STATES[settled.outcome]}, last_code = ${settled.code}, provider_ref = ${settled.providerRef},
        lease_owner = null, lease_until = null, next_attempt_at = amparo_now() + make_interval(secs => ${seconds}), updated_at = amparo_now()
      where org_id = ${claim.orgId}::uuid and id = ${claim.id}::uuid and lease_no = ${claim.leaseNo} and state = 'sending'`;
    if (written === 1 && claim.alertId) await tellWatchers(tx, claim.alertId);
    return written === 1;
  });
}

/** Gives back what is held and was not tried: the worker is stopping. */
export async function releaseMails(workerId: string): Promise<void> {
  await workerClient()
    .$executeRaw`update outbox set state = 'failed_retrying', lease_owner = null, lease_until = null, next_attempt_at = amparo_now()
    where lease_owner = ${workerId}::uuid and state = 'sending'`;
}

/** Messages whose time ran out unsent become final, to be seen and not forgotten. */
export async function expireMails(): Promise<void> {
  await workerClient()
    .$executeRaw`update outbox set state = 'failed_final', last_code = coalesce(last_code, 'expired'), updated_at = amparo_now()
    where deadline_at <= amparo_now() and (state in ('queued', 'failed_retrying') or (state = 'sending' and lease_until < amparo_now()))`;
}
