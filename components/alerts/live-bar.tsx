"use client";

import { useEffect } from "react";
import type { WaitingNow } from "@/lib/web/alerts/waiting";
import { DrillBar } from "./drill-bar";
import { LineNotice } from "./line-notice";
import { saySeen } from "./live/ask";
import type { LiveState } from "./live/state";
import { alarmTabIcon } from "./live/tab-icon";
import { useAlarm } from "./use-alarm";
import { useLive } from "./use-live";
import { WaitingBar } from "./waiting-bar";

/** The bar, and what goes with it in the browser: the tab's icon, the sound, the word to colleagues that a screen has shown it. */
export function LiveBar({ page }: { page: WaitingNow | null }) {
  const live = useLive(page);
  const announcement = useAlarm(live);
  const isAlarmed = live.waiting.length > 0 || live.hasLockedAlert;
  const unsaid = live.waiting
    .filter((alert) => alert.isCalled && !alert.isShown)
    .map((alert) => alert.id)
    .join(" ");

  useEffect(() => (isAlarmed ? alarmTabIcon() : undefined), [isAlarmed]);

  useEffect(() => {
    if (unsaid === "") return;
    // A tab in the background has shown nothing to anybody.
    const say = () => {
      if (!document.hidden) void saySeen({ shown: unsaid.split(" ") });
    };
    say();
    document.addEventListener("visibilitychange", say);
    return () => document.removeEventListener("visibilitychange", say);
  }, [unsaid]);

  return (
    <>
      {/* Empty until something is said: what sticks below the bar asks whether the bar is empty. */}
      <div className="sr-only" aria-live="assertive">
        {announcement}
      </div>
      <Bar live={live} />
    </>
  );
}

/** One line, whatever there is to say: an alert before all else, then that alerts do not come here, then a drill. */
function Bar({ live }: { live: LiveState }) {
  if (live.waiting.length > 0) return <WaitingBar live={live} />;
  if (live.drill && (live.line === "open" || live.line === "starting" || live.line === "polling"))
    return <DrillBar drillId={live.drill} />;
  return <LineNotice live={live} />;
}
