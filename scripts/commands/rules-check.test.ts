import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import examples from "../../lib/remedies/examples/remedies-tests.json" with { type: "json" };
import { PACKS } from "../../lib/remedies/packs.ts";
import { rulesCheck } from "./rules-check.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "amparo-rules-"));
});

afterEach(() => rm(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await rulesCheck(args, (line) => lines.push(line));
  return { code, output: lines.join("\n") };
}

async function write(name: string, content: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

async function writePacks(change: (text: string) => string): Promise<void> {
  for (const { name, content } of PACKS) await write(name, change(JSON.stringify(content)));
}

test("the shipped packs and examples pass", async () => {
  expect(await run()).toEqual({
    code: 0,
    output: `rule packs: 34 packs, 120 rules, no problem\nworked examples: ${examples.length} of ${examples.length} agree`,
  });
});

test("a file of examples is run instead", async () => {
  const file = await write("mine.json", examples.slice(0, 2));
  expect(await run(file)).toMatchObject({ code: 0, output: expect.stringContaining("2 of 2 agree") });
});

test("a wrong example fails and is named", async () => {
  const file = await write("mine.json", [examples[0], { ...examples[1], expectedLastDay: "2022-12-31" }]);
  const { code, output } = await run(file);
  expect(code).toBe(1);
  expect(output).toContain("T02 KZ-ASY-COURT-1M: expectedLastDay is 2022-12-31, reckoned 2022-12-30");
  expect(output).toContain("worked examples: 1 of 2 agree");
});

test("an example of a rule that is nowhere fails", async () => {
  const file = await write("mine.json", [{ ...examples[0], ruleId: "KZ-NOTHING" }]);
  expect(await run(file)).toMatchObject({
    code: 1,
    output: expect.stringContaining("there is no such rule"),
  });
});

test("a broken pack fails and is named", async () => {
  await writePacks((text) => text.replace('"next":["KZ-ASY-COURT-1M"]', '"next":["KZ-NOTHING"]'));
  expect(await run("--packs", folder)).toEqual({
    code: 1,
    output: "rule KZ-ASY-COMPLAINT-3M, next: names KZ-NOTHING, which is no rule\nrule packs: 1 problem",
  });
});

test("whole packs of another folder pass", async () => {
  await writePacks((text) => text);
  expect(await run("--packs", folder)).toMatchObject({ code: 0 });
});

test.each([
  ["that is not there", null, "cannot be read (ENOENT)"],
  ["that is not JSON", "{", "is not JSON"],
  ["that is no list", {}, "expected array"],
  [
    "with an unknown field",
    [{ ...examples[0], expectedDay: "2022-12-19" }],
    "example T01, whole: Unrecognized key",
  ],
  [
    "with a day that does not exist",
    [{ ...examples[0], expectedLastDay: "2022-02-30" }],
    "example T01, expectedLastDay: must be a day",
  ],
])("a file %s gets a sentence", async (_, content, sentence) => {
  const file = content === null ? join(folder, "nowhere.json") : await write("mine.json", content);
  const { code, output } = await run(file);
  expect(code).toBe(1);
  expect(output).toContain(sentence);
});

test("a folder that is not there gets a sentence, an empty one too", async () => {
  expect(await run("--packs", join(folder, "nowhere"))).toMatchObject({
    code: 1,
    output: expect.stringContaining("cannot be read"),
  });
  expect(await run("--packs", folder)).toMatchObject({
    code: 1,
    output: expect.stringContaining("there is no pack to check"),
  });
});

test("what it does not understand gets its usage", async () => {
  expect(await run("--nonsense")).toMatchObject({
    code: 1,
    output: expect.stringContaining("usage: amparo rules check"),
  });
  expect(await run("a.json", "b.json")).toMatchObject({
    code: 1,
    output: expect.stringContaining("only one file"),
  });
});
