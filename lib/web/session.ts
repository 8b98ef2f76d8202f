import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "../access/actor.ts";
import { loadSession, type SessionState } from "../auth/sessions.ts";
import { readSessionCookie, SESSION_COOKIE } from "./cookies.ts";

/** The session of this request, looked up once. */
export const currentSession = cache(async (): Promise<SessionState> => {
  const sid = await readSessionCookie((await cookies()).get(SESSION_COOKIE)?.value);
  return sid ? loadSession(sid, true) : { kind: "none" };
});

/** The signed-in person, for a page. Others are sent to sign in or to unlock, and come back to the page they asked for. */
export async function requireActor(): Promise<Actor> {
  const session = await currentSession();
  if (session.kind === "open") return session.actor;
  const path = (await headers()).get("x-amparo-path") ?? "/";
  const to = path === "/" ? "" : `?to=${encodeURIComponent(path)}`;
  redirect(session.kind === "locked" ? `/unlock${to}` : `/sign-in${to}`);
}

/** A way back that stays on this origin: a path, never an address. */
export function safeReturn(to: unknown): string {
  return typeof to === "string" && /^\/(?![/\\])[\w\-./?=&%]*$/.test(to) ? to : "/";
}
