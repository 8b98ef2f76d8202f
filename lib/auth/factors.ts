import "server-only";
import { type AuthQuery, authQuery } from "../db/auth-pool.ts";
import { newId } from "../db/id.ts";
import { accountKeys } from "./account-key.ts";
import { hashRecoveryCode, newRecoveryCodes } from "./recovery-codes.ts";
import { matchingStep } from "./totp.ts";

const NOW_MS = "(extract(epoch from amparo_now()) * 1000)::float8";

/** The step a code of a secret not yet stored belongs to, by the database clock; null when it is wrong. */
export async function stepOf(secret: string, code: string): Promise<number | null> {
  const [row] = await authQuery<{ now: number }>(`select ${NOW_MS} as now`);
  return row ? matchingStep(secret, code, row.now) : null;
}

/**
 * Whether this is a code of the account's authenticator that was not used before. A right code is used up: its step
 * is stored, and of two who send it at once the database lets one pass.
 */
export async function spendTotpCode(query: AuthQuery, accountId: string, code: string): Promise<boolean> {
  const { sealer } = await accountKeys();
  const [factor] = await query<{ secret: Uint8Array; now: number }>(
    `select secret, ${NOW_MS} as now from totp_factor where account_id = $1 and confirmed_at is not null`,
    [accountId],
  );
  if (!factor) return false;
  const step = matchingStep(sealer.open("totp_factor.secret", accountId, factor.secret), code, factor.now);
  if (step === null) return false;
  const rows = await query(
    "update totp_factor set last_step = $2 where account_id = $1 and last_step < $2 returning account_id",
    [accountId, step],
  );
  return rows.length > 0;
}

/** Stores an authenticator in place of the former one. `step` is that of the code it was confirmed with, used up by that. */
export async function putFactor(
  query: AuthQuery,
  accountId: string,
  secret: string,
  step: number,
): Promise<void> {
  const { sealer } = await accountKeys();
  await query(
    `insert into totp_factor (account_id, secret, last_step, confirmed_at) values ($1, $2, $3, amparo_now())
     on conflict (account_id) do update set secret = excluded.secret, last_step = excluded.last_step,
       confirmed_at = excluded.confirmed_at, created_at = amparo_now()`,
    [accountId, sealer.seal("totp_factor.secret", accountId, secret), step],
  );
}

/** Makes ten recovery codes in place of all former ones, and answers them: only their HMACs are kept. */
export async function replaceRecoveryCodes(query: AuthQuery, accountId: string): Promise<string[]> {
  const { key } = await accountKeys();
  const codes = newRecoveryCodes();
  await query("delete from recovery_code where account_id = $1", [accountId]);
  for (const code of codes)
    await query("insert into recovery_code (id, account_id, code_hash) values ($1, $2, $3)", [
      newId(),
      accountId,
      hashRecoveryCode(key, code),
    ]);
  return codes;
}

/** Uses a recovery code up. False when it is none of this account's or was used before. */
export async function spendRecoveryCode(query: AuthQuery, accountId: string, text: string): Promise<boolean> {
  const hash = hashRecoveryCode((await accountKeys()).key, text);
  if (!hash) return false;
  const rows = await query(
    "update recovery_code set used_at = amparo_now() where account_id = $1 and code_hash = $2 and used_at is null returning id",
    [accountId, hash],
  );
  return rows.length > 0;
}

/** When the authenticator was set up, and how many recovery codes are left. */
export async function factorsOf(accountId: string): Promise<{ since: Date | null; codesLeft: number }> {
  const [row] = await authQuery<{ since: Date | null; codes_left: number }>(
    `select (select confirmed_at from totp_factor where account_id = $1) as since,
       (select count(*)::int from recovery_code where account_id = $1 and used_at is null) as codes_left`,
    [accountId],
  );
  return { since: row?.since ?? null, codesLeft: row?.codes_left ?? 0 };
}
