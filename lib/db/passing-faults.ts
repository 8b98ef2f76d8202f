/** SQLSTATEs after which the same unit of work may be tried again: serialisation, deadlock, shutdown, lost connection, read-only standby. */
const PASSING = /^(40001|40P01|57P01|57P02|57P03|08...|25006|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/;
const PASSING_PRISMA = new Set(["P2034", "P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);

/** Codes found on an error and its causes; drivers nest them in several ways. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const bag = error as Record<string, unknown>;
  const own = [bag.code, bag.originalCode, bag.kind].filter(
    (code): code is string => typeof code === "string",
  );
  const inner = [bag.cause, bag.meta, bag.driverAdapterError].flatMap((cause) => codesOf(cause, depth + 1));
  return [...own, ...inner];
}

/** Whether a fault passes by itself. A lost COMMIT counts: writers carry an idempotency key, so a second try finds the first. */
export function isPassing(error: unknown): boolean {
  return codesOf(error).some(
    (code) =>
      PASSING.test(code) ||
      PASSING_PRISMA.has(code) ||
      code === "DatabaseNotReachable" ||
      code === "ConnectionClosed",
  );
}
