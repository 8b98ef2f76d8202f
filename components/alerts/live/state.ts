import type { Waiting, WaitingNow } from "@/lib/web/alerts/waiting";

/** How this browser stands with the server. `polling`: the stream is not open, so it asks every so often. */
export type Line = "starting" | "open" | "polling" | "offline" | "locked" | "ended";

/** What every bar in this browser shows. `now` is the server's clock when it was read. */
export type LiveState = WaitingNow & {
  line: Line;
  /** Locked, and an alert waits: all that a locked screen may say. */
  hasLockedAlert: boolean;
  /** How often this person was called while it was locked. */
  lockedCalls: number;
};

/** What came over the stream: an id and a kind. */
export type LiveEvent = { kind: string; subjectId?: string };

export const NOTHING: LiveState = {
  waiting: [],
  drill: null,
  now: "",
  line: "starting",
  hasLockedAlert: false,
  lockedCalls: 0,
};

/** The later of two readings, by the server's clock. */
export function isNewer(one: string, than: string): boolean {
  return Date.parse(one || "1970-01-01") > Date.parse(than || "1970-01-01");
}

/**
 * Alerts that this person is called to and that were not there before, or that have called again since: a step of the ladder, a
 * promise that lapsed.
 *
 * @param before how often each had called when it was last looked at
 */
export function newlyCalled(before: ReadonlyMap<string, number>, waiting: readonly Waiting[]): Waiting[] {
  return waiting.filter(({ id, isCalled, calls }) => isCalled && calls > (before.get(id) ?? -1));
}

/** How long until an alarm rings once more. Milliseconds; `rungAt` and `now` are of one clock. */
export function untilNextRing(rungAt: number, now: number, everyMs: number): number {
  return Math.min(everyMs, Math.max(0, rungAt + everyMs - now));
}

/**
 * Whether what happened changes the page at this address: alerts stand on every page's edge and on many pages; who has seen one only
 * on its own; drills on theirs; a change to a case on that case's pages, and on those that say `data-live-about`; to a channel on these alone.
 */
export function concerns(event: LiveEvent, path: string, isAbout: (id: string) => boolean): boolean {
  if (event.kind === "alert.raised" || event.kind === "alert.changed" || event.kind === "resumed")
    return true;
  if (event.kind === "rota.changed") return path === "/" || path.startsWith("/rota");
  if (event.kind.startsWith("drill.")) return path.startsWith("/drills");
  if (!event.subjectId) return false;
  if (event.kind === "alert.seen") return path === `/alerts/${event.subjectId}`;
  if (event.kind === "channel.changed") return isAbout(event.subjectId);
  if (event.kind !== "case.changed") return false;
  return path.startsWith(`/cases/${event.subjectId}`) || isAbout(event.subjectId);
}
