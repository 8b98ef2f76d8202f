import "server-only";
import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import { hasWaiting } from "../../alerts/place.ts";
import { loadSession } from "../../auth/sessions.ts";
import { withActor } from "../../db/client.ts";
import { isPassing } from "../../db/passing-faults.ts";
import type { Locale } from "../../i18n/locales.ts";
import type { Code } from "../../vocabulary/codes.ts";
import { label } from "../../vocabulary/labels.ts";
import { readSessionCookie, SESSION_COOKIE } from "../cookies.ts";
import { problem } from "../problem.ts";
import { loadShell, type Shell } from "../shell.ts";

/**
 * What a bar shows of an alert: codename and level, the kind in the reader's words, and since when; whether this person was called
 * to it, whether a screen of theirs has shown it, and how often it has called.
 */
export type Waiting = {
  id: string;
  codename: string;
  kind: string;
  severity: string;
  raisedAt: string;
  isCalled: boolean;
  isShown: boolean;
  calls: number;
};

/** `drill`: the one that asks this person whether they are there. */
export type WaitingNow = { waiting: Waiting[]; drill: string | null; now: string };

/** What the frame knows, in the words of the bar. */
export function waitingOf(shell: Pick<Shell, "waiting" | "drill" | "now">, locale: Locale): WaitingNow {
  return {
    waiting: shell.waiting.map((alert) => ({
      ...alert,
      kind: label("alert_kind", alert.kind as Code<"alert_kind">, locale),
    })),
    drill: shell.drill,
    now: shell.now,
  };
}

/** The unanswered alerts as JSON. It is a poll, so it never keeps a session awake; a locked one learns only whether something waits. */
export async function waitingForMe(): Promise<Response> {
  try {
    const sid = await readSessionCookie((await cookies()).get(SESSION_COOKIE)?.value);
    const session = sid ? await loadSession(sid, false) : null;
    if (!session || session.kind === "none") return problem(401, "session");
    if (session.kind === "locked") {
      const waits = await withActor(session, hasWaiting, { readOnly: true });
      return problem(423, waits ? "lockedAlert" : "locked");
    }
    const { actor } = session;
    const shell = await withActor(actor, (tx) => loadShell(tx, actor), { readOnly: true });
    return Response.json(waitingOf(shell, await getLocale()), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (isPassing(error)) return problem(503, "unavailable", { "retry-after": "5" });
    throw error;
  }
}
