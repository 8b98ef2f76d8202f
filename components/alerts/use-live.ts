"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { WaitingNow } from "@/lib/web/alerts/waiting";
import { GentleRefresh } from "./live/gentle-refresh";
import { liveLink } from "./live/link";
import { concerns, type LiveState, NOTHING } from "./live/state";

/**
 * What waits, kept up to date: first as the page brought it, then as the line of this browser tells it. The page itself is drawn anew
 * when something on it has changed.
 *
 * @param page null on a page that knows nothing of alerts: then it is asked for
 */
export function useLive(page: WaitingNow | null): LiveState {
  const [state, setState] = useState<LiveState>(page ? { ...NOTHING, ...page } : NOTHING);
  const router = useRouter();
  const path = usePathname();
  const here = useRef(path);
  const line = useRef(state.line);
  useEffect(() => {
    here.current = path;
  }, [path]);

  useLayoutEffect(() => {
    if (page) liveLink().seed(page);
    // A page kept from before is older than what is known.
    if (liveLink().state.now !== "") setState(liveLink().state);
  }, [page]);

  useEffect(() => {
    const refresh = new GentleRefresh(
      () => router.refresh(),
      () => liveLink().canReach(),
    );
    const leave = liveLink().join({
      state: (next) => {
        // What stands on a page that was locked must go: the server answers with the way to unlock it.
        if (next.line !== line.current && (next.line === "locked" || next.line === "ended")) refresh.ask();
        line.current = next.line;
        setState(next);
      },
      event: (event) => {
        const isAbout = (id: string) => document.querySelector(`[data-live-about~="${id}"]`) !== null;
        if (concerns(event, here.current, isAbout)) refresh.ask();
      },
    });
    return () => {
      leave();
      refresh.end();
    };
  }, [router]);

  return state;
}
