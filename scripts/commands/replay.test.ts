import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import zhilin from "../../lib/triage/replay/zhilin.json" with { type: "json" };
import { replay } from "./replay.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "amparo-replay-"));
});

afterEach(() => rm(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await replay(args, (line) => lines.push(line));
  return { code, output: lines.join("\n") };
}

async function write(content: unknown): Promise<string> {
  const file = join(folder, "replay.json");
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

test("the case this project began with comes out as expected, a line for each event", async () => {
  const { code, output } = await run("lib/triage/replay/zhilin.json");
  expect(code).toBe(0);
  const lines = output.split("\n");
  expect(lines).toHaveLength(zhilin.events.length + 2);
  expect(lines[9]).toContain("e09  2022-12-28T17:59:00Z  imminent  I4 C2 C3 H1 H2 H3 H4");
  expect(lines[9]).toContain("shields: asylum unconfirmed, crossing none, extradition none");
  expect(lines.at(-1)).toBe("no difference");
});

test("as JSON", async () => {
  const { code, output } = await run("lib/triage/replay/example.json", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(output)[2]).toMatchObject({
    event: "a3",
    assessment: { level: "high" },
    differences: [],
  });
});

test("each difference is printed, and the code says so", async () => {
  const changed = structuredClone(zhilin);
  changed.events[8]!.expected.level = "high";
  changed.events[8]!.expected.lanes[1]!.shield = "up";
  const { code, output } = await run(await write(changed));
  expect(code).toBe(1);
  expect(output).toContain("e09  DIFFERS  level: expected high, assessed imminent");
  expect(output).toContain("e09  DIFFERS  lanes: expected asylum unconfirmed, crossing up");
  expect(output).toContain("2 differences");
});

test.each([
  ["no file", [], /one file is replayed at a time/],
  ["a file that is not there", ["/nowhere.json"], /cannot be read \(ENOENT\)/],
  ["an unknown flag", ["a.json", "--all"], /usage: amparo replay/],
])("%s", async (_, args, words) => {
  const { code, output } = await run(...args);
  expect(code).toBe(1);
  expect(output).toMatch(words);
});

test("what is not JSON", async () => {
  expect((await run(await write("{"))).output).toContain("is not JSON");
});
