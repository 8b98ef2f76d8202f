import type { WorkCalendar } from "./calendar.ts";
import type { Rule } from "./rule-schema.ts";

/** The law an assessment is made by, and the calendars in which its terms are counted. Both come from outside: the engine keeps none. */
export interface RuleBook {
  rules: readonly Rule[];
  /** Those that are called up, where some are kept only for what was filed or begun under them; absent where all are. */
  offered?: readonly Rule[];
  versionOf: (rule: Rule) => string;
  /** @param around a day near which the term lies: its start */
  calendarOf: (rule: Rule, hostState: string, around: Temporal.PlainDate) => WorkCalendar;
}
