import fc from "fast-check";
import { expect, test } from "vitest";
import { addTerm, isMoment } from "./add-term.ts";
import { type WorkCalendar, workCalendar } from "./calendar.ts";
import { compareLastDays, lastDay, lastDayText } from "./last-day.ts";
import { asTheRuleRolls } from "./later-day.ts";
import { allRules } from "./packs.ts";
import { type LastDays, reckon } from "./reckon.ts";
import type { Rule, Term } from "./rule-schema.ts";
import type { KnownDay, TermFacts } from "./start-of-term.ts";

const FIRST = Temporal.PlainDate.from("2022-01-01");
const ZONES = ["Asia/Almaty", "Europe/Paris", "America/New_York", "Australia/Sydney", "Asia/Kathmandu"];

const aDay = fc.integer({ min: 0, max: 1500 }).map((days) => FIRST.add({ days }));
const aTime = fc.option(
  fc.integer({ min: 0, max: 1439 }).map((minutes) => new Temporal.PlainTime(0).add({ minutes })),
);
const aKnownDay: fc.Arbitrary<KnownDay> = fc.record({ day: aDay, time: aTime });
const someDays = fc.array(aKnownDay, { maxLength: 3 });

const aCalendar: fc.Arbitrary<WorkCalendar> = fc
  .record({
    weekend: fc.constantFrom([6, 7], [5, 6], [7], []),
    holidays: fc.array(fc.record({ day: aDay, confirmed: fc.boolean() }), { maxLength: 60 }),
  })
  .map(({ weekend, holidays }) => workCalendar(weekend, holidays));

const someFacts: fc.Arbitrary<TermFacts> = fc.record({
  decision: someDays,
  notification: someDays,
  service: someDays,
  knownToUs: aDay,
});

const aTerm: fc.Arbitrary<Term> = fc
  .record({
    value: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom("hours" as const, "days" as const, "working_days" as const, "months" as const),
    starts: fc.constantFrom("decision" as const, "notification" as const, "service" as const),
    rollForward: fc.boolean(),
    dayRule: fc.constantFrom(undefined, "include_first" as const, "franc" as const),
  })
  .map((term) => ({ ...term, counting: term.unit === "working_days" ? "working" : "calendar" }));

const options = fc.record({ hostZone: fc.constantFrom(...ZONES), held: fc.boolean() });
const forward = allRules().filter((rule) => rule.limit && !rule.limit.relativeTo);
const aRule = fc.constantFrom(...forward);
/** Rules as wild as the schema allows, not only those that are shipped. */
const aWildRule: fc.Arbitrary<Rule> = fc
  .record({ rule: aRule, limit: aTerm, safeLimit: fc.option(aTerm), detainedLimit: fc.option(aTerm) })
  .map(({ rule, limit, safeLimit, detainedLimit }) => ({
    ...rule,
    nature: "law",
    limit,
    safeLimit: safeLimit ?? undefined,
    detainedLimit: detainedLimit ?? undefined,
  }));

function reckoned(...given: Parameters<typeof reckon>): LastDays {
  const reckoning = reckon(...given);
  if (reckoning.kind !== "last_day") throw new Error("every rule here counts forward");
  return reckoning;
}

test("a last day never comes before its start", () => {
  fc.assert(
    fc.property(fc.oneof(aRule, aWildRule), someFacts, aCalendar, options, (rule, facts, calendar, where) => {
      const { cautious, later, cautiousFrom, laterFrom } = reckoned(rule, facts, calendar, where);
      const notBefore = (last: typeof cautious, start: Temporal.PlainDate) => {
        const end = last.kind === "day" ? last.day : last.at.toPlainDate();
        expect(Temporal.PlainDate.compare(end, start)).toBeGreaterThanOrEqual(0);
      };
      notBefore(cautious, cautiousFrom.start.day);
      notBefore(later, laterFrom.start.day);
    }),
  );
});

test("the cautious day never ends after the later possible day", () => {
  const noWatch = aRule.filter((rule) => rule.nature !== "watch");
  fc.assert(
    fc.property(
      fc.oneof(noWatch, aWildRule),
      someFacts,
      aCalendar,
      options,
      (rule, facts, calendar, where) => {
        const { cautious, later } = reckoned(rule, facts, calendar, where);
        expect(compareLastDays(cautious, later)).toBeLessThanOrEqual(0);
      },
    ),
  );
});

test("custody never gives more time", () => {
  fc.assert(
    fc.property(
      fc.oneof(aRule, aWildRule),
      someFacts,
      aCalendar,
      fc.constantFrom(...ZONES),
      (rule, facts, calendar, hostZone) => {
        const free = reckoned(rule, facts, calendar, { hostZone, held: false });
        const held = reckoned(rule, facts, calendar, { hostZone, held: true });
        expect(compareLastDays(held.cautious, free.cautious)).toBeLessThanOrEqual(0);
      },
    ),
  );
});

test("a longer limit never ends earlier", () => {
  fc.assert(
    fc.property(
      aTerm,
      fc.integer({ min: 1, max: 40 }),
      aKnownDay,
      aCalendar,
      (term, more, start, calendar) => {
        const places = { hostZone: "Asia/Almaty", bodyZone: "Asia/Almaty", bodyHours: null };
        const short = lastDay(asTheRuleRolls(term, start, calendar), places);
        const long = lastDay(asTheRuleRolls({ ...term, value: term.value + more }, start, calendar), places);
        expect(compareLastDays(short, long)).toBeLessThanOrEqual(0);
      },
    ),
  );
});

test("a later start never ends earlier", () => {
  fc.assert(
    fc.property(aTerm, aDay, fc.integer({ min: 0, max: 60 }), aCalendar, (term, day, more, calendar) => {
      const early = addTerm(term, { day }, calendar);
      const late = addTerm(term, { day: day.add({ days: more }) }, calendar);
      if (isMoment(early) || isMoment(late)) return;
      expect(Temporal.PlainDate.compare(early, late)).toBeLessThanOrEqual(0);
    }),
  );
});

test("the order in which holidays and notices were entered changes nothing", () => {
  const entered = fc.array(fc.record({ day: aDay, confirmed: fc.boolean() }), { maxLength: 40 });
  fc.assert(
    fc.property(aRule, someFacts, entered, options, (rule, facts, holidays, where) => {
      const distinct = [...new Map(holidays.map((holiday) => [holiday.day.toString(), holiday])).values()];
      const there = reckoned(rule, facts, workCalendar([6, 7], distinct), where);
      const turned = {
        ...facts,
        decision: facts.decision.toReversed(),
        notification: facts.notification.toReversed(),
        service: facts.service.toReversed(),
      };
      const back = reckoned(rule, turned, workCalendar([6, 7], distinct.toReversed()), where);
      expect([lastDayText(back.cautious), lastDayText(back.later), back.assumed]).toEqual([
        lastDayText(there.cautious),
        lastDayText(there.later),
        there.assumed,
      ]);
    }),
  );
});

test("a holiday that nobody has confirmed never gives more time", () => {
  fc.assert(
    fc.property(fc.oneof(aRule, aWildRule), someFacts, aCalendar, options, (rule, facts, calendar, where) => {
      const without = reckoned(rule, facts, { ...calendar, seeded: new Set() }, where);
      const withThem = reckoned(rule, facts, calendar, where);
      expect(compareLastDays(withThem.cautious, without.cautious)).toBeLessThanOrEqual(0);
      expect(lastDayText(withThem.later)).toBe(lastDayText(without.later));
    }),
  );
});
