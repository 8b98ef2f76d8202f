/** Longer than any refusal takes on a machine that is not overloaded. Milliseconds. */
const REFUSAL_MS = 600;

/**
 * Runs work that answers null when it refuses, and lets no refusal come sooner than another: how long it took would
 * otherwise tell whether there is such an account. What succeeds is not held back.
 */
export async function refuseEvenly<T>(work: () => Promise<T | null>): Promise<T | null> {
  const start = performance.now();
  const answer = await work();
  const rest = start + REFUSAL_MS - performance.now();
  if (answer === null && rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  return answer;
}
