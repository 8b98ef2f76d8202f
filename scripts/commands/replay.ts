import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { readReplay } from "../../lib/triage/replay/read.ts";
import { type Replayed, runReplay } from "../../lib/triage/replay/run.ts";
import type { Replay } from "../../lib/triage/replay/schema.ts";

const USAGE = "usage: amparo replay <file> [--json]";

/** A sentence for the operator: what could not be read and why. */
class Unreadable extends Error {}

/**
 * `replay`: runs a case through the assessment, a line for each dated event: level, triggers, shields, last days, open
 * remedies, questions. Where the file says what it expects, each difference is printed.
 *
 * @param args  what follows `replay`
 * @param print takes one line
 * @returns 0, or 1 where something differs or the file cannot be read
 */
export async function replay(
  args: string[],
  print: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Promise<number> {
  try {
    const { file, asJson } = readArgs(args);
    const read = readReplay(await readJson(file));
    if (!read.ok) {
      for (const problem of read.error) print(problem);
      print(`${file}: ${count(read.error.length, "problem")}`);
      return 1;
    }
    const replayed = runReplay(read.value);
    const differing = replayed.flatMap(({ differences }) => differences).length;
    if (asJson) print(JSON.stringify(replayed, null, 1));
    else printLines(read.value, replayed, differing, print);
    return differing === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    print(error.message);
    return 1;
  }
}

function printLines(
  { scenario, codename }: Replay,
  replayed: Replayed[],
  differing: number,
  print: (line: string) => void,
): void {
  print(`${scenario}, ${codename}: ${count(replayed.length, "event")}`);
  for (const line of replayed.flatMap(linesOf)) print(line);
  print(differing === 0 ? "no difference" : count(differing, "difference"));
}

function linesOf({ event, at, assessment, differences }: Replayed): string[] {
  const { level, triggers, lanes, deadlines, remedies, askNow } = assessment;
  const running = deadlines.filter(
    ({ laterAt, settled }) => !settled && laterAt !== null && isAhead(laterAt, at),
  );
  const open = remedies.filter(({ state }) => state !== "closed");
  const parts = [
    triggers.map(({ code }) => code).join(" "),
    list(
      "shields",
      lanes.map(({ proceeding, shield }) => `${proceeding} ${shield}`),
    ),
    list(
      "last days",
      running.map(({ ruleId, cautiousDay, laterDay }) => `${ruleId} ${cautiousDay}/${laterDay}`),
    ),
    list(
      "remedies",
      open.map(({ ruleId, state, proceeding }) => [ruleId, proceeding, state].filter(Boolean).join(" ")),
    ),
    list(
      "ask",
      askNow.map(({ code, proceeding }) => [code, proceeding].filter(Boolean).join(" ")),
    ),
  ].filter(Boolean);
  return [
    `${event}  ${at}  ${level}  ${parts.join("; ")}`,
    ...differences.map(
      ({ field, expected, assessed }) =>
        `${event}  DIFFERS  ${field}: expected ${expected}, assessed ${assessed}`,
    ),
  ];
}

function isAhead(moment: string, at: string): boolean {
  return Temporal.Instant.compare(moment, at) > 0;
}

function list(name: string, entries: readonly string[]): string {
  return entries.length > 0 ? `${name}: ${[...new Set(entries)].join(", ")}` : "";
}

function readArgs(args: string[]): { file: string; asJson: boolean } {
  try {
    const options = { json: { type: "boolean", default: false } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error("one file is replayed at a time");
    return { file, asJson: values.json };
  } catch (error) {
    throw new Unreadable(`${(error as Error).message}\n${USAGE}`);
  }
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new Unreadable(`the file ${file} cannot be read (${error.code})`);
  });
  try {
    // Some editors open a file with a mark of its byte order.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Unreadable(`the file ${file} is not JSON: ${(error as Error).message}`);
  }
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? "" : "s"}`;
}
