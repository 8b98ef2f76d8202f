/** Too many are waiting already. The answer is 503, and to try again. */
export class Busy extends Error {
  constructor() {
    super("too many are waiting already");
    this.name = "Busy";
  }
}

/**
 * Lets `atOnce` pieces of work run and `waiting` more wait their turn, in the order they came.
 * Errors: `Busy` at once for any beyond these; those of the work itself pass through.
 */
export function makeGate(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let running = 0;

  return async (work) => {
    if (running < atOnce) running++;
    else if (queue.length >= waiting) throw new Busy();
    // Whoever leaves hands over the place, so that nobody new slips in between.
    else await new Promise<void>((enter) => queue.push(enter));
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running--;
    }
  };
}
