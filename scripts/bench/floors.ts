import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { FloorCase } from "./floor-rows.ts";
import type { Closing, Ground } from "./ground.ts";
import { freePort, untilAnswers } from "./ports.ts";
import { ROOT } from "./root.ts";

const FLOORS = join(ROOT, "scripts", "bench", "floors");
const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");

const TABLES = `
create table floor_case (id uuid primary key, sort_key bigint not null, codename text not null, name text, level text, host text, held_by text, place text,
  last_day text, hearing text, contact text, lead text);
create table floor_appeal (id uuid primary key, case_id uuid not null, title text, body text, decided text, last_day text, note text);
`;

/** As many rows as the caseload has; the first are those that the measured page shows. */
const FILL = `
insert into floor_case select gen_random_uuid(), 1000 + n, 'Case ' || n, 'Name ' || n, 'watch', 'KZ', 'Police', 'Place ' || n % 40, 'Fri 30 Dec 2022', '', '', ''
from generate_series(1, $1::int) n`;

/** Writes the same lines, and the same case, into plain tables of a database of their own. */
export async function fillFloors(
  ground: Ground,
  cases: number,
  lines: readonly FloorCase[],
  full: FloorCase,
): Promise<void> {
  const client = new pg.Client({ connectionString: ground.floorUrl });
  await client.connect();
  try {
    await client.query(TABLES);
    for (const [index, { id, cells }] of [...lines, full].entries()) {
      await client.query(
        "insert into floor_case values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing",
        [id, index, ...cells],
      );
    }
    for (const appeal of full.appeals) {
      await client.query("insert into floor_appeal values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)", [
        full.id,
        ...appeal,
      ]);
    }
    await client.query(FILL, [Math.max(0, cases - lines.length - 1)]);
    await client.query("create index on floor_case (sort_key, id)");
    await client.query("create index on floor_appeal (case_id, id)");
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

/** Builds the floors when they are not built, and starts them. @returns their address */
export async function startFloors(ground: Ground, closing: Closing): Promise<string> {
  if (!isBuilt()) await build(ground.folder);
  const port = await freePort();
  const child = next(["start", FLOORS, "-p", String(port), "-H", "127.0.0.1"], ground.folder, {
    FLOOR_DATABASE_URL: ground.floorUrl,
  });
  closing.push(() => ended(child));
  const address = `http://127.0.0.1:${port}`;
  await untilAnswers(`${address}/hello`, child).catch((error: unknown) => {
    throw new Error(`the floors do not answer:\n${lastWords(ground.folder)}`, { cause: error });
  });
  return address;
}

const stampFile = join(FLOORS, ".next", "stamp");

function isBuilt(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp();
}

function stamp(): string {
  const hash = createHash("sha256").update(readFileSync(join(ROOT, "package-lock.json")));
  const names = readdirSync(FLOORS, { recursive: true, encoding: "utf8" }).filter((name) =>
    /^app\/.*\.tsx?$|^next\.config\.mjs$/.test(name),
  );
  for (const name of names.sort()) hash.update(name).update(readFileSync(join(FLOORS, name)));
  return hash.digest("hex");
}

async function build(folder: string): Promise<void> {
  const child = next(["build", FLOORS], folder, {});
  const code = await new Promise((settle) => child.once("exit", settle));
  if (code !== 0) throw new Error(`the floors could not be built:\n${lastWords(folder)}`);
  writeFileSync(stampFile, stamp());
}

const lastWords = (folder: string): string => readFileSync(join(folder, "floors.log"), "utf8").slice(-2000);

function next(args: string[], folder: string, settings: Record<string, string>): ChildProcess {
  const log = openSync(join(folder, "floors.log"), "a", 0o600);
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    ...settings,
  };
  const child = spawn(process.execPath, [NEXT, ...args], { cwd: ROOT, env, stdio: ["ignore", log, log] });
  closeSync(log);
  return child;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((settle) => child.once("exit", settle));
  child.kill("SIGKILL");
  await gone;
}
