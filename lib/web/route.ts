import "server-only";
import { cookies } from "next/headers";
import type { Actor } from "../access/actor.ts";
import { KeyReused } from "../access/idempotency.ts";
import { NotFound } from "../access/proof.ts";
import { mayDo, type Permission } from "../access/roles.ts";
import { Busy } from "../auth/hash-gate.ts";
import { loadSession } from "../auth/sessions.ts";
import { isPassing } from "../db/passing-faults.ts";
import { readSessionCookie, SESSION_COOKIE } from "./cookies.ts";
import { problem } from "./problem.ts";

/** Why a request was not served: its status, the code in its body, and when to come again. */
export type Refusal = { status: number; code: string; retryAfterSeconds?: number };

type Spec = {
  permission: Permission;
  /** How a refusal is answered where a page is waiting rather than a script. By default a code and a reference. */
  refuse?: (request: Request, refusal: Refusal) => Response;
};

/**
 * Wraps a route whose body or answer is no JSON: a file. Finds the session, asks the role, runs the handler, and says every fault by
 * its status. A request of another site is refused, also one that only reads: a page elsewhere must not be able to show a file of ours.
 */
export function route(
  { permission, refuse = refusal }: Spec,
  handler: (request: Request, actor: Actor) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const site = request.headers.get("sec-fetch-site");
    if (site !== null && site !== "same-origin" && site !== "none") return problem(403, "origin");
    try {
      const sid = await readSessionCookie((await cookies()).get(SESSION_COOKIE)?.value);
      const session = sid ? await loadSession(sid, true) : { kind: "none" as const };
      if (session.kind === "none") return refuse(request, { status: 401, code: "session" });
      if (session.kind === "locked") return refuse(request, { status: 423, code: "locked" });
      if (!mayDo(session.actor.roles, permission)) throw new NotFound();
      return await handler(request, session.actor);
    } catch (error) {
      if (error instanceof NotFound) return refuse(request, { status: 404, code: "not_found" });
      if (error instanceof KeyReused) return refuse(request, { status: 409, code: "already_sent" });
      if (error instanceof Busy || isPassing(error))
        return refuse(request, { status: 503, code: "unavailable", retryAfterSeconds: 5 });
      throw error;
    }
  };
}

/** A code and a reference. */
export function refusal(_: Request, { status, code, retryAfterSeconds }: Refusal): Response {
  return problem(status, code, retryAfterSeconds ? { "retry-after": String(retryAfterSeconds) } : {});
}
