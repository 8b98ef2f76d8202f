import "server-only";
import type { ZodType } from "zod";
import { isDamaged } from "../crypto/damaged.ts";
import { hashToken, randomToken } from "../crypto/hash.ts";
import { type AuthQuery, authQuery } from "../db/auth-pool.ts";
import { newId } from "../db/id.ts";
import { accountKeys } from "./account-key.ts";

/**
 * What somebody is in the middle of, before there is a session: signing in; founding an organisation, joining one, or being let in
 * anew, with the authenticator still to be set up; noting down recovery codes.
 */
export type Purpose = "sign_in" | "setup" | "join" | "renew" | "codes";

/** Minutes a step may take. An authenticator may first have to be installed. */
const MINUTES: Record<Purpose, number> = { sign_in: 5, setup: 30, join: 30, renew: 30, codes: 30 };

/** The library that counts goes by this machine's clock; so does forgetting what it counted. */
const COUNTERS_KEPT_MS = 2 * 60 * 60 * 1000;

export type Attempt = {
  id: string;
  purpose: Purpose;
  accountId: string | null;
  isPasswordProved: boolean;
  isSecondProved: boolean;
  deviceLabel: string | null;
  payload: Uint8Array | null;
};

type Row = {
  id: string;
  purpose: Purpose;
  account_id: string | null;
  password_ok_at: Date | null;
  second_ok_at: Date | null;
  device_label: string | null;
  payload: Uint8Array | null;
};

export type NewAttempt = {
  purpose: Purpose;
  accountId: string | null;
  isPasswordProved: boolean;
  isSecondProved?: boolean;
  deviceLabel: string | null;
  payload?: unknown;
};

/** Begins one and answers the token that only the browser's cookie will hold. */
export async function beginAttempt(attempt: NewAttempt, query: AuthQuery = authQuery): Promise<string> {
  const { sealer } = await accountKeys();
  const token = randomToken();
  const id = newId();
  // What was begun and left is of no use to anyone after a day.
  await query("delete from login_attempt where expires_at < amparo_now() - interval '1 day'");
  await query("delete from attempt_counter where expire < $1", [Date.now() - COUNTERS_KEPT_MS]);
  await query(
    `insert into login_attempt (id, token_hash, account_id, purpose, password_ok_at, second_ok_at, device_label, payload, expires_at)
     values ($1, $2, $3, $4, case when $5 then amparo_now() end, case when $6 then amparo_now() end, $7, $8,
       amparo_now() + make_interval(mins => $9))`,
    [
      id,
      hashToken(token),
      attempt.accountId,
      attempt.purpose,
      attempt.isPasswordProved,
      attempt.isSecondProved ?? false,
      attempt.deviceLabel,
      sealer.sealJson("login_attempt.payload", id, attempt.payload),
      MINUTES[attempt.purpose],
    ],
  );
  return token;
}

/** The attempt a cookie points to, while it lasts. */
export async function findAttempt(token: string): Promise<Attempt | null> {
  const [row] = await authQuery<Row>(
    `select id, purpose, account_id, password_ok_at, second_ok_at, device_label, payload from login_attempt
     where token_hash = $1 and consumed_at is null and expires_at > amparo_now()`,
    [hashToken(token)],
  );
  return row ? attemptOf(row) : null;
}

function attemptOf(row: Row): Attempt {
  return {
    id: row.id,
    purpose: row.purpose,
    accountId: row.account_id,
    isPasswordProved: row.password_ok_at !== null,
    isSecondProved: row.second_ok_at !== null,
    deviceLabel: row.device_label,
    payload: row.payload,
  };
}

/** What an attempt holds. @throws when the seal is broken or another purpose's payload lies there */
export async function openPayload<T>(attempt: Attempt, schema: ZodType<T>): Promise<T> {
  const { sealer } = await accountKeys();
  const value = sealer.openJson("login_attempt.payload", attempt.id, attempt.payload, schema);
  if (value === null || isDamaged(value)) throw new Error("an attempt holds nothing that can be read");
  return value;
}

/** Notes that the second factor was proved. False when the attempt is over. */
export async function proveSecondOf(query: AuthQuery, attemptId: string): Promise<boolean> {
  const rows = await query(
    `update login_attempt set second_ok_at = amparo_now()
     where id = $1 and password_ok_at is not null and consumed_at is null and expires_at > amparo_now() returning id`,
    [attemptId],
  );
  return rows.length > 0;
}

/** Ends an attempt. True for exactly one caller, while it lasts. */
export async function consumeAttempt(query: AuthQuery, attemptId: string): Promise<boolean> {
  const rows = await query(
    "update login_attempt set consumed_at = amparo_now() where id = $1 and consumed_at is null and expires_at > amparo_now() returning id",
    [attemptId],
  );
  return rows.length > 0;
}

/** Turns an attempt into its next step, with what that one holds. True for exactly one caller, while it lasts. */
export async function turnAttempt(
  query: AuthQuery,
  attempt: Attempt,
  to: { purpose: Purpose; accountId: string; payload: unknown },
): Promise<boolean> {
  const { sealer } = await accountKeys();
  const rows = await query(
    `update login_attempt set purpose = $3, account_id = $4, payload = $5, expires_at = amparo_now() + make_interval(mins => $6)
     where id = $1 and purpose = $2 and consumed_at is null and expires_at > amparo_now() returning id`,
    [
      attempt.id,
      attempt.purpose,
      to.purpose,
      to.accountId,
      sealer.sealJson("login_attempt.payload", attempt.id, to.payload),
      MINUTES[to.purpose],
    ],
  );
  return rows.length > 0;
}
