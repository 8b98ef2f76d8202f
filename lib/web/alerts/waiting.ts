import "server-only";
import { cookies } from "next/headers";
import { loadSession } from "../../auth/sessions.ts";
import { isPassing } from "../../db/passing-faults.ts";
import { label } from "../../vocabulary/labels.ts";
import type { Code } from "../../vocabulary/codes.ts";
import { readSessionCookie, SESSION_COOKIE } from "../cookies.ts";
import { problem } from "../problem.ts";
import { waitingAlerts } from "./loaders.ts";

/** What a bar shows of an alert: codename, kind and level in the reader's words, and since when. */
export type Waiting = { id: string; codename: string; kind: string; severity: string; raisedAt: string };

/** The unanswered alerts as JSON. It is a poll, so it never keeps a session awake; a locked one learns only that something waits. */
export async function waitingForMe(): Promise<Response> {
  try {
    const sid = await readSessionCookie((await cookies()).get(SESSION_COOKIE)?.value);
    const session = sid ? await loadSession(sid, false) : null;
    if (!session || session.kind === "none") return problem(401, "session");
    if (session.kind === "locked") return problem(423, "locked");
    const { locale } = session.actor;
    const waiting: Waiting[] = (await waitingAlerts(session.actor)).map((alert) => ({
      ...alert, kind: label("alert_kind", alert.kind as Code<"alert_kind">, locale),
    }));
    return Response.json({ waiting }, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (isPassing(error)) return problem(503, "unavailable", { "retry-after": "5" });
    throw error;
  }
}
