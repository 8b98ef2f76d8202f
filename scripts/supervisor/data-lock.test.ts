import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { identify } from "../../lib/db/embedded/process-identity.ts";
import { lockData } from "./data-lock.ts";

let dir = "";
const path = () => join(dir, "supervisor.lock");
const hold = (holder: object) => writeFileSync(path(), JSON.stringify(holder));

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "amparo-lock-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

test("one process holds a folder; a second is told who does", async () => {
  const lock = await lockData(dir);
  await expect(lockData(dir)).rejects.toThrow(`Amparo already runs on ${dir} (process ${process.pid})`);
  lock.release();
  expect(existsSync(path())).toBe(false);
  (await lockData(dir)).release();
});

test.each([
  ["was killed", { pid: 2 ** 22 + 1, startedAt: "another boot/1", isStopping: false }],
  [
    "was killed, and whose number another program has now",
    { pid: process.ppid, startedAt: "another boot/1", isStopping: false },
  ],
])("the lock of one that %s is taken over", async (_, holder) => {
  hold(holder);
  const lock = await lockData(dir);
  expect(JSON.parse(readFileSync(path(), "utf8"))).toMatchObject({ pid: process.pid });
  lock.release();
});

test("a lock that cannot be read is nobody's", async () => {
  writeFileSync(path(), "{");
  (await lockData(dir)).release();
});

test("one that is stopping is waited for", async () => {
  const child = spawn("sleep", ["0.3"]);
  hold({ ...identify(child.pid as number), isStopping: true });
  let waited = false;
  const lock = await lockData(dir, () => {
    waited = true;
  });
  expect(waited).toBe(true);
  expect(child.exitCode ?? child.signalCode).not.toBeUndefined();
  lock.release();
});

test("of many that start at once over a dead one's lock, one wins", async () => {
  hold({ pid: 2 ** 22 + 1, startedAt: "another boot/1", isStopping: false });
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockData(dir)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a process that is gone frees no lock but its own", async () => {
  const lock = await lockData(dir);
  hold({ pid: process.ppid, startedAt: "somebody else", isStopping: false });
  lock.release();
  expect(existsSync(path())).toBe(true);
});
