import { expect, test } from "vitest";
import { nextParcel, type Waiting } from "./bundle.ts";

const one = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  id,
  purpose: "alert",
  isUrgent: true,
  attempts: 0,
  bundledInto: null,
  isDue: true,
  ...more,
});

test.each<[string, Waiting[], number | null, string | null]>([
  ["nothing", [], null, null],
  ["the first goes alone", [one("a")], null, "a: a"],
  ["what is due at the same time is one message", [one("a"), one("b")], null, "a: a b"],
  ["what is not due yet is left", [one("a"), one("b", { isDue: false })], null, "a: a"],
  ["an urgent one waits ten seconds", [one("a")], 9.9, null],
  ["and no longer", [one("a")], 10, "a: a"],
  ["a routine one waits a minute", [one("a", { isUrgent: false })], 59, null],
  ["an urgent one takes a routine one along", [one("a", { isUrgent: false }), one("b")], 10, "a: a b"],
  ["what was tried says the same again", [one("a", { attempts: 1 })], 1, "a: a"],
  [
    "a bundle that was tried stays as it was",
    [one("a", { attempts: 2 }), one("b", { attempts: 2, bundledInto: "a" })],
    1,
    "a: a b",
  ],
  ["its lead is over, and its id stays", [one("b", { attempts: 2, bundledInto: "a" })], 1, "a: b"],
  [
    "what is new leads, under an id that nobody has seen",
    [one("a", { attempts: 1, isDue: false }), one("b")],
    null,
    "b: b a",
  ],
  ["what is new and waits is not said under the old id", [one("a", { attempts: 1 }), one("b")], 3, "a: a"],
  [
    "all else leaves one by one",
    [one("a", { purpose: "bell" }), one("b", { purpose: "bell" })],
    null,
    "a: a",
  ],
  ["an alert goes before all else", [one("a", { purpose: "bell" }), one("b")], null, "b: b"],
  ["while alerts wait, all else may leave", [one("a"), one("b", { purpose: "test" })], 1, "b: b"],
])("%s", (_, waiting, quietSeconds, expected) => {
  const parcel = nextParcel(waiting, quietSeconds);
  expect(parcel && `${parcel.leadId}: ${parcel.ids.join(" ")}`).toBe(expected);
});
