import { describe, expect, test } from "vitest";
import type { WorkerState } from "../delivery/health.ts";
import { complaintsOf } from "./complaints.ts";
import { failureOf } from "./failure.ts";
import type { KindState, StatusNow } from "./read.ts";

const NOW = "2026-11-27T02:10:00Z";
const EARLIER = "2026-11-27T02:00:00Z";
const worker = (given: Partial<WorkerState> = {}): WorkerState => ({
  ...{ id: "w", beatAt: NOW, isSilent: false, clockSkewMs: 12 },
  parts: { tasks: { ring: { at: NOW, code: "ok" } }, sending: {} },
  ...given,
});
const email = (given: Partial<KindState> = {}): KindState => ({
  ...{ kind: "email", isSet: true, people: 3, dead: 0, failures: 0, isBroken: false },
  ...{ openUntil: null, lastOkAt: EARLIER, lastFailedAt: null, lastCode: null },
  ...given,
});
const lane = (waiting: number, oldestSeconds: number) => ({ waiting, oldestSeconds });
const status = (given: Partial<StatusNow> = {}): StatusNow => ({
  ...{ now: NOW, workers: [worker()], isSilent: false, urgent: lane(0, 0), routine: lane(0, 0) },
  ...{ deadLetters: 0, kinds: [email()], looksAfter: true },
  ...given,
});
const kindsOf = (given: Partial<StatusNow>) => complaintsOf(status(given)).map(({ kind }) => kind);

test("of what works nothing is said", () => {
  expect(complaintsOf(status())).toEqual([]);
});

describe("the worker", () => {
  const dead = worker({ isSilent: true, beatAt: EARLIER, clockSkewMs: 60_000 });
  test.each([
    ["none was ever heard of", [], true, [{ kind: "noWorker", since: null }]],
    ["none for a minute", [dead], true, [{ kind: "noWorker", since: EARLIER }]],
    ["one of two is enough, and the clock of a dead one is no matter", [worker(), dead], false, []],
    [
      "a clock three seconds off",
      [worker({ clockSkewMs: -3_100 })],
      false,
      [{ kind: "clockDiffers", seconds: 3 }],
    ],
    [
      "a clock so far off that it stops",
      [worker({ clockSkewMs: 3_600_000 })],
      false,
      [{ kind: "clockStops", seconds: 3600 }],
    ],
  ])("%s", (_, workers, isSilent, expected) => {
    expect(complaintsOf(status({ workers, isSilent }))).toEqual(expected);
  });

  test("a task that fails is said once, however many workers have it; of a dead one it is not said", () => {
    const failing = worker({ parts: { tasks: { ping: { at: NOW, code: "ENOTFOUND" } }, sending: {} } });
    expect(complaintsOf(status({ workers: [failing, failing] }))).toEqual([
      { kind: "taskFails", task: "ping", code: "ENOTFOUND" },
    ]);
    expect(kindsOf({ workers: [worker(), { ...failing, isSilent: true }] })).toEqual([]);
  });
});

test("messages that wait are late sooner when they are urgent; who does not look after them is not told", () => {
  expect(kindsOf({ urgent: lane(4, 40), routine: lane(4, 200) })).toEqual([]);
  expect(complaintsOf(status({ urgent: lane(4, 46), routine: lane(9, 200) }))).toEqual([
    { kind: "late", isUrgent: true, count: 4, minutes: 1 },
  ]);
  expect(kindsOf({ urgent: lane(4, 46), routine: lane(4, 301) })).toEqual(["late", "late"]);
  expect(kindsOf({ urgent: lane(4, 46), deadLetters: 3, looksAfter: false })).toEqual([]);
});

describe("a kind of channel", () => {
  const failing = { failures: 1, lastFailedAt: NOW, lastCode: "smtp_550" };
  test("that fails says so at its first failure, and since when it worked", () => {
    expect(complaintsOf(status({ kinds: [email(failing)] }))).toEqual([
      { kind: "kindFails", channel: "email", isOut: false, since: EARLIER, code: "smtp_550" },
    ]);
  });

  test("that is left alone says that too", () => {
    const kinds = [email({ ...failing, failures: 6, isBroken: true, openUntil: NOW })];
    expect(complaintsOf(status({ kinds }))[0]).toMatchObject({ isOut: true });
  });

  test("that works again is no matter any more", () => {
    expect(kindsOf({ kinds: [email({ ...failing, failures: 0 })] })).toEqual([]);
  });

  test("nothing that leaves the house", () => {
    expect(kindsOf({ kinds: [email({ isSet: false })] })).toEqual(["onlyWindows"]);
    expect(kindsOf({ kinds: [email({ people: 0 })] })).toEqual(["onlyWindows"]);
  });

  test("channels that answer no more", () => {
    expect(kindsOf({ kinds: [email({ dead: 2 })] })).toEqual(["deadChannels"]);
  });
});

test("the worst stands first", () => {
  const kinds = [email({ failures: 2, lastFailedAt: NOW })];
  expect(kindsOf({ workers: [], isSilent: true, deadLetters: 2, urgent: lane(1, 90), kinds })).toEqual([
    "noWorker",
    "late",
    "kindFails",
    "deadLetters",
  ]);
});

test.each([
  ["smtp_550", "refused"],
  ["smtp_451", "busy"],
  ["timeout", "silent"],
  ["connection", "unreachable"],
  ["no_signal", "notSetUp"],
  ["http_429", "tooMany"],
  ["http_410", "gone"],
  ["http_502", "faulty"],
  ["http_403", "login"],
  ["something_new", "other"],
])("%s means %s", (code, failure) => {
  expect(failureOf(code)).toBe(failure);
});
