"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** How often, and how long at most: what is still under way then is looked at when the page is opened again. Milliseconds. */
const EVERY_MS = 2_000;

type WatchProps = {
  /** Seconds after which it gives up. */
  forSeconds: number;
};

/** Draws the page anew every other second while something on it is under way and somebody looks. */
export function Watch({ forSeconds }: WatchProps) {
  const router = useRouter();
  useEffect(() => {
    const end = performance.now() + forSeconds * 1000;
    const timer = setInterval(() => {
      if (performance.now() > end) clearInterval(timer);
      else if (document.visibilityState === "visible" && navigator.onLine) router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [forSeconds, router]);
  return null;
}
