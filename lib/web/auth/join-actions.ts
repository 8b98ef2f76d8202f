"use server";

import { isAddressTaken } from "../../auth/accounts.ts";
import { beginReset } from "../../auth/enrolment.ts";
import { refuseEvenly } from "../../auth/even-time.ts";
import { findInvitation } from "../../auth/invitations.ts";
import { provePassphrase } from "../../auth/sign-in.ts";
import { mayOnceMore } from "../../auth/throttle.ts";
import { beginJoin, joinWithAccount } from "../../organisations/join.ts";
import type { Outcome } from "../action.ts";
import { setAttempt } from "./attempt-cookie.ts";
import { beginSession, showLocale } from "./begin-session.ts";
import { hashOfNew } from "./new-passphrase.ts";
import { publicAction } from "./public-action.ts";
import { JoinAsKnownInput, JoinInput, ResetInput } from "./schema.ts";

const OVER: Outcome = { ok: false, error: "auth.invitation.over" };
const TOO_MANY: Outcome = { ok: false, error: { code: "tooManyTries", params: { minutes: 60 } } };

/** Joins as somebody new here; nobody is let in before the authenticator answers on the next page. */
export const join = publicAction({ input: JoinInput }, async ({ token, passphrase, ...about }, sender) => {
  const invitation = await findInvitation(token);
  if (invitation?.purpose !== "join") return OVER;
  if (!(await mayOnceMore("link", [token]))) return TOO_MANY;
  const hash = await hashOfNew(passphrase, [invitation.organisation, about.name, invitation.email]);
  if (!hash.ok) return { ok: false, error: hash.error, field: "passphrase" };
  if (await isAddressTaken(invitation.email)) return { ok: false, error: "auth.invitation.knownError" };
  await setAttempt(await beginJoin(invitation, about, hash.value, sender.deviceLabel));
  await showLocale(about.locale);
  return { ok: true, to: "/enrol" };
});

/** Joins with the account one signs in with already, by proving it whole. */
export const joinAsKnown = publicAction(
  { input: JoinAsKnownInput },
  async ({ token, passphrase, code, ...about }, sender) => {
    const invitation = await findInvitation(token);
    if (invitation?.purpose !== "join") return OVER;
    const account = await refuseEvenly(() => provePassphrase(invitation.email, passphrase, sender.network));
    if (!account) return { ok: false, error: "auth.invitation.wrong" };
    const done = await joinWithAccount(invitation, account, { code, deviceLabel: sender.deviceLabel }, about);
    if (!done.ok) return done.error === "over" ? OVER : { ok: false, error: "auth.invitation.wrong" };
    await beginSession(done.value.sid);
    await showLocale(about.locale);
    return { ok: true, to: "/" };
  },
);

/** The operator has let somebody in anew: another passphrase, then another authenticator. */
export const acceptReset = publicAction({ input: ResetInput }, async ({ token, passphrase }, sender) => {
  const invitation = await findInvitation(token);
  if (invitation?.purpose !== "reset") return OVER;
  if (!(await mayOnceMore("link", [token]))) return TOO_MANY;
  const hash = await hashOfNew(passphrase, [invitation.organisation, invitation.email]);
  if (!hash.ok) return { ok: false, error: hash.error, field: "passphrase" };
  await setAttempt(await beginReset(invitation, hash.value, sender.deviceLabel));
  return { ok: true, to: "/enrol" };
});
