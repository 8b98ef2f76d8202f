import { arch, cpus, totalmem } from "node:os";
import { join } from "node:path";
import { build, isBuilt } from "../supervisor/build.ts";
import { benchAlerts } from "./alerts/alerts.ts";
import { readAsked } from "./asked.ts";
import { benchAssess } from "./assess.ts";
import { makeCrew, newSecret } from "./crew.ts";
import { driver } from "./drive.ts";
import { benchDue } from "./due.ts";
import { request } from "./fetched.ts";
import { firstLines, fullCase } from "./floor-rows.ts";
import { fillFloors, startFloors } from "./floors.ts";
import { type Closing, makeGround } from "./ground.ts";
import { fresh, measureAll, requireAnswers, type Weighed } from "./measure.ts";
import { type Memory, memoryOf } from "./memory.ts";
import { floorPages, type MeasuredPage, programPages } from "./pages.ts";
import { freePort } from "./ports.ts";
import { startProgram } from "./program.ts";
import { rawListSql } from "./raw-sql.ts";
import { table } from "./report.ts";
import { ROOT } from "./root.ts";
import { seed } from "./seed/seed.ts";
import { startTimes } from "./start-times.ts";
import { countingStatements } from "./statements.ts";

/** `npm run bench -- assess` is the engine alone, `-- due` the worker that assesses what is due, `-- alerts` how soon an alert is heard. `npm run bench`: the program and its floors on the same machine in the same run, on a caseload that is thrown away afterwards. */
const part = process.argv[2]?.startsWith("--") ? undefined : process.argv[2];
const asked = readAsked(process.argv.slice(part ? 3 : 2));
const closing: Closing = [];
let isClosed = false;

const say = (words: string) => process.stdout.write(`${words}\n`);
const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

async function timed<T>(words: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  process.stdout.write(`${words} … `);
  const answer = await work();
  say(seconds(began));
  return answer;
}

async function close(): Promise<void> {
  if (isClosed) return;
  isClosed = true;
  for (const each of closing.reverse()) await each();
}

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void close().then(() => process.exit(130)));

async function weigh(
  pages: readonly MeasuredPage[],
  count: (request: () => Promise<unknown>) => Promise<number>,
): Promise<Map<string, Weighed>> {
  const weighed = new Map<string, Weighed>();
  for (const page of pages) {
    const { bytes, gzipped } = await requireAnswers(page, 3);
    const once = () => request(page.origin, fresh(page.asked[0] as MeasuredPage["asked"][number]));
    weighed.set(page.name, {
      bytes,
      gzipped,
      statements: page.group === "floors" ? null : await count(once),
    });
  }
  return weighed;
}

async function main(): Promise<void> {
  const ground = await timed("Starting PostgreSQL", () => makeGround(closing));
  const secret = newSecret();
  const crew = await timed("Founding an organisation", () => makeCrew(secret));
  const known = await timed(`Inventing ${asked.cases} cases`, () => seed(ground, crew, asked.cases));
  const measured = crew.measured[0];
  const full = known[0];
  if (!measured || !full) throw new Error("nobody to measure");
  if (!isBuilt(ROOT))
    await timed("Building the program", () =>
      build(ROOT, join(ground.folder, "build.log"), new AbortController().signal),
    );
  await timed("Filling the floors", async () =>
    fillFloors(ground, asked.cases, await firstLines(measured), await fullCase(measured, full.caseId)),
  );
  const floors = await timed("Starting the floors", () => startFloors(ground, closing));
  const starts = await timed("Starting an empty install, twice", () => startTimes(ground.folder, closing));
  const raw = await rawListSql(ground.urls.app, measured, 2);
  const program = await startProgram(
    {
      PORT: String(await freePort()),
      AMPARO_DATA_DIR: join(ground.folder, "data"),
      AMPARO_KEY_FILE: ground.keyFile,
      AMPARO_SESSION_SECRET: secret,
      AMPARO_DB_APP_URL: ground.urls.app,
      AMPARO_DB_AUTH_URL: ground.urls.auth,
      AMPARO_DB_WORKER_URL: ground.urls.worker,
    },
    closing,
  );
  const isAsked = ({ group }: MeasuredPage) => group === "floors" || !asked.only || asked.only.has(group);
  const pages = [
    ...floorPages(floors, full.caseId),
    ...(await programPages(program.origin, crew, known)).filter(isAsked),
  ];
  const counter = await countingStatements(ground);
  const weighed = await timed("Looking at each answer", () => weigh(pages, counter.count));
  await counter.end();

  const before = memoryOf(program.pid, ground.postgres.pid);
  let afterList: Memory | null = null;
  const figures = await timed(`Driving ${pages.length} pages with ${driver()}`, () =>
    measureAll(pages, asked.seconds, ground.folder, ({ group }) => {
      if (group !== "floors" && group !== "list") afterList ??= memoryOf(program.pid, ground.postgres.pid);
    }),
  );
  const [{ tries } = { tries: 0 }] = (
    await ground.superuser.query<{ tries: number }>(
      "select coalesce(max(points), 0)::int as tries from attempt_counter",
    )
  ).rows;

  say(`\n${machine(ground.postgres.version)}\n${asked.cases} cases, ${asked.seconds} s each, times in ms\n`);
  say(table(figures, weighed));
  say(
    `\nThe list's SQL run raw: p50 ${raw.p50.toFixed(2)} ms, p95 ${raw.p95.toFixed(2)} ms (${raw.times} times, one connection)`,
  );
  say(`Most searches of one person in their minute: ${tries}; from 61 on they would be refused`);
  say(`Memory (PSS, MB), idle:       ${inWords(before)}`);
  say(
    `Memory (PSS, MB), under load: ${inWords(afterList ?? memoryOf(program.pid, ground.postgres.pid))}; goal: web and worker ≤ 450`,
  );
  say(
    `Start of a built install to ready: ${starts.next.toFixed(1)} s, goal ≤ 3; the first, which makes the database: ${starts.first.toFixed(1)} s`,
  );
}

const inWords = ({ web, worker, postgres }: Memory) =>
  `web ${web.toFixed(0)}, worker ${worker.toFixed(0)}, together ${(web + worker).toFixed(0)}; PostgreSQL ${postgres.toFixed(0)}`;

function machine(postgres: string): string {
  const [first] = cpus();
  return `${cpus().length} cores of ${first?.model ?? arch()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}, PostgreSQL ${postgres}, ${driver()}`;
}

try {
  if (part === "assess") benchAssess(say);
  else if (part === "alerts") await benchAlerts(asked, closing, say);
  else if (part === "due") await benchDue(asked, closing, say);
  else await main();
} finally {
  await close();
}
