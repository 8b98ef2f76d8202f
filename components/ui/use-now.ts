"use client";

import { useEffect, useState } from "react";

const TICK_MS = 15_000;

/**
 * The present moment in milliseconds, by the server's clock. It begins with the moment the server drew the
 * page, so that both draw the same, and goes on from there; a wrong clock in the device does not matter.
 */
export function useNow(serverNow: string): number {
  const start = Date.parse(serverNow);
  const [now, setNow] = useState(start);
  useEffect(() => {
    const ahead = Date.now() - start;
    const timer = setInterval(() => setNow(Date.now() - ahead), TICK_MS);
    return () => clearInterval(timer);
  }, [start]);
  return now;
}
