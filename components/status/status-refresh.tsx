"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { GentleRefresh } from "@/components/alerts/live/gentle-refresh";
import { liveLink } from "@/components/alerts/live/link";

/** How often the page is drawn anew while somebody looks at it. Milliseconds. */
const EVERY_MS = 15_000;

/** Keeps the page it stands on up to date: it draws it anew every quarter of a minute, never over what somebody is doing on it. */
export function StatusRefresh() {
  const router = useRouter();
  useEffect(() => {
    const refresh = new GentleRefresh(
      () => router.refresh(),
      () => liveLink().canReach(),
    );
    const timer = setInterval(refresh.ask, EVERY_MS);
    return () => {
      clearInterval(timer);
      refresh.end();
    };
  }, [router]);
  return null;
}
