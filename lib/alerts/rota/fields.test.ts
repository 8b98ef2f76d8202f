import fc from "fast-check";
import { expect, test } from "vitest";
import { anchored, fieldsAt, isSameSchedule, type RotaFields } from "./fields.ts";
import type { RotaPlan } from "./model.ts";
import { answerAt } from "./shifts.ts";

const NOW = Temporal.Instant.from("2026-03-18T03:00:00Z");
const fields = (given: Partial<RotaFields> = {}): RotaFields => ({
  ...{ name: "Nights", zone: "Europe/Berlin", cycle: "daily", shiftHours: null, handOverAt: "20:00" },
  ...{ handOverWeekday: null, startsOn: "2026-03-01", fromTime: null, untilTime: null },
  people: ["anna", "boris", "cara"],
  ...given,
});
const planOf = ({ name: _name, ...rest }: RotaFields): RotaPlan => ({
  ...{ id: "rota", gone: new Set<string>(), endedAt: null },
  ...rest,
});

test("an edited rota gives the running turn to the first of the form, whatever its cycle", () => {
  const cycles = fc.constantFrom<Partial<RotaFields>>(
    {},
    { cycle: "weekly", handOverWeekday: 4 },
    { cycle: "custom", shiftHours: 12 },
    { cycle: "custom", shiftHours: 7, handOverAt: "01:30" },
  );
  const people = fc.uniqueArray(fc.constantFrom("anna", "boris", "cara", "dima", "eva"), { minLength: 1 });
  fc.assert(
    fc.property(cycles, people, fc.integer({ min: 0, max: 500 }), (given, order, hours) => {
      const now = NOW.add({ hours });
      const kept = anchored(fields({ ...given, people: order }), now);
      expect(answerAt(planOf(kept), [], [], now)?.userId).toBe(order[0]);
    }),
  );
});

test("what a form shows, saved as it stands, changes nobody's turn", () => {
  const plan = planOf(fields());
  const shown = fieldsAt(plan, "Nights", NOW);
  expect(shown.people[0]).toBe(answerAt(plan, [], [], NOW)?.userId);
  expect(isSameSchedule(shown, { ...shown, name: "Night watch" })).toBe(true);
  const kept = planOf(anchored(shown, NOW));
  for (let hours = 0; hours < 24 * 20; hours += 5) {
    const at = NOW.add({ hours });
    expect(answerAt(kept, [], [], at)).toEqual(answerAt(plan, [], [], at));
  }
});

test("one that has not begun begins on the day the form says", () => {
  const later = fields({ startsOn: "2026-04-01" });
  expect(anchored(later, NOW)).toEqual(later);
});
