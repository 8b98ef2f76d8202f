import { isReady } from "@/lib/web/health";
import { problem } from "@/lib/web/problem";

/** 200 when the database writes and a worker lives, else 503; the public answer tells no more. */
export async function GET(): Promise<Response> {
  return (await isReady())
    ? Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } })
    : problem(503, "not_ready", { "retry-after": "5" });
}
