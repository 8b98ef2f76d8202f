import { expect, test } from "vitest";
import { type Reading, sayValue } from "./say-value";

const PLACE = "01920000-0000-7000-8000-000000000001";

const reading: Reading = {
  locale: "en",
  zone: "Asia/Almaty",
  zoneAt: () => "Astana",
  names: new Map([[PLACE, "Remand prison"]]),
  words: { nothing: "nothing", yes: "yes", no: "no", somebody: "no longer to be seen" },
  own: (word) => (word === "notFiling" ? "Not filing" : null),
};

const say = (value: unknown, field: string, objectType = "custody_episode") =>
  sayValue(value, { objectType, field }, reading);

test.each([
  ["a code in words", "border_guards", "holdingBody", "custody_episode", "Border guards"],
  ["the same name of another list elsewhere", "voice", "kind", "proof_of_contact", "Voice call"],
  ["words that look like a code of another list", "police", "note", "custody_move", "police"],
  ["a day with its weekday", "2022-12-29", "on", "custody_move", "Thu 29 Dec 2022"],
  [
    "a moment on the clock of the case",
    "2022-12-29T03:40:00Z",
    "cautiousAt",
    "deadline",
    "Thu 29 Dec 2022, 09:40 Astana",
  ],
  ["an id by its name", PLACE, "facilityId", "custody_move", "Remand prison"],
  [
    "an id that is not to be seen",
    "01920000-0000-7000-8000-000000000009",
    "duplicateOf",
    "case_status",
    "no longer to be seen",
  ],
  ["nothing", null, "place", "custody_move", "nothing"],
  ["an empty list", [], "papers", "person", "nothing"],
  ["yes", true, "isSafeContact", "person_contact", "yes"],
  ["states", ["RU", "BY"], "fearedStates", "case_return", "Russia, Belarus"],
  ["stateless", ["XXA"], "nationalities", "person", "Stateless"],
  [
    "a name and its document",
    [
      { text: "Erzhan", onDocument: "passport" },
      { text: "Ержан", onDocument: null },
    ],
    "otherNames",
    "person",
    "Erzhan (passport), Ержан",
  ],
  ["a word of ours", "not_filing", "settledHow", "deadline", "Not filing"],
  ["a stage, whatever its lane", "order_in_force", "stage", "proceeding", "Order in force"],
  [
    "a paper and its kind",
    [{ number: "N1234", kind: "identity" }],
    "papers",
    "person",
    "N1234 (Identity document)",
  ],
])("%s", (_, value, field, objectType, expected) => {
  expect(say(value, field, objectType)).toBe(expected);
});
