"use server";

import { consumeAttempt } from "../../auth/attempts.ts";
import { completeRenewal } from "../../auth/enrolment.ts";
import { authTransaction } from "../../db/auth-pool.ts";
import { completeJoin } from "../../organisations/join.ts";
import { completeSetup } from "../../organisations/set-up.ts";
import type { Outcome } from "../action.ts";
import { clearAttempt, currentAttempt } from "./attempt-cookie.ts";
import { beginSession } from "./begin-session.ts";
import { tellOwner } from "./notices.ts";
import { onward } from "./onward.ts";
import { publicAction } from "./public-action.ts";
import { CodeInput, NotedInput } from "./schema.ts";

const REFUSALS = {
  wrongCode: { ok: false, error: "auth.enrol.wrongCode", field: "code" },
  over: { ok: false, error: "auth.enrol.over" },
  taken: { ok: false, error: "auth.enrol.taken" },
} as const satisfies Record<string, Outcome>;

/** The first code of a new authenticator. With it what was begun becomes real: an organisation, a member, another factor. */
export const confirmAuthenticator = publicAction({ input: CodeInput }, async ({ code, to }) => {
  const attempt = await currentAttempt();
  if (!attempt) return REFUSALS.over;
  const renews = attempt.purpose === "renew";
  const done = renews
    ? await completeRenewal(attempt, code)
    : attempt.purpose === "setup"
      ? await completeSetup(attempt, code)
      : await completeJoin(attempt, code);
  if (!done.ok) return REFUSALS[done.error];
  if (done.value.sid) await beginSession(done.value.sid);
  if (renews) tellOwner(done.value.accountId, "factorChanged");
  return { ok: true, to: onward("/recovery-codes", to) };
});

/** The recovery codes are noted down: nothing here shows them again. */
export const notedCodes = publicAction({ input: NotedInput }, async ({ to }) => {
  const attempt = await currentAttempt();
  if (attempt?.purpose === "codes") await authTransaction((query) => consumeAttempt(query, attempt.id));
  await clearAttempt();
  return { ok: true, to: onward(null, to) };
});
