import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverOf } from "./cover.ts";
import type { Absence, Override, RotaPlan, Shift } from "./model.ts";
import { answerAt, shiftsOf } from "./shifts.ts";

const at = (moment: string) => Temporal.Instant.from(moment);
const plan = (given: Partial<RotaPlan> = {}): RotaPlan => ({
  id: "rota",
  zone: "Europe/Berlin",
  cycle: "daily",
  shiftHours: null,
  handOverAt: "08:00",
  handOverWeekday: null,
  startsOn: "2026-03-01",
  fromTime: null,
  untilTime: null,
  people: ["anna", "boris", "cara"],
  gone: new Set(),
  endedAt: null,
  ...given,
});
const local = (shifts: Shift[], zone = "Europe/Berlin") =>
  shifts.map(({ start, end, userId }) => {
    const say = (moment: Temporal.Instant) =>
      moment.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" }).slice(5);
    return `${say(start)} ${say(end)} ${start.until(end).total("hours")}h ${userId}`;
  });
const days = (p: RotaPlan, from: string, until: string, o: Override[] = [], a: Absence[] = []) =>
  local(
    shiftsOf(
      p,
      o,
      a,
      Temporal.PlainDateTime.from(from).toZonedDateTime(p.zone).toInstant(),
      Temporal.PlainDateTime.from(until).toZonedDateTime(p.zone).toInstant(),
    ),
    p.zone,
  );

describe("a turn", () => {
  test("of a day is 23 hours when the clocks go forward, 25 when they go back", () => {
    expect(days(plan(), "2026-03-28T08:00", "2026-03-30T08:00")).toEqual([
      "03-28T08:00 03-29T08:00 23h anna",
      "03-29T08:00 03-30T08:00 24h boris",
    ]);
    expect(days(plan(), "2026-10-24T08:00", "2026-10-25T08:00")).toEqual([
      "10-24T08:00 10-25T08:00 25h anna",
    ]);
  });

  test("of a night too", () => {
    const nights = plan({ handOverAt: "20:00", fromTime: "20:00", untilTime: "08:00" });
    expect(days(nights, "2026-03-28T12:00", "2026-03-30T12:00")).toEqual([
      "03-28T20:00 03-29T08:00 11h anna",
      "03-29T20:00 03-30T08:00 12h boris",
    ]);
    expect(days(nights, "2026-10-24T12:00", "2026-10-25T12:00")).toEqual([
      "10-24T20:00 10-25T08:00 13h anna",
    ]);
  });

  test("that begins at an hour the clocks skip begins when they skip it", () => {
    expect(days(plan({ handOverAt: "02:30" }), "2026-03-28T02:30", "2026-03-30T02:30")).toEqual([
      "03-28T02:30 03-29T03:00 23.5h anna",
      "03-29T03:00 03-30T02:30 23.5h boris",
    ]);
  });

  test("that begins at an hour that comes twice begins at the first", () => {
    const shifts = shiftsOf(
      plan({ handOverAt: "02:30" }),
      [],
      [],
      at("2026-10-24T12:00:00Z"),
      at("2026-10-25T12:00:00Z"),
    );
    expect(shifts.map(({ start }) => start.toString())).toEqual([
      "2026-10-24T12:00:00Z",
      "2026-10-25T00:30:00Z",
    ]);
  });

  test("of a week begins on its weekday; the first is what is left of its week", () => {
    const weekly = plan({ cycle: "weekly", handOverWeekday: 1 });
    expect(days(weekly, "2026-03-01T00:00", "2026-03-10T08:00")).toEqual([
      "03-01T08:00 03-02T08:00 24h anna",
      "03-02T08:00 03-09T08:00 168h boris",
      "03-09T08:00 03-10T08:00 24h cara",
    ]);
    const onMonday = plan({ cycle: "weekly", handOverWeekday: 1, startsOn: "2026-03-02" });
    expect(days(onMonday, "2026-03-01T00:00", "2026-03-10T08:00")).toEqual([
      "03-02T08:00 03-09T08:00 168h anna",
      "03-09T08:00 03-10T08:00 24h boris",
    ]);
  });

  test("of twelve hours keeps its hours of the clock through the change", () => {
    const halves = plan({ cycle: "custom", shiftHours: 12, people: ["anna", "boris"] });
    expect(days(halves, "2026-03-28T08:00", "2026-03-29T20:00")).toEqual([
      "03-28T08:00 03-28T20:00 12h anna",
      "03-28T20:00 03-29T08:00 11h boris",
      "03-29T08:00 03-29T20:00 12h anna",
    ]);
  });

  test("of one hour is left out where the clocks skip it, and nobody else's moves", () => {
    const hourly = plan({ cycle: "custom", shiftHours: 1, handOverAt: "00:00", startsOn: "2026-03-29" });
    expect(days(hourly, "2026-03-29T00:00", "2026-03-29T05:00")).toEqual([
      "03-29T00:00 03-29T01:00 1h anna",
      "03-29T01:00 03-29T03:00 1h boris",
      "03-29T03:00 03-29T04:00 1h anna",
      "03-29T04:00 03-29T05:00 1h boris",
    ]);
  });

  test.each([
    // 2024-03-10: the clocks of New York go from 02:00 to 03:00.
    ["America/New_York", "2024-03-09T20:00", "2024-03-10T08:00", 11],
    ["America/New_York", "2024-11-02T20:00", "2024-11-03T08:00", 13],
    // 2024-03-01: all of Kazakhstan took one zone, and midnight in Almaty became 23:00.
    ["Asia/Almaty", "2024-02-29T20:00", "2024-03-01T08:00", 13],
    ["Asia/Almaty", "2024-03-01T20:00", "2024-03-02T08:00", 12],
    // Lord Howe moves its clocks by half an hour.
    ["Australia/Lord_Howe", "2024-10-05T20:00", "2024-10-06T08:00", 11.5],
    ["Australia/Lord_Howe", "2024-04-06T20:00", "2024-04-07T08:00", 12.5],
  ])("of a night in %s from %s until %s lasts %d hours", (zone, from, until, hours) => {
    const nights = plan({
      zone,
      startsOn: "2024-01-01",
      handOverAt: "20:00",
      fromTime: "20:00",
      untilTime: "08:00",
    });
    const [start, end] = [from, until].map((hour) =>
      Temporal.PlainDateTime.from(hour).toZonedDateTime(zone).toInstant(),
    ) as [Temporal.Instant, Temporal.Instant];
    const shifts = shiftsOf(nights, [], [], start.subtract({ hours: 3 }), end.add({ hours: 3 }));
    expect(shifts.map((shift) => shift.start.until(shift.end).total("hours"))).toEqual([hours]);
  });

  test("is counted from the first day: who it was does not depend on when it is asked", () => {
    const whole = shiftsOf(plan(), [], [], at("2026-03-01T00:00:00Z"), at("2027-03-01T00:00:00Z"));
    expect(whole).toHaveLength(365);
    whole.forEach(({ userId }, index) => {
      expect(userId).toBe(["anna", "boris", "cara"][index % 3]);
    });
  });
});

describe("instead of the turn", () => {
  const override = (start: string, end: string, userId: string | null, swapId: string | null = null) => ({
    ...{ id: `${start}${end}`, start: at(start), end: at(end) },
    ...{ userId, swapId },
  });
  const of = (overrides: Override[], absences: Absence[], given: Partial<RotaPlan> = {}) =>
    shiftsOf(
      plan({ zone: "UTC", ...given }),
      overrides,
      absences,
      at("2026-03-01T08:00:00Z"),
      at("2026-03-03T08:00:00Z"),
    ).map(
      ({ start, end, userId, why }) =>
        `${start.toString().slice(8, 13)} ${end.toString().slice(8, 13)} ${userId} ${why}`,
    );

  test("somebody stands in, cut to the hour; of two the later holds", () => {
    const first = override("2026-03-01T20:00:00Z", "2026-03-02T10:00:00Z", "cara");
    const second = override("2026-03-01T22:00:00Z", "2026-03-01T23:00:00Z", null);
    expect(of([first, second], [])).toEqual([
      "01T08 01T20 anna turn",
      "01T20 01T22 cara override",
      "01T22 01T23 null nobody",
      "01T23 02T08 cara override",
      "02T08 02T10 cara override",
      "02T10 03T08 boris turn",
    ]);
  });

  test("who is away leaves a hole from midnight until midnight, and nobody is moved up", () => {
    const away = { userId: "boris", firstDay: "2026-03-02", lastDay: "2026-03-02" };
    expect(of([], [away])).toEqual([
      "01T08 02T08 anna turn",
      "02T08 03T00 null absent",
      "03T00 03T08 boris turn",
    ]);
  });

  test("who stands in and is away leaves a hole too; an exchange says that it is one", () => {
    const away = { userId: "cara", firstDay: "2026-03-01", lastDay: "2026-03-01" };
    const swap = override("2026-03-01T20:00:00Z", "2026-03-02T08:00:00Z", "cara", "swap");
    expect(of([swap], [away])).toEqual([
      "01T08 01T20 anna turn",
      "01T20 02T00 null absent",
      "02T00 02T08 cara swap",
      "02T08 03T08 boris turn",
    ]);
  });

  test("who has left leaves a hole, and a rota of nobody is one", () => {
    expect(of([], [], { gone: new Set(["boris"]) })).toEqual([
      "01T08 02T08 anna turn",
      "02T08 03T08 null gone",
    ]);
    expect(of([], [], { people: [] })).toEqual(["01T08 02T08 null nobody", "02T08 03T08 null nobody"]);
  });

  test("a rota that has ended covers nothing any more", () => {
    expect(of([], [], { endedAt: at("2026-03-02T00:00:00Z") })).toEqual(["01T08 02T00 anna turn"]);
  });
});

describe("whatever the rota", () => {
  const hour = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59))
    .map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`);
  const zone = fc.constantFrom(
    "Europe/Berlin",
    "America/New_York",
    "Asia/Almaty",
    "Australia/Lord_Howe",
    "Asia/Tehran",
    "America/St_Johns",
    "UTC",
  );
  const day = fc
    .integer({ min: 0, max: 330 })
    .map((after) => Temporal.PlainDate.from("2024-02-01").add({ days: after }).toString());
  const who = fc.constantFrom("anna", "boris", "cara", "dima");
  const rota = fc.record({
    zone,
    startsOn: day,
    handOverAt: hour,
    people: fc.array(who, { maxLength: 4 }),
    turning: fc.oneof(
      fc.constant({ cycle: "daily" as const }),
      fc.record({ cycle: fc.constant("weekly" as const), handOverWeekday: fc.integer({ min: 1, max: 7 }) }),
      fc.record({ cycle: fc.constant("custom" as const), shiftHours: fc.integer({ min: 1, max: 100 }) }),
    ),
    cover: fc.option(fc.record({ fromTime: hour, untilTime: hour })),
    gone: fc.array(who, { maxLength: 1 }),
  });
  const moment = fc
    .integer({ min: 0, max: 60 * 24 * 340 })
    .map((minutes) => at("2024-01-28T00:00:00Z").add({ minutes }));
  const override = fc
    .record({ start: moment, minutes: fc.integer({ min: 1, max: 4000 }), userId: fc.option(who) })
    .map(({ start, minutes, userId }) => ({
      id: "o",
      start,
      end: start.add({ minutes }),
      userId,
      swapId: null,
    }));
  const absence = fc
    .record({ userId: who, firstDay: day, length: fc.integer({ min: 0, max: 9 }) })
    .map(({ userId, firstDay, length }) => ({
      ...{ userId, firstDay },
      lastDay: Temporal.PlainDate.from(firstDay).add({ days: length }).toString(),
    }));
  const asked = fc.record({
    rota,
    overrides: fc.array(override, { maxLength: 6 }),
    absences: fc.array(absence, { maxLength: 4 }),
    from: moment,
    hours: fc.integer({ min: 1, max: 24 * 20 }),
    probes: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 8, maxLength: 8 }),
  });

  test("there is no gap and no overlap, every moment has one answer, and asked for a moment it is the same", () => {
    fc.assert(
      fc.property(
        asked,
        ({ rota: { turning, cover, gone, ...rest }, overrides, absences, from, hours, probes }) => {
          const made = plan({ ...rest, ...turning, ...cover, gone: new Set(gone) });
          const until = from.add({ hours });
          const shifts = shiftsOf(made, overrides, absences, from, until);
          const covered = coverOf(made, { start: from, end: until });
          for (const [index, shift] of shifts.entries()) {
            expect(Temporal.Instant.compare(shift.start, shift.end)).toBe(-1);
            const next = shifts[index + 1];
            if (next) expect(Temporal.Instant.compare(shift.end, next.start)).toBeLessThanOrEqual(0);
          }
          const length = (spans: { start: Temporal.Instant; end: Temporal.Instant }[]) =>
            spans.reduce((sum, { start, end }) => sum + start.until(end).total("seconds"), 0);
          expect(length(shifts)).toBe(length(covered));
          for (const probe of probes) {
            const asked = from.add({ seconds: Math.floor(probe * hours * 3600) });
            const holds = shifts.filter(
              ({ start, end }) =>
                Temporal.Instant.compare(start, asked) <= 0 && Temporal.Instant.compare(asked, end) < 0,
            );
            const answer = answerAt(made, overrides, absences, asked);
            expect(holds).toHaveLength(answer === null ? 0 : 1);
            if (answer) expect(holds[0]).toMatchObject(answer);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test("what is asked in two parts is what is asked at once", () => {
    fc.assert(
      fc.property(asked, ({ rota: { turning, cover, gone, ...rest }, overrides, absences, from, hours }) => {
        const made = plan({ ...rest, ...turning, ...cover, gone: new Set(gone) });
        const [middle, until] = [from.add({ hours: Math.ceil(hours / 2) }), from.add({ hours })];
        const of = (one: Temporal.Instant, other: Temporal.Instant) =>
          shiftsOf(made, overrides, absences, one, other);
        const holders = (shifts: Shift[]) =>
          shifts.reduce<Record<string, number>>((sums, { userId, start, end }) => {
            const name = String(userId);
            sums[name] = (sums[name] ?? 0) + start.until(end).total("seconds");
            return sums;
          }, {});
        expect(holders([...of(from, middle), ...of(middle, until)])).toEqual(holders(of(from, until)));
      }),
      { numRuns: 200 },
    );
  });
});
