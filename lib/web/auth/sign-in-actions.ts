"use server";

import { type Attempt, consumeAttempt, findAttempt } from "../../auth/attempts.ts";
import { finishSignIn, proveCode, proveRecoveryCode } from "../../auth/second-step.ts";
import { beginSignIn } from "../../auth/sign-in.ts";
import { authTransaction } from "../../db/auth-pool.ts";
import { log } from "../../log.ts";
import type { Outcome } from "../action.ts";
import { clearAttempt, currentAttempt, setAttempt } from "./attempt-cookie.ts";
import { beginSession, showLocale } from "./begin-session.ts";
import { tellOwner } from "./notices.ts";
import { onward } from "./onward.ts";
import { publicAction } from "./public-action.ts";
import { CodeInput, OnwardInput, OrganisationInput, RecoveryCodeInput, SignInInput } from "./schema.ts";
import { localeOf } from "./stored-locale.ts";

const OVER: Outcome = { ok: false, error: "auth.signIn.over" };

/** *Sign in*: mail and passphrase. One answer for everything that is not right. */
export const signIn = publicAction({ input: SignInInput }, async ({ email, passphrase, to }, sender) => {
  const token = await beginSignIn(email, passphrase, sender);
  if (!token) {
    log.info({ event: "request.refused", requestId: crypto.randomUUID(), route: "/sign-in", code: "wrong" });
    return { ok: false, error: "auth.signIn.wrong" };
  }
  await setAttempt(token);
  const attempt = await findAttempt(token);
  return attempt?.isSecondProved ? enter(attempt, null, to) : { ok: true, to: onward("/sign-in", to) };
});

/** The code of the authenticator. */
export const giveCode = publicAction({ input: CodeInput }, async ({ code, to }) => {
  const attempt = await currentAttempt();
  if (attempt?.purpose !== "sign_in") return OVER;
  const proved = await proveCode(attempt, code);
  if (!proved.ok) {
    if (attempt.accountId) tellOwner(attempt.accountId, "secondFailed");
    return { ok: false, error: "auth.signIn.wrongCode", field: "code" };
  }
  return proved.value === "renew" ? { ok: true, to: onward("/enrol", to) } : enter(attempt, null, to);
});

/** A recovery code in its place: it leads only to a new authenticator. */
export const giveRecoveryCode = publicAction({ input: RecoveryCodeInput }, async ({ recoveryCode, to }) => {
  const attempt = await currentAttempt();
  if (attempt?.purpose !== "sign_in") return OVER;
  const proved = await proveRecoveryCode(attempt, recoveryCode);
  if (!proved.ok) return { ok: false, error: "auth.signIn.wrongRecoveryCode", field: "recoveryCode" };
  if (attempt.accountId) tellOwner(attempt.accountId, "recoveryUsed");
  return { ok: true, to: onward("/enrol", to) };
});

/** Which of one's organisations this session is for. */
export const chooseOrganisation = publicAction(
  { input: OrganisationInput },
  async ({ organisationId, to }) => {
    const attempt = await currentAttempt();
    return attempt?.purpose === "sign_in" ? enter(attempt, organisationId, to) : OVER;
  },
);

/** Forgets what was begun. */
export const startOver = publicAction({ input: OnwardInput }, async ({ to }) => {
  const attempt = await currentAttempt();
  if (attempt) await authTransaction((query) => consumeAttempt(query, attempt.id));
  await clearAttempt();
  return { ok: true, to: onward("/sign-in", to) };
});

/** Opens the session, or asks which organisation it is for. */
async function enter(
  attempt: Attempt,
  organisationId: string | null,
  to: string | undefined,
): Promise<Outcome> {
  const done = await finishSignIn(attempt, organisationId);
  if (!done.ok) return done.error === "choose" ? { ok: true, to: onward("/sign-in", to) } : OVER;
  await beginSession(done.value.sid);
  await clearAttempt();
  await showLocale(await localeOf(done.value.orgId, done.value.accountId), true);
  if (done.value.isNewDevice) tellOwner(done.value.accountId, "newDevice");
  return { ok: true, to: onward(null, to) };
}
