import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, isBuilt } from "../supervisor/build.ts";
import { logFile } from "../supervisor/log-file.ts";

/** Builds as `npm start` would, when it would. */
const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const logs = mkdtempSync(join(tmpdir(), "amparo-build-"));
if (!isBuilt(root)) await build(root, logFile(logs, "build"), new AbortController().signal);
