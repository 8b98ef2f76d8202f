const PAUSE_MS = 40;
const ONE_TRY_MS = 5000;

/** Asks the web whether it is ready until it says so. @returns false when the time is over or `signal` fires first */
export async function waitReady(
  host: string,
  port: number,
  withinMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  const address = `http://${reachable(host)}:${port}/api/health/ready`;
  const end = performance.now() + withinMs;
  while (performance.now() < end && !signal.aborted) {
    const answer = await fetch(address, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(ONE_TRY_MS)]),
    }).catch(() => null);
    await answer?.arrayBuffer().catch(() => undefined);
    if (answer?.status === 200) return true;
    await new Promise((wait) => setTimeout(wait, PAUSE_MS));
  }
  return false;
}

/** A server that listens everywhere is asked on this computer. */
function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
