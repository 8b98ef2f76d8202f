import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { recordHearing } from "../proceedings/hearing-commands.ts";
import { recordRemoval } from "../proceedings/removal-commands.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { capturingSql } from "../testing/captured-sql.ts";
import { testDatabase } from "../testing/database.ts";
import { change, KNOWN, reading, value, withDeadlines, ZONE } from "../testing/refused-case.ts";
import { asSuperuser } from "../testing/superuser.ts";
import { listCalendar } from "./calendar.ts";
import type { CalendarScope } from "./calendar-scope.ts";

const database = await testDatabase();
let org: TestOrganisation;
let outsider: Actor;
let caseId: string;

const hearing = (proceedingId: string, on: string, time: string | null, zone = ZONE) => ({
  ...KNOWN,
  proceedingId,
  kind: time ? ("exact" as const) : ("by_date" as const),
  on,
  time,
  zone,
  purpose: null,
  outcome: null,
});

beforeAll(async () => {
  org = await anOrganisation();
  outsider = await aMember(org, { teamId: await aTeam(org) });
  const made = await withDeadlines(org);
  caseId = made.caseId;
  const record = change.bind(null, org.founder, caseId);
  // 20:00 of the 14th in Warsaw is the 15th in Almaty, where the organisation counts its days.
  const warsaw = hearing(made.proceedingId, "2022-12-14", "20:00", "Europe/Warsaw");
  await value(record((tx, access) => recordHearing(tx, access, warsaw)));
  await value(
    record((tx, access) => recordHearing(tx, access, hearing(made.proceedingId, "2022-12-20", null))),
  );
  const removal = {
    ...KNOWN,
    proceedingId: null,
    on: "2022-12-31",
    time: null,
    zone: ZONE,
    status: "set" as const,
    route: null,
    note: null,
  };
  await value(record((tx, access) => recordRemoval(tx, access, removal)));
  await asSuperuser(database, "update case_file set review_by = '2022-12-05T19:30:00Z' where id = $1", [
    caseId,
  ]);
});

function december(actor: Actor, scope: CalendarScope = "all", days = ["2022-12-01", "2022-12-31"]) {
  const [from, to] = days.map((day) => Temporal.PlainDate.from(day)) as [
    Temporal.PlainDate,
    Temporal.PlainDate,
  ];
  return reading(actor, (tx) => listCalendar(tx, { from, to, zone: ZONE, scope }));
}

describe("the calendar", () => {
  test("has hearings, last days, removals and reviews in the order of their days", async () => {
    const { entries, isCut } = await december(org.founder);
    const told = entries.map(({ kind, day }) => `${day} ${kind}`);
    expect(told).toEqual(told.toSorted());
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(
      new Set(["review", "hearing", "lastDay", "removal"]),
    );
    expect(isCut).toBe(false);
    expect(entries[0]).toMatchObject({ caseId, name: "Ержан Тестов", hostState: "KZ" });
  });

  test("puts a moment under the organisation's day, and keeps the zone of its place", async () => {
    const { entries } = await december(org.founder);
    expect(entries.find(({ at, kind }) => at && kind === "hearing")).toMatchObject({
      day: "2022-12-15",
      at: "2022-12-14T19:00:00.000Z",
      zone: "Europe/Warsaw",
      code: "rsd_first_instance",
      isLoose: false,
    });
    expect(entries.find(({ kind }) => kind === "review")?.day).toBe("2022-12-06");
  });

  test("says of a hearing by a day that it has no hour, and ends it with the day", async () => {
    const { entries } = await december(org.founder);
    expect(entries.find(({ day }) => day === "2022-12-20")).toMatchObject({
      at: null,
      isLoose: true,
      endsAt: "2022-12-20T18:00:00.000Z",
    });
  });

  test("tells the cautious day and, apart, the later possible one", async () => {
    const { entries } = await december(org.founder, "all", ["2022-12-01", "2023-03-31"]);
    const days = entries.filter(({ code }) => code === "KZ-ASY-COMPLAINT-3M");
    expect(days.map(({ kind }) => kind)).toEqual(["lastDay", "laterDay"]);
    expect(days[0]!.day < days[1]!.day).toBe(true);
  });

  test("ends with the last of the days asked for", async () => {
    expect((await december(org.founder, "all", ["2022-12-31", "2022-12-31"])).entries).toMatchObject([
      { kind: "removal", day: "2022-12-31" },
    ]);
    expect((await december(org.founder, "all", ["2023-03-01", "2023-03-31"])).entries).toEqual([]);
  });

  test("of a colleague in another team has nothing of this case", async () => {
    expect((await december(outsider)).entries).toEqual([]);
  });

  test("of another organisation has nothing at all", async () => {
    expect((await december((await anOrganisation("Elsewhere")).founder)).entries).toEqual([]);
  });

  test("shows my own where I lead or own a last day, and my teams' where they are theirs", async () => {
    const colleague = await aMember(org, { teamId: org.teamId });
    expect((await december(colleague, "mine")).entries).toEqual([]);
    expect((await december(colleague, "team")).entries.length).toBeGreaterThan(4);
    await asSuperuser(database, "update case_file set backup_id = $2 where id = $1", [
      caseId,
      colleague.userId,
    ]);
    expect((await december(colleague, "mine")).entries.length).toBeGreaterThan(4);
  });

  test("leaves out what was settled, moved, called off or struck out, and closed cases", async () => {
    const count = async () => (await december(org.founder)).entries.length;
    const before = await count();
    await asSuperuser(database, "update hearing set status = 'cancelled' where on_date = '2022-12-20'");
    expect(await count()).toBe(before - 1);
    await asSuperuser(
      database,
      "update case_file set status = 'closed', closure_reason = 'protected' where id = $1",
      [caseId],
    );
    expect(await count()).toBe(0);
    await asSuperuser(database, "update case_file set status = 'open', closure_reason = null where id = $1", [
      caseId,
    ]);
  });

  test("is one statement beside those that say who asks and open the keys", async () => {
    await aCase(org.founder, org.teamId);
    const { sent, transactions } = await capturingSql(() => december(org.founder));
    expect(transactions).toBe(1);
    expect(sent.filter(({ text }) => text.includes("removal_direction"))).toHaveLength(1);
    expect(sent.length).toBeLessThanOrEqual(4);
  });
});
