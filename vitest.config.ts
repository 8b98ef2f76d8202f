import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = { "@": root.replace(/\/$/, ""), "server-only": `${root}node_modules/server-only/empty.js` };

/** Time is held in an odd zone, so that an unstated zone fails early. */
const env = { TZ: "Asia/Kathmandu" };

/** No test is about speed: what hangs is ended, what a busy machine makes slow is not. In milliseconds. */
const patience = { testTimeout: 300_000, hookTimeout: 300_000 };

export default defineConfig({
  resolve: { alias },
  test: {
    // The runner leaves one core of two idle; much of a test on a database is waiting for it.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        resolve: { alias },
        test: {
          name: "pure",
          // They hold nothing but settings that another file could find changed; loading the same modules anew was most of their time.
          isolate: false,
          setupFiles: ["lib/testing/own-settings.ts"],
          env,
          include: ["**/*.test.ts"],
          exclude: ["**/*.db.test.ts", "node_modules/**", "e2e/**", ".next/**"],
          ...patience,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "db",
          env,
          include: ["**/*.db.test.ts"],
          exclude: ["node_modules/**"],
          globalSetup: ["lib/testing/postgres.ts"],
          ...patience,
        },
      },
    ],
  },
});
