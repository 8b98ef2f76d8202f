import "server-only";
import { type AuthQuery, authQuery, authTransaction } from "../db/auth-pool.ts";
import { err, ok, type Result } from "../result.ts";
import { getAccount, revokeProofs } from "./accounts.ts";
import { type Attempt, consumeAttempt, proveSecondOf, turnAttempt } from "./attempts.ts";
import { spendRecoveryCode, spendTotpCode } from "./factors.ts";
import { record, recordEverywhere, recordRefusal } from "./record.ts";
import { openSession } from "./sessions.ts";
import { trySecond } from "./throttle.ts";
import { newTotpSecret } from "./totp.ts";

/** What comes after a right code: the choice of an organisation and the session, or a new authenticator first. */
export type AfterSecond = "signIn" | "renew";

/** Rolls back what a refused step has done so far. */
class Undone extends Error {}

/**
 * The second step: a code of the authenticator. A right one is used up; five wrong ones in a quarter of an hour close the step.
 * `wrong` says no more than that, whichever it was.
 */
export async function proveCode(attempt: Attempt, code: string): Promise<Result<AfterSecond, "wrong">> {
  const accountId = requireAccount(attempt);
  return counted(attempt, "wrong_code", async () =>
    authTransaction<AfterSecond>(async (query) => {
      if (!(await spendTotpCode(query, accountId, code)) || !(await proveSecondOf(query, attempt.id)))
        throw new Undone();
      const account = await getAccount(accountId, query);
      if (account.status === "active") return "signIn";
      await turnToRenewal(query, attempt, accountId);
      return "renew";
    }),
  );
}

/**
 * The second step with a recovery code instead: it is used up, every session ends, and the account opens again only
 * with a new authenticator.
 */
export async function proveRecoveryCode(
  attempt: Attempt,
  text: string,
): Promise<Result<AfterSecond, "wrong">> {
  const accountId = requireAccount(attempt);
  return counted(attempt, "wrong_recovery_code", async () =>
    authTransaction<AfterSecond>(async (query) => {
      if (!(await spendRecoveryCode(query, accountId, text)) || !(await proveSecondOf(query, attempt.id)))
        throw new Undone();
      await query("update account set status = 'must_enrol' where id = $1", [accountId]);
      await revokeProofs(query, accountId, "recovery", attempt.id);
      await turnToRenewal(query, attempt, accountId);
      await recordEverywhere(query, accountId, { action: "recovery_code.used" });
      return "renew";
    }),
  );
}

async function turnToRenewal(query: AuthQuery, attempt: Attempt, accountId: string): Promise<void> {
  const payload = { secret: newTotpSecret(), orgId: null };
  if (!(await turnAttempt(query, attempt, { purpose: "renew", accountId, payload }))) throw new Undone();
}

async function counted(
  attempt: Attempt,
  reasonCode: string,
  work: () => Promise<AfterSecond>,
): Promise<Result<AfterSecond, "wrong">> {
  const accountId = requireAccount(attempt);
  const counter = await trySecond(accountId);
  try {
    if (!counter.allowed || attempt.purpose !== "sign_in" || !attempt.isPasswordProved) throw new Undone();
    const next = await work();
    await counter.succeeded();
    return ok(next);
  } catch (fault) {
    if (!(fault instanceof Undone)) throw fault;
    await recordRefusal(accountId, {
      action: "sign_in.failed",
      reasonCode: counter.allowed ? reasonCode : "throttled",
    });
    return err("wrong");
  }
}

function requireAccount(attempt: Attempt): string {
  if (!attempt.accountId) throw new Error("an attempt of nobody");
  return attempt.accountId;
}

/** The organisations in which an account works now, by name. */
export async function workplacesOf(accountId: string): Promise<{ id: string; name: string }[]> {
  return authQuery<{ id: string; name: string }>(
    `select o.id, o.name from member m join organisation o on o.id = m.org_id
     where m.id = $1 and m.status = 'active' order by o.name, o.id`,
    [accountId],
  );
}

export type SignedIn = { sid: string; accountId: string; orgId: string; isNewDevice: boolean };

/**
 * The end of signing in: the attempt is consumed, once and for all, and a session opens in one organisation.
 *
 * @param orgId the one that was chosen; null when there was nothing to choose
 * @returns `over` when the attempt has ended or lacks a proof; `choose` when there are several and none was chosen
 */
export async function finishSignIn(
  attempt: Attempt,
  orgId: string | null,
): Promise<Result<SignedIn, "over" | "choose">> {
  const accountId = requireAccount(attempt);
  const places = await workplacesOf(accountId);
  if (orgId === null && places.length > 1) return err("choose");
  const place = orgId === null ? places[0] : places.find(({ id }) => id === orgId);
  if (!place || attempt.purpose !== "sign_in") return err("over");
  return authTransaction(async (query) => {
    const isProved = await query(
      "select 1 from login_attempt where id = $1 and password_ok_at is not null and second_ok_at is not null",
      [attempt.id],
    );
    if (isProved.length === 0 || !(await consumeAttempt(query, attempt.id))) return err("over");
    const account = await getAccount(accountId, query);
    if (account.status !== "active") return err("over");
    const isNewDevice = await isUnseen(query, accountId, attempt.deviceLabel);
    const amr = account.isDemo ? ["pwd"] : ["pwd", "otp"];
    const { sid, sessionId } = await openSession(query, account, place.id, amr, attempt.deviceLabel);
    await record(query, { orgId: place.id, accountId, sessionId, action: "sign_in.ok" });
    return ok({ sid, accountId, orgId: place.id, isNewDevice });
  });
}

/** Whether somebody who has signed in before now does so from a kind of device they never used. */
async function isUnseen(query: AuthQuery, accountId: string, label: string | null): Promise<boolean> {
  const [row] = await query<{ sessions: number; same: number }>(
    `select count(*)::int as sessions, count(*) filter (where device_label is not distinct from $2)::int as same
     from session where user_id = $1`,
    [accountId, label],
  );
  return row !== undefined && row.sessions > 0 && row.same === 0;
}
