import "server-only";
import { cookies } from "next/headers";
import { signOut } from "../../auth/session-acts.ts";
import type { Locale } from "../../i18n/locales.ts";
import { readSessionCookie, SESSION_COOKIE, setSessionCookie } from "../cookies.ts";
import { PREFERENCE_COOKIE } from "../preferences/model.ts";

/** Puts a session that was just opened into the browser. The one it replaces there ends: nobody could reach it any more. */
export async function beginSession(sid: string): Promise<void> {
  const before = await sidOfRequest();
  if (before && before !== sid) await signOut(before);
  await setSessionCookie(sid);
}

/** The session id this request brought, whatever has become of its row. */
export async function sidOfRequest(): Promise<string | null> {
  return readSessionCookie((await cookies()).get(SESSION_COOKIE)?.value);
}

/** Shows this browser the language somebody has chosen for themselves; `onlyFirst` leaves one that was chosen here. */
export async function showLocale(locale: Locale, onlyFirst = false): Promise<void> {
  const jar = await cookies();
  if (!onlyFirst || !jar.has("locale")) jar.set("locale", locale, PREFERENCE_COOKIE);
}
