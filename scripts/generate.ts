import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import process from "node:process";
import { fileURLToPath } from "node:url";

/**
 * Makes the database client in `lib/db/generated` from `prisma/schema`. Runs after every install, without a network too: Prisma would
 * fetch its schema engine, which generating does not use, so any program that is there stands in for it.
 */
const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");

const { status, stdout, stderr } = spawnSync(process.execPath, [prisma, "generate", "--no-hints"], {
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  encoding: "utf8",
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  },
});

if (status !== 0) {
  process.stderr.write(`The database client could not be generated.\n${stdout}${stderr}`);
  process.exitCode = 1;
}
