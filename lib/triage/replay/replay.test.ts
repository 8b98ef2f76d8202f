import { expect, test } from "vitest";
import example from "./example.json" with { type: "json" };
import { readReplay } from "./read.ts";
import { runReplay } from "./run.ts";
import zhilin from "./zhilin.json" with { type: "json" };

test.each([
  ["the case this project began with", zhilin],
  ["the small example of the format", example],
])("%s shows no difference", (_, file) => {
  const read = readReplay(file);
  if (!read.ok) throw new Error(read.error.join("\n"));
  const replayed = runReplay(read.value);
  expect(
    replayed.flatMap(({ event, differences }) => differences.map((found) => ({ event, ...found }))),
  ).toEqual([]);
});

/** The example with one place in it set to something else. */
function changed(path: string, value: unknown): unknown {
  const file: unknown = structuredClone(example);
  const keys = path.split(".");
  const last = keys.pop() as string;
  const holder = keys.reduce((found, key) => (found as Record<string, unknown>)[key], file);
  (holder as Record<string, unknown>)[last] = value;
  return file;
}

test.each<[string, string, unknown, RegExp]>([
  ["an unknown field of the file", "owner", "x", /owner/],
  ["another format", "format", "amparo-replay/2", /^format: /],
  ["a zone that is none", "zone", "Europe/Ankara", /^zone: must be an IANA time zone/],
  ["an unknown field of a fact", "events.0.facts.1.track", "x", /^event a1, facts\.1: .*track/],
  ["an unknown code", "events.0.facts.2.outcome", "expelled", /^event a1, facts\.2\.outcome: /],
  ["an unknown kind of fact", "events.0.facts.2.type", "ruling", /^event a1, facts\.2\.type: /],
  [
    "an unknown rule",
    "events.1.facts.0.ruleId",
    "TR-8D",
    /^event a2, facts\.0\.ruleId: no rule has the id "TR-8D"/,
  ],
  [
    "an unknown rule that is expected",
    "events.0.expected.remedies.0.ruleId",
    "X",
    /^event a1, expected\.remedies\.0\.ruleId: /,
  ],
  [
    "a decision that is not there",
    "events.1.facts.0.against",
    "ruling",
    /^event a2, facts\.0\.against: there is no decision/,
  ],
  [
    "a proceeding that is not there",
    "events.0.facts.2.proceeding",
    "__proto__",
    /^event a1, facts\.2\.proceeding: there is no proceeding/,
  ],
  [
    "a lane that is not there",
    "events.0.expected.lanes.0.proceeding",
    "x",
    /^event a1, expected\.lanes\.0\.proceeding: /,
  ],
  [
    "an id of two kinds",
    "events.1.facts.0.id",
    "order",
    /^event a2, facts\.0\.id: "order" is the id of two kinds of facts/,
  ],
  ["an event that comes twice", "events.1.id", "a1", /^event a1, id: is there twice/],
  ["a day that is none", "events.0.at", "2026-02-30", /^event a1, at: must be written/],
  [
    "an hour with a zone of its own",
    "events.0.at",
    "2026-11-20T16:00+03:00",
    /^event a1, at: must be written/,
  ],
  [
    "an event that another fact yields",
    "events.0.facts.3",
    { type: "trigger_event", event: "arrest" },
    /^event a1, facts\.3\.event: /,
  ],
  [
    "a factor that is reckoned, not judged",
    "events.0.facts.3",
    { type: "factor", code: "F01", state: "present" },
    /^event a1, facts\.3\.code: /,
  ],
  ["a trigger that there is not", "events.0.expected.triggers", ["H6"], /^event a1, expected\.triggers\.0: /],
  [
    "a weekend of the whole week",
    "calendar.weekend",
    "Mon Tue Wed Thu Fri Sat Sun".split(" "),
    /^calendar\.weekend/,
  ],
  ["no events", "events", [], /^events: /],
])("refuses %s", (_, path, value, words) => {
  const read = readReplay(changed(path, value));
  expect(read.ok ? [] : read.error).toEqual(expect.arrayContaining([expect.stringMatching(words)]));
});

test.each([null, [], "x", { events: 3 }])("refuses %j", (content) => {
  expect(readReplay(content).ok).toBe(false);
});
