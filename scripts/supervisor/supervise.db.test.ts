import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dataFolder, dataSecrets } from "../../lib/db/embedded/data-folder.ts";
import { findPostmaster } from "../../lib/db/embedded/postmaster-file.ts";
import { isAlive, type ProcessIdentity } from "../../lib/db/embedded/process-identity.ts";
import { socketUrl } from "../../lib/db/urls.ts";
import { setSettings } from "../../lib/env.ts";
import type { ChildSpec } from "./child.ts";
import type { StartOptions } from "./start.ts";
import { supervise } from "./supervise.ts";

const home = mkdtempSync(join(tmpdir(), "amparo-supervise-"));
const data = dataFolder(join(home, "data"));
const port = 4100 + (process.pid % 20_000);
const keyFile = join(home, "amparo.key");

const SERVES = `require("node:http").createServer((_, answer) => answer.end("ok")).listen(${port}, "127.0.0.1")`;
const WAITS = "setInterval(() => undefined, 1000)";

/** The supervisor's own work is real; only the two programs it keeps are small ones of these tests. */
function programs(web = SERVES): StartOptions["programs"] {
  const program = (name: string, source: string): ChildSpec => ({
    name,
    command: process.execPath,
    args: ["-e", source],
    cwd: home,
    env: { NODE_ENV: "test" },
    log: join(data.logs, `${name}.log`),
  });
  return () => [program("worker", WAITS), program("web", web)];
}

type Run = {
  said(): string;
  says(words: string): Promise<void>;
  stop(): Promise<number>;
  code: Promise<number>;
};

function run(options: StartOptions = { programs: programs() }): Run {
  const told = new AbortController();
  let text = "";
  const write = (words: string) => {
    text += words;
  };
  const out = { write };
  const code = supervise(told.signal, { ...options, out });
  const says = async (words: string) => {
    for (const end = performance.now() + 25_000; !text.includes(words); ) {
      if (performance.now() > end) throw new Error(`never said ${words}, but:\n${text}`);
      await new Promise((wait) => setTimeout(wait, 20));
    }
  };
  const stop = () => {
    told.abort();
    return code;
  };
  return { said: () => text, says, stop, code };
}

const children = () => JSON.parse(readFileSync(join(data.dir, "children.json"), "utf8")) as ProcessIdentity[];
const tokenIn = (text: string) => /setup\?token=([\w-]{43})/.exec(text)?.[1];

beforeAll(() => {
  setSettings({
    AMPARO_DATA_DIR: data.dir,
    AMPARO_KEY_FILE: keyFile,
    PORT: String(port),
    AMPARO_TEST_DATABASE_URL: undefined,
  });
});
afterAll(() => rmSync(home, { recursive: true }));

test("from nothing: everything is made, said and stopped again", async () => {
  const first = run();
  await first.says("Ctrl-C stops it.");
  for (const words of [
    "Making the database",
    "Applying",
    "Starting worker and web",
    `Amparo is at http://localhost:${port}`,
  ]) {
    expect(first.said()).toContain(words);
  }
  expect(first.said()).toContain(`${keyFile}. Copy this now: without it nothing can be read.`);
  expect(first.said()).toContain("only this computer can sign in");
  expect(first.said()).toContain("alerts ring only in open windows");
  const started = children();
  expect(started.every(isAlive)).toBe(true);
  expect(await first.stop()).toBe(0);
  expect(started.some(isAlive)).toBe(false);
  expect(findPostmaster(data.postgres)).toBeNull();
  expect(existsSync(join(data.dir, "supervisor.lock"))).toBe(false);
});

test("again at once: nothing is made anew but the link; a start beside it says so and leaves it alone", async () => {
  const second = run();
  await second.says("Ctrl-C stops it.");
  expect(second.said()).not.toMatch(/Making|Applying|The key file/);
  const token = tokenIn(second.said());
  const beside = run();
  expect(await beside.code).toBe(1);
  expect(beside.said()).toBe(
    `Amparo already runs on ${data.dir} (process ${process.pid}). Stop it first, or set AMPARO_DATA_DIR to another folder.\n`,
  );
  expect(children().every(isAlive)).toBe(true);
  await second.stop();
  const third = run();
  await third.says("Ctrl-C stops it.");
  expect(tokenIn(third.said())).not.toBe(token);
  await third.stop();
});

test("whichever part is killed comes back, under the same addresses", async () => {
  const running = run();
  await running.says("Ctrl-C stops it.");
  const [worker, web] = children() as [ProcessIdentity, ProcessIdentity];
  process.kill(worker.pid, "SIGKILL");
  await running.says("The worker was ended by SIGKILL");
  process.kill(web.pid, "SIGKILL");
  await running.says("The web was ended by SIGKILL");
  const postgres = findPostmaster(data.postgres);
  process.kill(postgres?.process.pid as number, "SIGKILL");
  await running.says("PostgreSQL runs again");
  expect(findPostmaster(data.postgres)?.socketFolder).toBe(postgres?.socketFolder);
  expect(children().every(isAlive)).toBe(true);
  expect(await running.stop()).toBe(0);
});

test("a web that does not come up takes everything down with it, and its last words are shown", async () => {
  const failing = run({ programs: programs('console.log("I cannot"); process.exit(1)') });
  expect(await failing.code).toBe(1);
  expect(failing.said()).toMatch(/The web does not stay up\.[\s\S]*I cannot/);
  expect(findPostmaster(data.postgres)).toBeNull();
  expect(existsSync(join(data.dir, "children.json"))).toBe(false);
});

test("a web that refuses the database is heard", async () => {
  const line = JSON.stringify({
    event: "boot.refused",
    part: "web",
    problem: "role amparo_app may do more than it must",
  });
  const refusing = run({ programs: programs(`console.log(${JSON.stringify(line)}); process.exit(78)`) });
  expect(await refusing.code).toBe(1);
  expect(refusing.said()).toContain("The web refuses to serve: role amparo_app may do more than it must.");
});

test("a taken port is said before anything is started", async () => {
  const other = createServer().listen(port, "127.0.0.1");
  await new Promise((listens) => other.once("listening", listens));
  const refused = run();
  expect(await refused.code).toBe(1);
  expect(refused.said()).toBe(`Port ${port} is taken by another program. Set PORT to a free one.\n`);
  other.close();
});

test("a key that is missing once people work with the program is never made anew", async () => {
  const running = run();
  await running.says("Ctrl-C stops it.");
  const socket = findPostmaster(data.postgres)?.socketFolder as string;
  const { superuser } = dataSecrets(data.dir);
  const client = new pg.Client({
    connectionString: socketUrl(socket, { user: "postgres", password: superuser, database: "amparo" }),
  });
  await client.connect();
  await client.query("set session_replication_role = replica");
  await client.query(
    "insert into member (org_id, id, roles, name, email, languages, locale) values (gen_random_uuid(), gen_random_uuid(), '{admin}', '', '', '{}', 'en')",
  );
  await client.end();
  await running.stop();
  rmSync(keyFile);
  const refused = run();
  expect(await refused.code).toBe(1);
  expect(refused.said()).toContain(`The key file ${keyFile} is missing`);
  expect(existsSync(keyFile)).toBe(false);
});
