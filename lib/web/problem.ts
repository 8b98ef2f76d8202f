import "server-only";
import { randomUUID } from "node:crypto";

/** The answer of a route handler that refuses: a code and a reference, never a reason that tells what exists. */
export function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  return Response.json(
    { code, requestId: randomUUID() },
    { status, headers: { "cache-control": "no-store", ...headers } },
  );
}
