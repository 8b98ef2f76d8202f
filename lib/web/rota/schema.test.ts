import { describe, expect, test } from "vitest";
import { fieldsAt } from "../../alerts/rota/fields.ts";
import type { RotaPlan } from "../../alerts/rota/model.ts";
import { AskSwapInput, EditRotaInput, NewRotaInput, StandInInput } from "./schema.ts";
import { rotaMark, rotaValues } from "./values.ts";

const KEY = "0b6a6a3e-2f0a-4d6c-9c5e-1f2d3c4b5a69";
const [ANNA, BORIS] = [
  "01a21e8d-d401-748b-b7ed-b3e60c7e0c53",
  "01a21e8d-d40b-7251-bd0a-33f79474a987",
] as const;

const sent = (given: Record<string, string> = {}) => ({
  ...{ key: KEY, name: "Nights", zone: "Asia/Almaty", cycle: "daily", shiftHours: "", handOverAt: "20:00" },
  ...{ weekday: "", startsOn: "2026-03-01", cover: "hours", from: "20:00", until: "08:00" },
  ...{ person1: ANNA, person2: "", person3: BORIS },
  ...given,
});
const problems = (given: Record<string, string>) =>
  NewRotaInput.safeParse(sent(given)).error?.issues.map(
    ({ path, message }) => `${path.join(".")} ${message}`,
  );

describe("the form of a rota", () => {
  test("leaves out who is not named, and keeps only what belongs to the cycle", () => {
    const read = NewRotaInput.parse(sent({ weekday: "3", shiftHours: "12" }));
    expect(read.fields).toMatchObject({
      ...{ people: [ANNA, BORIS], handOverWeekday: null, shiftHours: null },
      ...{ fromTime: "20:00", untilTime: "08:00" },
    });
    expect(NewRotaInput.parse(sent({ cycle: "weekly", weekday: "3" })).fields.handOverWeekday).toBe(3);
    expect(NewRotaInput.parse(sent({ cover: "always" })).fields).toMatchObject({
      fromTime: null,
      untilTime: null,
    });
  });

  test.each([
    [{ cycle: "weekly" }, ["weekday required"]],
    [{ cycle: "custom" }, ["shiftHours required"]],
    [{ startsOn: "" }, ["startsOn required"]],
    [{ from: "" }, ["from required"]],
    [{ until: "20:00" }, ["until rota.errors.sameHour"]],
    [{ person1: "", person3: "" }, ["person1 required"]],
    [{ zone: "Mars/Olympus" }, ["zone unknownChoice"]],
  ])("%j is told where it is", (given, expected) => {
    expect(problems(given as Record<string, string>)).toEqual(expected);
  });

  test("what stands is shown so that it comes back as it stood", () => {
    const plan: RotaPlan = {
      ...{
        id: KEY,
        zone: "Asia/Almaty",
        cycle: "weekly",
        shiftHours: null,
        handOverAt: "20:00",
        handOverWeekday: 1,
      },
      ...{ startsOn: "2026-03-02", fromTime: null, untilTime: null, people: [ANNA, BORIS] },
      ...{ gone: new Set<string>(), endedAt: null },
    };
    const now = Temporal.Instant.from("2026-03-12T00:00:00Z");
    const fields = fieldsAt(plan, "Nights", now);
    expect(fields.people).toEqual([BORIS, ANNA]);
    const seen = rotaMark(4, plan, now);
    const read = EditRotaInput.parse({ key: KEY, id: KEY, seen, ...rotaValues(fields) });
    expect(read).toMatchObject({ seen: "4 1", fields });
  });
});

test("whoever is asked for a swap is a colleague, alone or with a shift of theirs", () => {
  const asked = (whom: string) =>
    AskSwapInput.safeParse({
      key: KEY,
      rotaId: KEY,
      start: "2026-03-10T15:00:00Z",
      end: "2026-03-11T03:00:00Z",
      whom,
    });
  expect(asked(ANNA).data?.whom).toEqual({ askedOf: ANNA, inReturn: null });
  const both = asked(`${ANNA} 2026-03-12T15:00:00Z 2026-03-13T03:00:00Z`).data?.whom;
  expect(both?.inReturn?.end.toString()).toBe("2026-03-13T03:00:00Z");
  for (const broken of ["", "anna", `${ANNA} tomorrow`, `${ANNA} 2026-03-12T15:00:00Z`])
    expect(asked(broken).success).toBe(false);
});

test("standing in needs a rota, a person or nobody on purpose, and both hours", () => {
  const whole = {
    key: KEY,
    rotaId: KEY,
    userId: "nobody",
    start: "2026-03-10",
    startTime: "20:00",
    end: "2026-03-11",
    endTime: "08:00",
  };
  expect(StandInInput.safeParse(whole).success).toBe(true);
  for (const name of ["rotaId", "userId", "start", "startTime", "end", "endTime"])
    expect(StandInInput.safeParse({ ...whole, [name]: "" }).error?.issues[0]?.path).toEqual([name]);
});
