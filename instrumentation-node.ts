import { closeAuthPool } from "./lib/db/auth-pool.ts";
import { closeClients } from "./lib/db/client.ts";
import { migrationsAtHead } from "./lib/db/migration-state.ts";
import { checkDatabase } from "./lib/db/self-check.ts";
import { dbUrls, isTestClockAllowed } from "./lib/env.ts";
import { liveHub } from "./lib/live/hub.ts";
import { log, silenceConsole } from "./lib/log.ts";

/** Refuses to serve from a database that does not hold what we promise of it; closes cleanly when told to stop. */
export async function begin(): Promise<void> {
  silenceConsole();
  const problems: string[] = await checkDatabase(dbUrls().app, { testClock: isTestClockAllowed() });
  if (!(await migrationsAtHead(dbUrls().app))) problems.push("migrations:not_at_head");
  if (problems.length > 0) {
    for (const problem of problems) log.error({ event: "boot.refused", part: "web", problem });
    process.exit(78);
  }
  const stop = async () => {
    // Streams first: the server waits for open ones forever.
    await liveHub().close();
    await Promise.allSettled([closeClients(), closeAuthPool()]);
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
}
