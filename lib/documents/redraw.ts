import "server-only";
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { Busy, makeGate } from "../auth/hash-gate.ts";
import { err, ok, type Result } from "../result.ts";
import { ENDINGS } from "./redraw-terms.ts";

/** JPEG both, without anything the camera wrote into the original. */
export type Copies = { view: Uint8Array; thumb: Uint8Array };

/** As long as one picture may take. Milliseconds. */
const MOST_MS = 30_000;

/** One picture is drawn at a time, so that memory is bounded; a few wait. */
const gate = makeGate(1, 8);

/**
 * Draws the copies of a picture in a process of its own, which has no key, no network and nothing to write to.
 *
 * @returns `tooManyPixels`, or `unreadable` for what is no whole picture
 * Errors: `Busy` when too many wait already, or when it took too long: then the machine may be at its limit, not the picture.
 */
export function redraw(picture: Uint8Array): Promise<Result<Copies, "tooManyPixels" | "unreadable">> {
  return gate(() => drawInProcess(picture));
}

function drawInProcess(picture: Uint8Array): Promise<Result<Copies, "tooManyPixels" | "unreadable">> {
  const root = process.cwd();
  const own = join(/* turbopackIgnore: true */ root, "lib/documents");
  const libraries = join(/* turbopackIgnore: true */ root, "node_modules");
  const child = spawn(
    process.execPath,
    [
      "--permission",
      // Never the whole folder of the program: the key file and the data lie there too.
      ...readable(own, libraries, join(/* turbopackIgnore: true */ root, "package.json")),
      "--allow-addons",
      "--max-old-space-size=128",
      "--no-warnings",
      join(/* turbopackIgnore: true */ own, "redraw-process.ts"),
    ],
    // No environment: what is secret in ours is not for it.
    {
      env: { NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "ignore"],
      timeout: MOST_MS,
      killSignal: "SIGKILL",
    },
  );
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  // It may end before it has read all; its code says why.
  child.stdin.on("error", () => undefined);
  child.stdin.end(picture);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) return resolve(ok(copiesOf(Buffer.concat(parts))));
      if (code === null) return reject(new Busy());
      resolve(err(code === ENDINGS.tooManyPixels ? "tooManyPixels" : "unreadable"));
    });
  });
}

/** Where they are, and where links lead that stand in their place. */
function readable(...paths: string[]): string[] {
  const all = new Set(paths.flatMap((path) => [path, realpathSync(path)]));
  return [...all].map((path) => `--allow-fs-read=${path}`);
}

function copiesOf(answer: Buffer): Copies {
  const length = answer.readUInt32BE(0);
  return { view: answer.subarray(4, 4 + length), thumb: answer.subarray(4 + length) };
}
