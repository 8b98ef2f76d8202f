import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import shippedExamples from "../../lib/remedies/examples/remedies-tests.json" with { type: "json" };
import { checkPacks, type NamedPack } from "../../lib/remedies/pack-checks.ts";
import type { Pack } from "../../lib/remedies/pack-schema.ts";
import { PACKS } from "../../lib/remedies/packs.ts";
import { differencesOf, examplesSchema, type WorkedExample } from "../../lib/remedies/worked-examples.ts";

const USAGE = "usage: amparo rules check [file of worked examples] [--packs <folder>]";

/** A sentence for the operator: what could not be read and why. */
class Unreadable extends Error {}

/**
 * `rules check`: validates the rule packs, then reckons worked examples and prints each difference. Without
 * a file it reckons the examples that the program ships with.
 *
 * @param args  what follows `rules check`
 * @param print takes one line
 * @returns 0, or 1 where a pack is broken, an example differs or a file cannot be read
 */
export async function rulesCheck(
  args: string[],
  print: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Promise<number> {
  try {
    const { file, folder } = readArgs(args);
    const named = folder ? await readPacks(folder) : PACKS;
    const { packs, problems } = checkPacks(named);
    if (!packs) {
      for (const problem of problems) print(problem);
      print(`rule packs: ${count(problems.length, "problem")}`);
      return 1;
    }
    print(`rule packs: ${count(packs.length, "pack")}, ${count(rulesOf(packs).length, "rule")}, no problem`);
    const examples = file ? await readExamples(file) : parseExamples("the shipped examples", shippedExamples);
    return reckonAll(examples, packs, print);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    print(error.message);
    return 1;
  }
}

function readArgs(args: string[]): { file: string | undefined; folder: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { packs: { type: "string" } },
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new Error("only one file of worked examples can be checked at a time");
    return { file: positionals[0], folder: values.packs };
  } catch (error) {
    throw new Unreadable(`${(error as Error).message}\n${USAGE}`);
  }
}

function reckonAll(examples: WorkedExample[], packs: readonly Pack[], print: (line: string) => void): number {
  const rules = new Map(rulesOf(packs).map((rule) => [rule.id, rule]));
  const differing = new Set<string>();
  for (const example of examples) {
    for (const { ruleId, field, expected, reckoned } of differencesOf(
      example,
      rules.get(example.ruleId) ?? null,
    )) {
      print(`${example.id} ${ruleId}: ${field} is ${expected}, reckoned ${reckoned}`);
      differing.add(example.id);
    }
  }
  const agree = examples.length - differing.size;
  print(`worked examples: ${agree} of ${examples.length} agree`);
  return differing.size === 0 ? 0 : 1;
}

async function readPacks(folder: string): Promise<NamedPack[]> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Unreadable(`the folder ${folder} cannot be read (${error.code})`);
  });
  const files = entries.filter((name) => name.endsWith(".json")).sort();
  return Promise.all(files.map(async (name) => ({ name, content: await readJson(join(folder, name)) })));
}

async function readExamples(file: string): Promise<WorkedExample[]> {
  return parseExamples(file, await readJson(file));
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

function parseExamples(name: string, content: unknown): WorkedExample[] {
  const read = examplesSchema.safeParse(content);
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => {
    const [at, ...field] = issue.path;
    const id = Array.isArray(content) && typeof at === "number" ? content[at]?.id : undefined;
    const where = at === undefined ? "" : ` example ${id ?? Number(at) + 1}, ${field.join(".") || "whole"}:`;
    return `${name}:${where} ${issue.message}`;
  });
  throw new Unreadable(lines.join("\n"));
}

function rulesOf(packs: readonly Pack[]) {
  return packs.flatMap((pack) => pack.rules);
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? "" : "s"}`;
}
