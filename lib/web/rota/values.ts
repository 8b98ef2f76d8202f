import type { RotaFields } from "../../alerts/rota/fields.ts";
import type { RotaPlan } from "../../alerts/rota/model.ts";
import { turnAt } from "../../alerts/rota/turns.ts";
import type { FormValues } from "../form-state.ts";
import { MOST_PEOPLE } from "./schema.ts";

/** How the form shows what stands of a rota: each field by its name, as the browser would send it. */
export function rotaValues(fields: RotaFields): FormValues {
  const people = Array.from({ length: MOST_PEOPLE }, (_, index) => [
    `person${index + 1}`,
    fields.people[index] ?? "",
  ]);
  return {
    ...{ name: fields.name, zone: fields.zone, cycle: fields.cycle, handOverAt: fields.handOverAt },
    shiftHours: fields.shiftHours === null ? "" : String(fields.shiftHours),
    weekday: fields.handOverWeekday === null ? "" : String(fields.handOverWeekday),
    startsOn: fields.startsOn,
    cover: fields.fromTime === null ? "always" : "hours",
    from: fields.fromTime ?? "",
    until: fields.untilTime ?? "",
    ...(Object.fromEntries(people) as FormValues),
  };
}

/**
 * By what a form knows that the rota still stands as it showed it: its version, and the turn that ran. The order of the form begins with
 * that turn, so one that has ended meanwhile is a change too.
 */
export function rotaMark(version: number, plan: RotaPlan, now: Temporal.Instant): string {
  return `${version} ${turnAt(plan, now) ?? "-"}`;
}
