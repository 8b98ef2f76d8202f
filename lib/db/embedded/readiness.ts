import pg from "pg";
import { OperatorError } from "../../operator-error.ts";

const PAUSE_MS = 15;

/**
 * Asks a server until it lets us in, the time is over or `isThere` says that it has gone.
 * Errors: `OperatorError` when it refuses the password, which no waiting mends.
 */
export async function knock(
  url: string,
  withinMs: number,
  isThere: () => boolean,
): Promise<"open" | "silent"> {
  const end = performance.now() + withinMs;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return "open";
    } catch (error) {
      const code = (error as { code?: string }).code ?? "";
      if (code.startsWith("28"))
        throw new OperatorError("The database refuses the password kept in secrets.json of the data folder.");
      if (performance.now() > end || !isThere()) return "silent";
    } finally {
      await client.end().catch(() => undefined);
    }
    await new Promise((wait) => setTimeout(wait, PAUSE_MS));
  }
}
