import "server-only";
import { cookies } from "next/headers";
import { type Attempt, findAttempt } from "../../auth/attempts.ts";
import { COOKIE_OPTIONS } from "../cookies.ts";

/** Points to what somebody is in the middle of. Its name does not begin with the session cookie's, which is read with all its chunks. */
const ATTEMPT_COOKIE = "__Host-attempt";

/** As long as the longest step may take; the row decides. Seconds. */
const MAX_AGE = 30 * 60;

export async function setAttempt(token: string): Promise<void> {
  (await cookies()).set(ATTEMPT_COOKIE, token, { ...COOKIE_OPTIONS, maxAge: MAX_AGE });
}

export async function clearAttempt(): Promise<void> {
  (await cookies()).set(ATTEMPT_COOKIE, "", { ...COOKIE_OPTIONS, maxAge: 0 });
}

/** What this browser is in the middle of, while it lasts. */
export async function currentAttempt(): Promise<Attempt | null> {
  const token = (await cookies()).get(ATTEMPT_COOKIE)?.value;
  return token ? findAttempt(token) : null;
}
