import "server-only";
import type { Actor } from "../access/actor.ts";
import type { Role } from "../access/roles.ts";
import { hashToken, randomToken } from "../crypto/hash.ts";
import { type AuthQuery, authQuery } from "../db/auth-pool.ts";
import { newId } from "../db/id.ts";

/** Content is unreadable after this long without a request of a person; admins sooner. Minutes. */
const IDLE_MINUTES = 30;
const IDLE_MINUTES_ADMIN = 15;
/** A session ends after this long whatever happens. Hours. */
const ABSOLUTE_HOURS = 12;
const MOST_SESSIONS = 5;

export type SessionState =
  | { kind: "none" }
  | { kind: "locked"; sessionId: string; userId: string; orgId: string; locale: "en" | "ru" }
  | { kind: "open"; actor: Actor };

type SessionRow = {
  id: string;
  user_id: string;
  org_id: string;
  locked: boolean;
  idle: boolean;
  stale_seen: boolean;
  roles: Role[];
  locale: "en" | "ru";
  is_discreet: boolean;
};

const LOOK_UP = `select s.id, s.user_id, s.org_id, s.locked_at is not null as locked, m.roles, m.locale, m.is_discreet,
    s.last_seen_at < amparo_now() - make_interval(mins => case when 'admin' = any (m.roles) then ${IDLE_MINUTES_ADMIN} else ${IDLE_MINUTES} end) as idle,
    s.last_seen_at < amparo_now() - interval '1 minute' as stale_seen
  from session s join account a on a.id = s.user_id join member m on m.org_id = s.org_id and m.id = s.user_id
  where s.sid_hash = $1 and s.revoked_at is null and s.expires_at > amparo_now()
    and a.status = 'active' and m.status = 'active' and a.security_version = s.security_version`;

/** Locks, and writes into the record that it did: of two requests that find a session idle, one. */
const LOCK = `with locked as (
    update session set locked_at = amparo_now() where id = $1 and locked_at is null returning id, user_id, org_id)
  insert into audit_event (org_id, id, actor_id, session_id, action, object_type, object_id, outcome, reason_code, at)
  select org_id, $2, user_id, id, 'session.locked', 'account', user_id, 'ok', 'idle', amparo_now() from locked`;

/**
 * The truth about a session id: open, locked or nothing. A revoked, ended or unknown one behaves as no cookie at all.
 *
 * @param activity whether this request is a person's doing; background polling and streams are not
 */
export async function loadSession(sid: string, activity: boolean): Promise<SessionState> {
  const [row] = await authQuery<SessionRow>(LOOK_UP, [hashToken(sid)], "session");
  if (!row) return { kind: "none" };
  if (row.locked || row.idle) {
    if (!row.locked) await authQuery(LOCK, [row.id, newId()]);
    return { kind: "locked", sessionId: row.id, userId: row.user_id, orgId: row.org_id, locale: row.locale };
  }
  if (activity && row.stale_seen)
    await authQuery("update session set last_seen_at = amparo_now() where id = $1", [row.id]);
  const actor = {
    orgId: row.org_id,
    userId: row.user_id,
    sessionId: row.id,
    roles: row.roles,
    locale: row.locale,
    isDiscreet: row.is_discreet,
  };
  return { kind: "open", actor };
}

/**
 * Opens a session for one account in one organisation and answers its id, which only the cookie will hold.
 * The oldest is dropped when there are more than five.
 */
export async function openSession(
  query: AuthQuery,
  account: { id: string; securityVersion: number },
  orgId: string,
  amr: string[],
  deviceLabel: string | null,
): Promise<{ sid: string; sessionId: string }> {
  const sid = randomToken();
  const sessionId = newId();
  await query(
    `insert into session (id, sid_hash, user_id, org_id, amr, security_version, expires_at, device_label)
     values ($1, $2, $3, $4, $5, $6, amparo_now() + make_interval(hours => ${ABSOLUTE_HOURS}), $7)`,
    [sessionId, hashToken(sid), account.id, orgId, amr, account.securityVersion, deviceLabel],
  );
  await query(
    `update session set revoked_at = amparo_now(), reason = 'too_many' where id in (
       select id from session where user_id = $1 and revoked_at is null and expires_at > amparo_now() order by created_at desc offset ${MOST_SESSIONS})`,
    [account.id],
  );
  return { sid, sessionId };
}
