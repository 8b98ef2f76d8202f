import { parseArgs } from "node:util";

/** What the benchmark was asked for. `only` is null when everything is to be measured. */
export type Asked = { cases: number; seconds: number; only: ReadonlySet<string> | null };

const MOST_CASES = 1_000_000;
const LEAST_CASES = 200;

/** Reads `--cases 10000 --seconds 8 --only list,case`. Errors: a sentence that says what is wrong. */
export function readAsked(args: string[]): Asked {
  const { values } = parseArgs({
    args,
    options: {
      cases: { type: "string", default: "10000" },
      seconds: { type: "string", default: "8" },
      only: { type: "string" },
    },
  });
  return {
    cases: whole("--cases", values.cases, LEAST_CASES, MOST_CASES),
    seconds: whole("--seconds", values.seconds, 1, 120),
    only: values.only ? new Set(values.only.split(",").map((name) => name.trim())) : null,
  };
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new Error(`${name} is a whole number from ${least} to ${most}`);
  return value;
}
