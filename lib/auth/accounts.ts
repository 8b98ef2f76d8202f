import "server-only";
import type { AuthQuery } from "../db/auth-pool.ts";
import { authQuery } from "../db/auth-pool.ts";
import { newId } from "../db/id.ts";
import type { Locale } from "../i18n/locales.ts";
import { accountKeys } from "./account-key.ts";

/** Somebody who can sign in, or could once they set up an authenticator anew. */
export type Account = {
  id: string;
  passwordHash: string | null;
  status: "active" | "must_enrol";
  securityVersion: number;
  locale: Locale;
  isDemo: boolean;
};

type AccountRow = {
  id: string;
  password_hash: string | null;
  status: "active" | "disabled" | "must_enrol";
  security_version: number;
  locale: Locale;
  is_demo: boolean;
};

const COLUMNS = "id, password_hash, status, security_version, locale, is_demo";

function accountOf(row: AccountRow | undefined): Account | null {
  if (!row || row.status === "disabled") return null;
  return {
    id: row.id,
    passwordHash: row.password_hash,
    status: row.status,
    securityVersion: row.security_version,
    locale: row.locale,
    isDemo: row.is_demo,
  };
}

/** The account of a mail address in the form `mailAddress` gives it; null when there is none or it was closed. */
export async function findAccountByEmail(email: string): Promise<Account | null> {
  const { emailIndex } = await accountKeys();
  const rows = await authQuery<AccountRow>(`select ${COLUMNS} from account where email_index = $1`, [
    emailIndex(email),
  ]);
  return accountOf(rows[0]);
}

/** Whether somebody works here under this address already, closed or not. */
export async function isAddressTaken(email: string): Promise<boolean> {
  const { emailIndex } = await accountKeys();
  const rows = await authQuery(
    "select 1 from account a where email_index = $1 and exists (select 1 from member m where m.id = a.id)",
    [emailIndex(email)],
  );
  return rows.length > 0;
}

/** @throws when there is no such account or it was closed */
export async function getAccount(id: string, query: AuthQuery = authQuery): Promise<Account> {
  const account = accountOf(
    (await query<AccountRow>(`select ${COLUMNS} from account where id = $1`, [id]))[0],
  );
  if (!account) throw new Error("no such account");
  return account;
}

/** The mail address of an account: for letters about it and for the name of its counters. */
export async function emailOf(accountId: string, query: AuthQuery = authQuery): Promise<string> {
  const { sealer } = await accountKeys();
  const [row] = await query<{ email: Uint8Array }>("select email from account where id = $1", [accountId]);
  if (!row) throw new Error("no such account");
  return sealer.open("account.email", accountId, row.email);
}

export type NewAccount = { email: string; passwordHash: string; locale: Locale; isDemo?: boolean };

/**
 * Makes an account and answers its id; null when the address has one already.
 * One that was left behind by a crash before it became a member of anything gives way.
 */
export async function insertAccount(query: AuthQuery, account: NewAccount): Promise<string | null> {
  const { emailIndex, sealer } = await accountKeys();
  const index = emailIndex(account.email);
  await removeOrphan(query, index);
  const id = newId();
  const rows = await query(
    `insert into account (id, email_index, email, password_hash, locale, is_demo) values ($1, $2, $3, $4, $5, $6)
     on conflict (email_index) do nothing returning id`,
    [
      id,
      index,
      sealer.seal("account.email", id, account.email),
      account.passwordHash,
      account.locale,
      account.isDemo ?? false,
    ],
  );
  return rows.length > 0 ? id : null;
}

async function removeOrphan(query: AuthQuery, index: Uint8Array): Promise<void> {
  // A minute old: a younger one may be another's that is about to join.
  const [orphan] = await query<{ id: string }>(
    `select id from account a where email_index = $1 and created_at < amparo_now() - interval '1 minute'
       and not exists (select 1 from member m where m.id = a.id) for update`,
    [index],
  );
  if (orphan) await removeAccount(query, orphan.id);
}

/** Takes back an account that never became a member. */
export async function removeAccount(query: AuthQuery, id: string): Promise<void> {
  await query("delete from totp_factor where account_id = $1", [id]);
  await query("delete from recovery_code where account_id = $1", [id]);
  await query("delete from account where id = $1", [id]);
}

/**
 * Makes everything that was proved for an account worthless: open sessions, unfinished sign-ins, and cookies yet to be read.
 * Called with every change of passphrase or factor. Answers the version that new sessions must carry.
 *
 * @param exceptAttempt the attempt in which the change is made: it goes on
 */
export async function revokeProofs(
  query: AuthQuery,
  accountId: string,
  reason: string,
  exceptAttempt?: string,
): Promise<number> {
  const [row] = await query<{ security_version: number }>(
    "update account set security_version = security_version + 1, updated_at = amparo_now() where id = $1 returning security_version",
    [accountId],
  );
  if (!row) throw new Error("no such account");
  await query(
    "update session set revoked_at = amparo_now(), reason = $2 where user_id = $1 and revoked_at is null",
    [accountId, reason],
  );
  await query(
    "update login_attempt set consumed_at = amparo_now() where account_id = $1 and consumed_at is null and id is distinct from $2",
    [accountId, exceptAttempt ?? null],
  );
  return row.security_version;
}
