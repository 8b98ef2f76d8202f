/** Waits for work that cannot be called off, and no longer than the signal lets us: then it throws a fault whose code is `ETIMEDOUT`. */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  const { promise, reject } = Promise.withResolvers<never>();
  const giveUp = () => reject(Object.assign(new Error("given up"), { code: "ETIMEDOUT" }));
  if (signal.aborted) giveUp();
  signal.addEventListener("abort", giveUp);
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}
