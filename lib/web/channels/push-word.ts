import "server-only";
import { cookies } from "next/headers";
import { pushArrived } from "../../alerts/channels/arrived.ts";
import { renewPush } from "../../alerts/channels/renew-push.ts";
import { loadSession } from "../../auth/sessions.ts";
import { withActor } from "../../db/client.ts";
import { isPassing } from "../../db/passing-faults.ts";
import { readSessionCookie, SESSION_COOKIE } from "../cookies.ts";
import { problem } from "../problem.ts";
import { ArrivedInput, RenewInput } from "./schema.ts";

/**
 * A browser says that a push has come. At night nobody is signed in there, so the id alone counts, which travelled encrypted to that
 * browser; the answer is the same whether it was one of ours.
 */
export function noteArrival(request: Request): Promise<Response> {
  return answered(async () => {
    const input = ArrivedInput.safeParse(await request.json().catch(() => null));
    if (!input.success) return problem(422, "invalid");
    await pushArrived(input.data.id);
    return nothing();
  });
}

/**
 * A browser has replaced its subscription by itself. Its session need not be open, for nobody is at the window; it replaces only a channel
 * of its own member, whose former address it names.
 */
export function noteRenewal(request: Request): Promise<Response> {
  return answered(async () => {
    const sid = await readSessionCookie((await cookies()).get(SESSION_COOKIE)?.value);
    const session = sid ? await loadSession(sid, false) : null;
    if (!session || session.kind === "none") return problem(401, "session");
    const input = RenewInput.safeParse(await request.json().catch(() => null));
    if (!input.success) return problem(422, "invalid");
    const { former, endpoint, p256dh, auth } = input.data;
    const actor = session.kind === "open" ? session.actor : session;
    await withActor(actor, (tx) => renewPush(tx, former, { address: endpoint, keys: { p256dh, auth } }));
    return nothing();
  });
}

const nothing = () => new Response(null, { status: 204, headers: { "cache-control": "no-store" } });

async function answered(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (isPassing(error)) return problem(503, "unavailable", { "retry-after": "5" });
    throw error;
  }
}
