import { workCalendar } from "../../remedies/calendar.ts";
import { plainDate } from "../../time/plain-date.ts";
import { assess } from "../assess.ts";
import type { Assessment, RuleBook } from "../assessment.ts";
import { ruleBookWith } from "../rule-book.ts";
import { type Difference, differences } from "./compare.ts";
import { factsOf, momentOf } from "./read.ts";
import { type Replay, weekendOf } from "./schema.ts";

/** What the program says at one event of a replay. `at` is an ISO moment. */
export interface Replayed {
  event: string;
  at: string;
  assessment: Assessment;
  differences: Difference[];
}

/** Assesses the case at each of its events, by the shipped rules and the calendar of the file. */
export function runReplay(replay: Replay): Replayed[] {
  const facts = factsOf(replay);
  const book = replayRuleBook(replay);
  return replay.events.map((event) => {
    const moment = momentOf(event, replay.zone);
    const assessment = assess(facts, book, moment);
    return {
      event: event.id,
      at: moment.toString(),
      assessment,
      differences: event.expected ? differences(event.expected, assessment) : [],
    };
  });
}

/** The calendar of the file is the host state's; bodies above the states keep their own. */
export function replayRuleBook(replay: Replay): RuleBook {
  const calendar = workCalendar(
    weekendOf(replay),
    replay.calendar.holidays.map(({ date, confirmed }) => ({ day: plainDate(date), confirmed })),
  );
  return ruleBookWith({ calendars: new Map([[replay.hostState, calendar]]) });
}
