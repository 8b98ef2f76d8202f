import { expect, test } from "vitest";
import { courseOf } from "./course.ts";

const NIGHT = "2022-12-29T0";
const nobody = { shownAt: null, openedAt: null, deliveries: [] };

const alert = (told: Partial<Parameters<typeof courseOf>[0]>): Parameters<typeof courseOf>[0] => ({
  raisedAt: `${NIGHT}3:00:00.000Z`,
  raisedBy: { id: "0", name: "Dana" },
  called: [],
  takenAt: null,
  takenBy: null,
  stoodDownAt: null,
  stoodDownBy: null,
  isUndone: false,
  events: [],
  ...told,
});
const lines = (told: Parameters<typeof alert>[0]) =>
  courseOf(alert(told)).map(({ kind, name }) => `${kind} ${name}`);

test("what happened stands in the order in which it happened, whoever did it", () => {
  const called = [
    { ...nobody, name: "Asel", shownAt: `${NIGHT}3:05:00.000Z`, openedAt: `${NIGHT}3:09:00.000Z` },
    { ...nobody, name: "Timur", shownAt: `${NIGHT}3:01:00.000Z` },
    { ...nobody, name: "Nadia" },
  ];
  const over = {
    takenAt: `${NIGHT}3:10:00.000Z`,
    takenBy: "Asel",
    stoodDownAt: `${NIGHT}5:00:00.000Z`,
    stoodDownBy: "Dana",
  };
  expect(lines({ called, ...over })).toEqual([
    "raised Dana",
    "shown Timur",
    "shown Asel",
    "opened Asel",
    "taken Asel",
    "stoodDown Dana",
  ]);
});

test("a screen that showed it and was opened in the same minute is one line", () => {
  const called = [
    { ...nobody, name: "Asel", shownAt: `${NIGHT}3:05:01.000Z`, openedAt: `${NIGHT}3:05:40.000Z` },
  ];
  expect(lines({ called })).toEqual(["raised Dana", "opened Asel"]);
});

test("what was taken back at once was not stood down", () => {
  const undone = { isUndone: true, stoodDownAt: `${NIGHT}3:00:07.000Z`, stoodDownBy: "Dana" };
  expect(lines(undone)).toEqual(["raised Dana", "undone Dana"]);
});

test("the climbing stands among what people did, and who answered for themselves is named once", () => {
  const event = { about: null, step: null, round: null, code: null };
  const events = [
    {
      ...event,
      id: "1",
      kind: "step_called" as const,
      at: `${NIGHT}3:00:01.000Z`,
      name: null,
      step: 1,
      round: 1,
    },
    {
      ...event,
      id: "2",
      kind: "answered" as const,
      at: `${NIGHT}3:04:00.000Z`,
      name: "Asel",
      about: "Asel",
      code: "coming",
    },
    { ...event, id: "3", kind: "taken" as const, at: `${NIGHT}3:06:00.000Z`, name: "Asel", about: "Timur" },
  ];
  const course = courseOf(alert({ events, takenAt: `${NIGHT}3:06:00.000Z`, takenBy: "Timur", called: [] }));
  expect(course.map(({ kind, name, about }) => [kind, name, about])).toEqual([
    ["raised", "Dana", null],
    ["step_called", null, null],
    ["answered", "Asel", null],
    ["taken", "Asel", "Timur"],
  ]);
});
