import type { Env } from "../../lib/env.ts";
import { OperatorError } from "../../lib/operator-error.ts";
import { type ChildSpec, type GivenUp, keep, REFUSES } from "./child.ts";
import type { Closing } from "./closing.ts";
import type { childRecord } from "./leftovers.ts";
import { lastLines, readFrom } from "./log-file.ts";
import { waitReady } from "./ready.ts";
import { type Out, report, seconds, step } from "./terminal.ts";

const READY_MS = 60_000;
const READY_DEV_MS = 180_000;

type Starting = {
  programs: ChildSpec[];
  env: Env;
  isDev: boolean;
  signal: AbortSignal;
  out: Out;
  record: ReturnType<typeof childRecord>;
  closing: Closing;
};

/**
 * Starts the programs and waits until the web answers that all is ready.
 * @returns a promise that rejects when, later, one of them refuses to go on
 * Errors: `OperatorError` with the reason when they do not come up.
 */
export async function startPrograms({
  programs,
  env,
  isDev,
  signal,
  out,
  record,
  closing,
}: Starting): Promise<{ failed: Promise<never> }> {
  const news = {
    started: record.note,
    ended: (name: string, how: string, pause: number) =>
      report(out, `The ${name} ${how}. Starting it again${pause > 0 ? ` in ${seconds(pause)}` : ""}.`),
  };
  const children = programs.map((spec) => ({ spec, kept: keep(spec, news) }));
  closing.push(async () => {
    await Promise.all(children.map(({ kept }) => kept.stop()));
    record.clear();
  });
  const failed = Promise.race(
    children.map(async ({ spec, kept }) => Promise.reject(reason(spec, await kept.givenUp))),
  );
  failed.catch(() => undefined);
  const within = isDev ? READY_DEV_MS : READY_MS;
  const isReady = await step(out, `Starting ${programs.map(({ name }) => name).join(" and ")}`, () =>
    Promise.race([waitReady(env.web.host, env.web.port, within, signal), failed]),
  );
  signal.throwIfAborted();
  if (!isReady)
    throw new OperatorError(`The web did not become ready within ${seconds(within)}.${lastWords(programs)}`);
  for (const { kept } of children) kept.proven();
  return { failed };
}

function reason(spec: ChildSpec, { code, logFrom }: GivenUp): OperatorError {
  const said = spec.log ? readFrom(spec.log, logFrom) : "";
  if (code !== REFUSES) return new OperatorError(`The ${spec.name} does not stay up.${lastWords([spec])}`);
  const problems = said.split("\n").flatMap((line) => problemIn(line));
  return new OperatorError(
    `The ${spec.name} refuses to serve: ${problems.join("; ") || lastLines(said, 5)}.`,
  );
}

/** The sentence in a line that says why a program refuses. */
function problemIn(line: string): string[] {
  try {
    const { event, problem } = JSON.parse(line) as { event?: unknown; problem?: unknown };
    return event === "boot.refused" && typeof problem === "string" ? [problem] : [];
  } catch {
    return [];
  }
}

function lastWords(programs: ChildSpec[]): string {
  return programs
    .flatMap(({ name, log }) =>
      log ? [`\nThe last of ${log} (${name}):\n${lastLines(readFrom(log, 0), 8)}`] : [],
    )
    .join("");
}
