import "server-only";
import { workerClient } from "../db/client.ts";

/** A message this worker holds for now. `leaseNo` is the fence: a result is accepted only under the number it was claimed with. */
export type Claim = { orgId: string; id: string; alertId: string; caseId: string; recipientId: string; attempts: number; leaseNo: number };

const LEASE_SECONDS = 60;
/** The waits between tries in seconds; after the last, every ten minutes, until the message's own end. */
const RETRY_SECONDS = [5, 15, 45, 120, 300, 600];

/**
 * Claims messages that are due, and those whose worker never came back, without waiting for another worker's.
 * @param most how many at once
 */
export async function claimMails(workerId: string, most: number): Promise<Claim[]> {
  const rows = await workerClient().$queryRaw<
    { org_id: string; id: string; alert_id: string; case_id: string; recipient_id: string; attempts: number; lease_no: number }[]
  >`
    update outbox set state = 'sending', lease_owner = ${workerId}::uuid, lease_until = amparo_now() + make_interval(secs => ${LEASE_SECONDS}),
      lease_no = lease_no + 1, attempts = attempts + 1, updated_at = amparo_now()
    where (org_id, id) in (
      select org_id, id from outbox where channel = 'email' and deadline_at > amparo_now() and (
        (state in ('queued', 'failed_retrying') and next_attempt_at <= amparo_now()) or (state = 'sending' and lease_until < amparo_now()))
      order by next_attempt_at for update skip locked limit ${most})
    returning org_id, id, alert_id, case_id, recipient_id, attempts, lease_no`;
  return rows.map((row) => ({
    orgId: row.org_id, id: row.id, alertId: row.alert_id, caseId: row.case_id, recipientId: row.recipient_id, attempts: row.attempts, leaseNo: row.lease_no,
  }));
}

/** Writes what became of a claimed message. One whose lease has passed to another changes nothing. */
export async function settleMail(claim: Claim, result: { accepted: boolean; permanent: boolean; code: string; providerRef: string | null }): Promise<void> {
  const state = result.accepted ? "accepted" : result.permanent ? "failed_final" : "failed_retrying";
  const wait = RETRY_SECONDS[Math.min(claim.attempts - 1, RETRY_SECONDS.length - 1)] as number;
  // Full jitter from the second wait on: many messages that failed together do not come back together.
  const seconds = claim.attempts === 1 ? wait : wait * (0.5 + Math.random() / 2);
  await workerClient().$executeRaw`
    update outbox set state = ${state}, last_code = ${result.code}, provider_ref = ${result.providerRef}, lease_owner = null, lease_until = null,
      next_attempt_at = amparo_now() + make_interval(secs => ${seconds}), updated_at = amparo_now()
    where org_id = ${claim.orgId}::uuid and id = ${claim.id}::uuid and lease_no = ${claim.leaseNo} and state = 'sending'`;
}

/** Gives back what is held and was not tried: the worker is stopping. */
export async function releaseMails(workerId: string): Promise<void> {
  await workerClient().$executeRaw`update outbox set state = 'failed_retrying', lease_owner = null, lease_until = null, next_attempt_at = amparo_now()
    where lease_owner = ${workerId}::uuid and state = 'sending'`;
}

/** Messages whose time ran out unsent become final, to be seen and not forgotten. */
export async function expireMails(): Promise<void> {
  await workerClient().$executeRaw`update outbox set state = 'failed_final', last_code = coalesce(last_code, 'expired'), updated_at = amparo_now()
    where state in ('queued', 'failed_retrying') and deadline_at <= amparo_now()`;
}
