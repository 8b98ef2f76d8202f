import type { RotaPlan } from "./model.ts";
import { turnAt, turnStart } from "./turns.ts";
import { dayAt } from "./wall-clock.ts";

/** What a form says of a rota. `people` in the order of their turns; of a rota that has begun, from whoever's turn it is now. */
export type RotaFields = Pick<
  RotaPlan,
  "zone" | "cycle" | "shiftHours" | "handOverAt" | "handOverWeekday" | "startsOn" | "fromTime" | "untilTime"
> & { name: string; people: readonly string[] };

/** A rota as its form shows it: the order begins with whoever's turn it is now. */
export function fieldsAt(plan: RotaPlan, name: string, now: Temporal.Instant): RotaFields {
  const { zone, cycle, shiftHours, handOverAt, handOverWeekday, startsOn, fromTime, untilTime } = plan;
  return {
    ...{ name, zone, cycle, shiftHours, handOverAt, handOverWeekday, startsOn, fromTime, untilTime },
    people: turned(plan.people, turnAt(plan, now) ?? 0),
  };
}

/**
 * How an edited rota is kept, so that the first of the form has the turn that runs now. Turns are counted anew from the day on which that
 * turn begins; of a rota that has not begun, from the day the form says.
 */
export function anchored(fields: RotaFields, now: Temporal.Instant): RotaFields {
  const today = dayAt(fields.zone, now);
  if (Temporal.Instant.compare(now, turnStart(fields, 0)) < 0) return fields;
  // A turn of the clock's first hours may have begun the day before.
  const begun = [today, today.subtract({ days: 1 })]
    .map((day) => ({ ...fields, startsOn: day.toString() }))
    .find((each) => Temporal.Instant.compare(turnStart(each, 0), now) <= 0) as RotaFields;
  return { ...begun, people: turned(fields.people, -(turnAt(begun, now) ?? 0)) };
}

/** Whether who is on call may change by going from one to the other. */
export function isSameSchedule(
  { name: _one, ...one }: RotaFields,
  { name: _other, ...other }: RotaFields,
): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(fields: Omit<RotaFields, "name">) {
  return Object.entries(fields).sort(([one], [other]) => one.localeCompare(other));
}

function turned(people: readonly string[], by: number): string[] {
  const first = people.length === 0 ? 0 : ((by % people.length) + people.length) % people.length;
  return [...people.slice(first), ...people.slice(0, first)];
}
