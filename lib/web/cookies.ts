import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { sessionSecrets } from "../env.ts";

/** No other cookie's name may begin with this one: the library joins every cookie that does, as if they were its chunks. */
export const SESSION_COOKIE = "__Host-amparo";
const MAX_AGE_SECONDS = 12 * 60 * 60;

/** The cookie holds a pointer to the session row and nothing else: no user, role, organisation or name. */
type Payload = { sid: string; v: 1 };

export const COOKIE_OPTIONS = { httpOnly: true, secure: true, sameSite: "lax", path: "/" } as const;

/** Puts the session into the browser. */
export async function setSessionCookie(sid: string): Promise<void> {
  const payload: Payload = { sid, v: 1 };
  const token = await encode({
    token: payload,
    secret: sessionSecrets().current,
    maxAge: MAX_AGE_SECONDS,
    salt: SESSION_COOKIE,
  });
  (await cookies()).set(SESSION_COOKIE, token, { ...COOKIE_OPTIONS, maxAge: MAX_AGE_SECONDS });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, "", { ...COOKIE_OPTIONS, maxAge: 0 });
}

/** The session id in a cookie's value; null when it is forged, ended or of another key. The secret of before still opens, never mints. */
export async function readSessionCookie(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  const { current, previous } = sessionSecrets();
  for (const secret of previous ? [current, previous] : [current]) {
    const payload = await decode({ token: value, secret, salt: SESSION_COOKIE }).catch(() => null);
    if (payload && typeof payload.sid === "string" && payload.v === 1) return payload.sid;
  }
  return null;
}
