import "server-only";
import { cookies } from "next/headers";
import type { z } from "zod";
import type { Actor } from "../access/actor.ts";
import { NotFound } from "../access/proof.ts";
import { mayDo, type Permission } from "../access/roles.ts";
import { loadSession } from "../auth/sessions.ts";
import { isPassing } from "../db/passing-faults.ts";
import { readSessionCookie, SESSION_COOKIE } from "./cookies.ts";
import { problem } from "./problem.ts";

/** What a handler answers: what goes into the body, or that this was too often. */
export type JsonAnswer =
  | { ok: true; body: Record<string, unknown> }
  | { ok: false; error: "tooOften"; retryAfterSeconds: number };

type Spec<S extends z.ZodType> = {
  input: S;
  permission: Permission;
  /** Whether it is a person's doing, which keeps a session awake. */
  activity: boolean;
};

/**
 * Wraps a route that a page's script posts JSON to: finds the session, reads the body by its schema (unknown fields are errors), asks the role,
 * runs the handler, and says every fault by its status. A body is never larger than a form, which the proxy sees to.
 */
export function jsonRoute<S extends z.ZodType>(
  { input, permission, activity }: Spec<S>,
  handler: (value: z.output<S>, actor: Actor) => Promise<JsonAnswer>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const sid = await readSessionCookie((await cookies()).get(SESSION_COOKIE)?.value);
      const session = sid ? await loadSession(sid, activity) : { kind: "none" as const };
      if (session.kind === "none") return problem(401, "session");
      if (session.kind === "locked") return problem(423, "locked");
      if (!request.headers.get("content-type")?.startsWith("application/json")) return problem(415, "type");
      const value = input.safeParse(await request.json().catch(() => null));
      if (!value.success) return problem(422, "invalid");
      if (!mayDo(session.actor.roles, permission)) return problem(404, "not_found");
      const answer = await handler(value.data, session.actor);
      if (answer.ok) return Response.json(answer.body, { headers: { "cache-control": "no-store" } });
      return problem(429, "too_often", { "retry-after": String(answer.retryAfterSeconds) });
    } catch (error) {
      if (error instanceof NotFound) return problem(404, "not_found");
      if (isPassing(error)) return problem(503, "unavailable", { "retry-after": "5" });
      throw error;
    }
  };
}
