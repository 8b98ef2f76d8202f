import type { WaitingNow } from "@/lib/web/alerts/waiting";

/** Longer than this without an answer is none. Milliseconds. */
const PATIENCE_MS = 8_000;

export type Answer =
  | { kind: "open"; now: WaitingNow }
  | { kind: "locked"; hasAlert: boolean }
  | { kind: "ended" }
  | { kind: "failed" };

/** Asks which alerts wait. Faults of the way are answered, not thrown. */
export async function askWaiting(): Promise<Answer> {
  try {
    const answer = await fetch("/api/alerts/waiting", {
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.status === 401) return { kind: "ended" };
    if (answer.status === 423) {
      const { code } = (await answer.json()) as { code: string };
      return { kind: "locked", hasAlert: code === "lockedAlert" };
    }
    if (!answer.ok) return { kind: "failed" };
    return { kind: "open", now: (await answer.json()) as WaitingNow };
  } catch {
    return { kind: "failed" };
  }
}

/** Says what this screen has shown. Not reaching the server is no fault: it is said again with the next reading. */
export async function saySeen(seen: { shown?: string[]; opened?: string }): Promise<boolean> {
  try {
    const answer = await fetch("/api/alerts/seen", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(seen),
      keepalive: true,
    });
    return answer.ok;
  } catch {
    return false;
  }
}
