import "server-only";
import { cookies } from "next/headers";
import { noteOpened, noteShown } from "../../alerts/seen.ts";
import { loadSession } from "../../auth/sessions.ts";
import { withActor } from "../../db/client.ts";
import { isPassing } from "../../db/passing-faults.ts";
import { readSessionCookie, SESSION_COOKIE } from "../cookies.ts";
import { problem } from "../problem.ts";
import { SeenInput } from "./schema.ts";

/**
 * A screen says what it has shown to somebody who was called: the bar its alerts, the page of an alert that one. It is no answer and
 * no activity; what is not theirs changes nothing, and the answer is the same.
 */
export async function noteSeen(request: Request): Promise<Response> {
  try {
    const sid = await readSessionCookie((await cookies()).get(SESSION_COOKIE)?.value);
    const session = sid ? await loadSession(sid, false) : null;
    if (!session || session.kind === "none") return problem(401, "session");
    if (session.kind === "locked") return problem(423, "locked");
    const input = SeenInput.safeParse(await request.json().catch(() => null));
    if (!input.success) return problem(422, "invalid");
    await withActor(session.actor, async (tx) => {
      await noteShown(tx, input.data.shown ?? []);
      if (input.data.opened) await noteOpened(tx, input.data.opened);
    });
    return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (isPassing(error)) return problem(503, "unavailable", { "retry-after": "5" });
    throw error;
  }
}
