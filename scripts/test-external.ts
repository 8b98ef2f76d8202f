import { chromiumPath } from "./testing/chromium.ts";
import { ensureDebianPrograms } from "./testing/debian.ts";
import { withPostgres15 } from "./testing/postgres-15.ts";
import { closingLine, run, type Tally } from "./testing/steps.ts";

/** `npm run test:external`: on the oldest PostgreSQL that is taken, and behind https. Its last line says how much passed. */
const tallies: Tally[] = [];
ensureDebianPrograms();
const chromium = await chromiumPath();

tallies.push(await withPostgres15((url) => run.vitest("db", { AMPARO_TEST_DATABASE_URL: url })));
tallies.push(await run.check("build", process.execPath, ["scripts/testing/build.ts"]));
tallies.push(
  await withPostgres15((url) =>
    run.playwright(chromium, {
      name: "a journey on PostgreSQL 15",
      args: ["night.spec", "--grep", "en at 1280"],
      env: { E2E_DATABASE_URL: url },
    }),
  ),
);
tallies.push(
  await run.playwright(chromium, {
    name: "a journey behind https",
    args: ["https.spec", "--grep", "@https"],
  }),
);

process.exitCode = closingLine(tallies);
