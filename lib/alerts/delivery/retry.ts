/** The waits between tries in seconds; after the last, every ten minutes, until the message's own end. */
const WAITS = [5, 15, 45, 120, 300, 600] as const;

/**
 * Seconds until the next try. From the second wait on with full jitter: many messages that failed together do not come back together.
 * @param attempts the tries so far, from 1 on
 * @param retryAfter what the provider asks for; never less than it
 */
export function secondsUntilNext(attempts: number, retryAfter = 0): number {
  const wait = WAITS[Math.min(attempts, WAITS.length) - 1] ?? WAITS[0];
  return Math.max(retryAfter, attempts <= 1 ? wait : Math.max(1, wait * Math.random()));
}
