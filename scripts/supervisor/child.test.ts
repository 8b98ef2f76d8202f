import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hasGone, isAlive, type ProcessIdentity } from "../../lib/db/embedded/process-identity.ts";
import { type KeptChild, keep } from "./child.ts";

let dir = "";
let child: KeptChild | null = null;
let lives: ProcessIdentity[] = [];
let ends: string[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "amparo-child-"));
  lives = [];
  ends = [];
});
afterEach(async () => {
  await child?.stop();
  rmSync(dir, { recursive: true });
});

/** A program of one line of shell. */
function run(line: string): KeptChild {
  child = keep(
    {
      name: "program",
      command: "/bin/sh",
      args: ["-c", line],
      cwd: dir,
      env: { NODE_ENV: "test", PATH: "/usr/bin:/bin" },
      log: join(dir, "log"),
    },
    { started: (_, process) => lives.push(process), ended: (_, how) => ends.push(how) },
  );
  return child;
}

async function until(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + 5000; !holds(); ) {
    if (performance.now() > end) throw new Error("waited in vain");
    await new Promise((wait) => setTimeout(wait, 10));
  }
}

test("one that is killed is started again at once, and what it says is kept", async () => {
  run("echo hello; exec sleep 30").proven();
  const said = () => readFileSync(join(dir, "log"), "utf8");
  await until(() => said() === "hello\n");
  process.kill((lives[0] as ProcessIdentity).pid, "SIGKILL");
  await until(() => said() === "hello\nhello\n");
  expect(lives).toHaveLength(2);
  expect(ends).toEqual(["was ended by SIGKILL"]);
});

test("a stop ends it, and it stays ended", async () => {
  const kept = run("exec sleep 30");
  await until(() => lives.length === 1);
  await kept.stop();
  expect(await hasGone(lives[0] as ProcessIdentity, 0)).toBe(true);
  await new Promise((wait) => setTimeout(wait, 50));
  expect(lives).toHaveLength(1);
  expect(ends).toEqual([]);
});

test("one that never worked is given up after three tries", async () => {
  expect(await run("echo why; exit 3").givenUp).toMatchObject({ code: 3 });
  expect(lives).toHaveLength(3);
});

test("one that refuses is given up at once, whatever it was before", async () => {
  const kept = run("exit 78");
  kept.proven();
  expect(await kept.givenUp).toEqual({ code: 78, logFrom: 0 });
  expect(lives).toHaveLength(1);
});

test("one that worked is never given up, only started later and later", async () => {
  run("exit 1").proven();
  await until(() => lives.length === 3);
  expect(ends.slice(0, 2)).toEqual(["ended with 1", "ended with 1"]);
});

test("a program that is not there counts as one that does not work", async () => {
  child = keep(
    { name: "none", command: join(dir, "none"), args: [], cwd: dir, env: { NODE_ENV: "test" }, log: null },
    { started: () => undefined, ended: () => undefined },
  );
  expect(await child.givenUp).toMatchObject({ code: null });
});

test("whoever does not end when asked is still alive for its grace", async () => {
  const kept = run("trap '' TERM; while :; do sleep 0.05; done");
  await until(() => lives.length === 1);
  await new Promise((wait) => setTimeout(wait, 100));
  const stopping = kept.stop();
  await new Promise((wait) => setTimeout(wait, 200));
  expect(isAlive(lives[0] as ProcessIdentity)).toBe(true);
  process.kill(-(lives[0] as ProcessIdentity).pid, "SIGKILL");
  await stopping;
});
