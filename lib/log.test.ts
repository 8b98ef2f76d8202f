import { expect, test } from "vitest";
import { clean, faultCode, silencedEntry } from "./log.ts";

const ID = "0190b5a0-0000-7000-8000-000000000001";

test("what the table names goes out as it is", () => {
  expect(clean({ event: "integrity.damaged", field: "person.name", rowId: ID })).toEqual({
    event: "integrity.damaged",
    field: "person.name",
    rowId: ID,
  });
});

test.each([
  [
    "a name where a code belongs",
    { event: "mail.failed", outboxId: ID, code: "Rustam Kasymov" },
    { code: "?" },
  ],
  [
    "a sentence with quotes",
    { event: "boot.refused", part: "web", problem: 'Key (email)=("a@b")' },
    { problem: "?" },
  ],
  [
    "an address with an id in it",
    { event: "request.failed", requestId: ID, route: `/cases/${ID}`, code: "x" },
    { route: "?" },
  ],
  ["a line break", { event: "worker.task_failed", task: "beat\nforged", code: "x" }, { task: "?" }],
])("%s is not written", (_, entry, expected) => {
  expect(clean(entry)).toMatchObject(expected);
});

test("a field or an event that the table does not know is left out", () => {
  expect(clean({ event: "db.pool_error", message: "secret" })).toEqual({ event: "db.pool_error" });
  expect(clean({ event: "Rustam was here", note: "secret" })).toEqual({ event: "?" });
});

test.each([
  [Object.assign(new Error('duplicate key "Rustam"'), { code: "23505" }), "23505"],
  [new TypeError("Rustam is not a function"), "TypeError"],
  ["Rustam", "string"],
  [null, "object"],
])("a fault is told by its code or kind, not by its message", (fault, code) => {
  expect(faultCode(fault)).toBe(code);
});

test("what a framework prints of a fault leaves its code and its place, and nothing of what it says", () => {
  const fault = Object.assign(new Error('invalid input: "Rustam\n    at Kasymov:1:2\n'), {
    code: "22P02",
    detail: "Rustam",
  });
  const written = clean(silencedEntry(["Rustam", fault]));
  expect(written).toMatchObject({
    event: "console.silenced",
    code: "22P02",
    at: expect.stringMatching(/log\.test\.ts:\d+:\d+$/),
  });
  expect(JSON.stringify(written)).not.toMatch(/Rustam|Kasymov/);
  expect(clean(silencedEntry(["Rustam"]))).toEqual({ event: "console.silenced", code: "undefined", at: "?" });
});
