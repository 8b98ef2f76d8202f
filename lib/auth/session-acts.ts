import "server-only";
import { hashToken } from "../crypto/hash.ts";
import { authQuery, authTransaction } from "../db/auth-pool.ts";
import { record } from "./record.ts";

/** A session as its owner sees it. */
export type SessionView = {
  id: string;
  deviceLabel: string | null;
  organisation: string;
  openedAt: string;
  seenAt: string;
  isLocked: boolean;
  isThis: boolean;
};

/** The open sessions of an account in all its organisations, the one that asks first. */
export async function listSessions(accountId: string, currentId: string): Promise<SessionView[]> {
  const rows = await authQuery<{
    id: string;
    device_label: string | null;
    organisation: string;
    created_at: Date;
    last_seen_at: Date;
    is_locked: boolean;
  }>(
    `select s.id, s.device_label, o.name as organisation, s.created_at, s.last_seen_at, s.locked_at is not null as is_locked
     from session s join organisation o on o.id = s.org_id join account a on a.id = s.user_id
     where s.user_id = $1 and s.revoked_at is null and s.expires_at > amparo_now() and s.security_version = a.security_version
     order by s.id = $2 desc, s.last_seen_at desc`,
    [accountId, currentId],
  );
  return rows.map((row) => ({
    id: row.id,
    deviceLabel: row.device_label,
    organisation: row.organisation,
    openedAt: row.created_at.toISOString(),
    seenAt: row.last_seen_at.toISOString(),
    isLocked: row.is_locked,
    isThis: row.id === currentId,
  }));
}

/** Ends the session a cookie points to, locked or not. The row first: a cookie that outlives this opens nothing. */
export async function signOut(sid: string): Promise<void> {
  await authTransaction(async (query) => {
    const [row] = await query<{ id: string; user_id: string; org_id: string }>(
      `update session set revoked_at = amparo_now(), reason = 'sign_out' where sid_hash = $1 and revoked_at is null returning id, user_id, org_id`,
      [hashToken(sid)],
    );
    if (row)
      await record(query, {
        orgId: row.org_id,
        accountId: row.user_id,
        sessionId: row.id,
        action: "sign_out",
      });
  });
}

/** Opens a locked session again; who it belongs to has been proved. False when it has ended meanwhile. */
export async function unlock(sessionId: string): Promise<boolean> {
  return authTransaction(async (query) => {
    const [row] = await query<{ user_id: string; org_id: string }>(
      `update session set locked_at = null, last_seen_at = amparo_now(), auth_time = amparo_now()
       where id = $1 and revoked_at is null and expires_at > amparo_now() returning user_id, org_id`,
      [sessionId],
    );
    if (row)
      await record(query, {
        orgId: row.org_id,
        accountId: row.user_id,
        sessionId,
        action: "session.unlocked",
      });
    return row !== undefined;
  });
}

/**
 * Ends sessions of an account: one, or (`null`) all but the one that asks. Answers how many there were.
 * @param currentId the session that asks, for the record
 */
export async function endOwnSessions(
  accountId: string,
  currentId: string,
  sessionId: string | null,
): Promise<number> {
  return authTransaction(async (query) => {
    const ended = await query<{ id: string; org_id: string }>(
      `update session set revoked_at = amparo_now(), reason = 'by_owner'
       where user_id = $1 and revoked_at is null and expires_at > amparo_now() and case when $3::uuid is null then id <> $2 else id = $3 end
       returning id, org_id`,
      [accountId, currentId, sessionId],
    );
    for (const row of ended)
      await record(query, {
        orgId: row.org_id,
        accountId,
        sessionId: row.id,
        action: "session.ended",
        reasonCode: "by_owner",
      });
    return ended.length;
  });
}

/**
 * Ends the sessions somebody has in one organisation: their role was taken away, they were disabled, or an admin
 * asks for it. Those in other organisations are none of this one's business.
 */
export async function endSessionsIn(
  orgId: string,
  accountId: string,
  reason: "role" | "disabled" | "by_admin",
): Promise<number> {
  return authTransaction(async (query) => {
    const ended = await query<{ id: string }>(
      `update session set revoked_at = amparo_now(), reason = $3 where user_id = $2 and org_id = $1 and revoked_at is null returning id`,
      [orgId, accountId, reason],
    );
    for (const { id } of ended)
      await record(query, { orgId, accountId, sessionId: id, action: "session.ended", reasonCode: reason });
    return ended.length;
  });
}
