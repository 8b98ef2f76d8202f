import { expect, test } from "vitest";
import { inTime, standing } from "./in-time.ts";

const at = (when: string, id = when) => ({
  id,
  at: when,
  knownAt: when,
  grade: "b" as const,
  inferred: false,
});
const order = (...facts: ReturnType<typeof at>[]) => inTime(facts).map(({ id }) => id);

test("facts stand in the order in which they happened, not in which they were learned", () => {
  expect(order(at("2026-11-20"), at("2026-11-18T10:00"), at("2026-11-18T09:00"))).toEqual([
    "2026-11-18T09:00",
    "2026-11-18T10:00",
    "2026-11-20",
  ]);
});

test("of a day of which an hour is not told, they stay as they were read", () => {
  const released = at("2026-11-20T10:00", "released");
  expect(order(released, at("2026-11-20", "arrested again"))).toEqual(["released", "arrested again"]);
  expect(order(at("2026-11-20", "arrested"), released)).toEqual(["arrested", "released"]);
});

test("a denial ends what stood before it, but not by rumour, and not in another proceeding", () => {
  const fact = (id: string, says: boolean, proceeding: string | null, grade: "b" | "d" = "b") => ({
    ...at("2026-11-20", id),
    says,
    proceeding,
    grade,
  });
  const stands = (...facts: ReturnType<typeof fact>[]) =>
    standing(facts, ({ says }) => says).map(({ id }) => id);
  expect(stands(fact("a", true, "x"), fact("b", false, "x"))).toEqual([]);
  expect(stands(fact("a", true, "x"), fact("b", false, "x", "d"))).toEqual(["a"]);
  expect(stands(fact("a", true, "x"), fact("b", false, "y"))).toEqual(["a"]);
  expect(stands(fact("a", true, "x"), fact("b", false, null))).toEqual([]);
});
