"use server";

import { emailOf } from "../../auth/accounts.ts";
import { refuseEvenly } from "../../auth/even-time.ts";
import { signOut as endRow, unlock } from "../../auth/session-acts.ts";
import { provePassphrase } from "../../auth/sign-in.ts";
import { clearSessionCookie } from "../cookies.ts";
import { currentSession } from "../session.ts";
import { clearAttempt } from "./attempt-cookie.ts";
import { sidOfRequest } from "./begin-session.ts";
import { onward } from "./onward.ts";
import { publicAction } from "./public-action.ts";
import { OnwardInput, UnlockInput } from "./schema.ts";

/** Opens a locked session again with the passphrase. */
export const unlockSession = publicAction({ input: UnlockInput }, async ({ passphrase, to }, sender) => {
  const session = await currentSession();
  if (session.kind === "none") return { ok: true, to: onward("/sign-in", to) };
  if (session.kind === "open") return { ok: true, to: onward(null, to) };
  const proved = await refuseEvenly(async () =>
    provePassphrase(await emailOf(session.userId), passphrase, sender.network),
  );
  if (proved?.id !== session.userId) return { ok: false, error: "auth.unlock.wrong", field: "passphrase" };
  const isOpen = await unlock(session.sessionId);
  return { ok: true, to: isOpen ? onward(null, to) : onward("/sign-in", to) };
});

/** Ends the session, locked or open: the row first, then the cookie. */
export const signOut = publicAction({ input: OnwardInput }, async () => {
  const sid = await sidOfRequest();
  if (sid) await endRow(sid);
  await clearSessionCookie();
  await clearAttempt();
  return { ok: true, to: "/sign-in" };
});
