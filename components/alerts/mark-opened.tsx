"use client";

import { useEffect } from "react";
import { saySeen } from "./live/ask";

/** Tells colleagues that somebody who was called has this page before their eyes. A tab in the background does not count. */
export function MarkOpened({ alertId }: { alertId: string }) {
  useEffect(() => {
    let isSaid = false;
    const say = () => {
      if (isSaid || document.hidden) return;
      isSaid = true;
      void saySeen({ opened: alertId });
    };
    say();
    document.addEventListener("visibilitychange", say);
    return () => document.removeEventListener("visibilitychange", say);
  }, [alertId]);
  return null;
}
