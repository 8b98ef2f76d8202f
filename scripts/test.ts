import { chromiumPath } from "./testing/chromium.ts";
import { closingLine, run, type Tally } from "./testing/steps.ts";

/** `npm test`: everything that can be checked without a stopwatch. Its last line says how much passed. */
const tallies: Tally[] = [];
const chromium = await chromiumPath();

tallies.push(
  await run.check("types", "node_modules/.bin/next", ["typegen"], "node_modules/.bin/tsc", [
    "--noEmit",
    "--incremental",
    "false",
  ]),
);
tallies.push(await run.check("lint", "node_modules/.bin/biome", ["check", "."]));
tallies.push(
  await run.check("arrows", "node_modules/.bin/depcruise", [
    "--config",
    ".dependency-cruiser.cjs",
    "app",
    "components",
    "lib",
    "scripts",
  ]),
);
tallies.push(await run.check("unused", "node_modules/.bin/knip", []));
tallies.push(await run.vitest("pure"));
tallies.push(await run.vitest("db"));
tallies.push(await run.check("build", process.execPath, ["scripts/testing/build.ts"]));
tallies.push(await run.playwright(chromium));

process.exitCode = closingLine(tallies);
