import "server-only";
import { authQuery } from "../db/auth-pool.ts";
import { mailAddress } from "../notify/mail-address.ts";
import { accountKeys } from "./account-key.ts";
import { type Account, findAccountByEmail } from "./accounts.ts";
import { beginAttempt } from "./attempts.ts";
import { isDemo } from "./demo.ts";
import { refuseEvenly } from "./even-time.ts";
import { hashPassphrase, needsRehash, verifyPassphrase } from "./passphrase.ts";
import { recordRefusal } from "./record.ts";
import { tryPassphrase } from "./throttle.ts";

/** Where a request came from, as far as it counts. */
export type Sender = { network: string; deviceLabel: string | null };

/**
 * The first step of signing in: a right passphrase begins an attempt, whose token is for the browser's cookie.
 * Null for everything else, with the same cost and at the same pace: no such account, a wrong passphrase, one who is in no
 * organisation any more, too many tries.
 * Errors: `Busy`; a fault of the store of counters, for then nobody is let in.
 */
export function beginSignIn(email: string, passphrase: string, sender: Sender): Promise<string | null> {
  return refuseEvenly(async () => {
    const account = await provePassphrase(email, passphrase, sender.network);
    if (!account) return null;
    return beginAttempt({
      purpose: "sign_in",
      accountId: account.id,
      isPasswordProved: true,
      isSecondProved: account.isDemo && isDemo(),
      deviceLabel: sender.deviceLabel,
    });
  });
}

/**
 * The account whose mail and passphrase these are, or null. Counted, recorded, and of the same cost either way.
 * Also for who unlocks, changes a passphrase or joins a second organisation.
 */
export async function provePassphrase(
  email: string,
  passphrase: string,
  network: string,
): Promise<Account | null> {
  const address = mailAddress(email);
  const subject = address ?? email.slice(0, 254).toLowerCase();
  const [attempt, account, { pepper }] = await Promise.all([
    tryPassphrase(subject, network),
    address ? findWorking(address) : null,
    accountKeys(),
  ]);
  const hash = attempt.allowed && account ? account.passwordHash : null;
  const isRight = await verifyPassphrase(hash, passphrase, pepper);
  if (!account || !hash || !isRight) {
    await attempt.failed();
    const reasonCode = attempt.allowed ? "wrong_passphrase" : "throttled";
    if (account) await recordRefusal(account.id, { action: "sign_in.failed", reasonCode });
    return null;
  }
  await attempt.succeeded();
  if (needsRehash(hash)) await rehash(account, passphrase, pepper);
  return account;
}

/** The account, if it still works in some organisation. */
async function findWorking(address: string): Promise<Account | null> {
  const account = await findAccountByEmail(address);
  if (!account) return null;
  const rows = await authQuery("select 1 from member where id = $1 and status = 'active' limit 1", [
    account.id,
  ]);
  return rows.length > 0 ? account : null;
}

/** Stores the same passphrase at today's cost. Changed meanwhile by its owner: theirs stays. */
async function rehash(account: Account, passphrase: string, pepper: Uint8Array): Promise<void> {
  const made = await hashPassphrase(passphrase, pepper);
  await authQuery("update account set password_hash = $2 where id = $1 and password_hash = $3", [
    account.id,
    made,
    account.passwordHash,
  ]);
}
