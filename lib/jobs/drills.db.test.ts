import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { answerDrill } from "../alerts/drills/answer.ts";
import { beginDrill } from "../alerts/drills/begin.ts";
import { findDrillPlan, planDrills } from "../alerts/drills/plan.ts";
import { findMyDrill, listDrillPeople, listDrills } from "../alerts/drills/results.ts";
import { withActor, withWorker } from "../db/client.ts";
import { requireOrganisationAccess } from "../organisations/admin.ts";
import { aMember, anOrganisation, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { setTestClock } from "../testing/test-clock.ts";
import { beginDueDrills } from "./drills.ts";

const database = await testDatabase({ testClock: true });
let org: TestOrganisation;
let timur: Actor;

beforeAll(async () => {
  org = await anOrganisation();
  timur = await aMember(org, { name: "Timur Colleague", roles: ["viewer"] });
});

/** Sets the database's clock to a moment. */
const at = (moment: string) =>
  setTestClock(database.urls.owner, Temporal.Now.instant().until(Temporal.Instant.from(moment)));
const begin = (of = org) => withActor(of.founder, (tx) => beginDrill(tx, { isWeekly: false }));
const answer = (drillId: string, actor: Actor, via: "in_app" | "email" | "sms" = "in_app") =>
  withActor(actor, (tx) => answerDrill(tx, drillId, actor.userId, via));
const begun = async (of = org): Promise<string> => {
  const result = await begin(of);
  return result.ok ? result.value : "";
};
const plan = (of: TestOrganisation, zone: string, weekday: number, time: string) =>
  withActor(of.founder, (tx) =>
    planDrills(tx, requireOrganisationAccess(tx, of.founder, "drill:run"), { zone, weekday, time }),
  );
const nextAt = async (of: TestOrganisation) => (await withActor(of.founder, findDrillPlan))?.nextAt;
const drillsOf = (of: TestOrganisation) => withActor(of.founder, (tx) => listDrills(tx));

describe("a drill", () => {
  test("asks everybody active, the first answer counts, and who is missing stands first", async () => {
    await at("2027-01-05T10:00:00Z");
    const own = await anOrganisation("Drilled");
    const [quick, slow, silent, gone] = [
      await aMember(own, { name: "Quick" }),
      await aMember(own, { name: "Slow", roles: ["viewer"] }),
      await aMember(own, { name: "Silent", roles: ["auditor"] }),
      await aMember(own, { name: "Gone" }),
    ];
    await withActor(
      own.founder,
      (tx) => tx.$executeRaw`update member set status = 'disabled' where id = ${gone.userId}::uuid`,
    );
    const id = await begun(own);
    await at("2027-01-05T10:02:00Z");
    expect(await answer(id, quick, "email")).toBe("answered");
    await at("2027-01-05T10:30:00Z");
    expect(await answer(id, slow, "sms")).toBe("answered");
    expect(await answer(id, quick, "sms")).toBe("already");
    const people = await withActor(own.founder, (tx) => listDrillPeople(tx, id));
    expect(people.map(({ name, via }) => [name, via])).toEqual([
      ["Dana Founder", null],
      ["Silent", null],
      ["Slow", "sms"],
      ["Quick", "email"],
    ]);
    expect(people[3]?.seconds).toBeGreaterThanOrEqual(115);
    expect(people[3]?.seconds).toBeLessThan(150);
    const [line] = await drillsOf(own);
    expect(line).toMatchObject({ asked: 4, answered: 2, isRunning: true, isWeekly: false });
    expect(line?.halfSeconds).toBeGreaterThanOrEqual(1790);
    expect(await answer(id, silent)).toBe("answered");
  });

  test("ends after an hour: a later answer does not count", async () => {
    await at("2027-02-02T10:00:00Z");
    const id = await begun();
    await at("2027-02-02T10:59:00Z");
    expect((await withActor(timur, (tx) => findMyDrill(tx, id)))?.isOver).toBe(false);
    await at("2027-02-02T11:00:01Z");
    expect(await answer(id, timur)).toBe("over");
    expect(await withActor(timur, (tx) => findMyDrill(tx, id))).toMatchObject({
      isOver: true,
      seconds: null,
    });
  });

  test("two people who answer for one in the same moment are one answer", async () => {
    await at("2027-02-09T10:00:00Z");
    const id = await begun();
    const outcomes = await Promise.all([
      answer(id, timur, "email"),
      answer(id, timur, "sms"),
      answer(id, timur),
    ]);
    expect(outcomes.sort()).toEqual(["already", "already", "answered"]);
  });

  test("one runs at a time, also when two begin one at once", async () => {
    await at("2027-02-16T10:00:00Z");
    const outcomes = await Promise.all([begin(), begin()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    await at("2027-02-16T11:00:01Z");
    expect((await begin()).ok).toBe(true);
  });

  test("is no alert: no alert, no level and no case changes by it; open windows are told", async () => {
    await at("2027-02-23T10:00:00Z");
    const id = await begun();
    const [counts] = await withWorker(
      org.id,
      (tx) => tx.$queryRaw<{ alerts: number; told: number }[]>`select
        (select count(*)::int from alert where org_id = ${org.id}::uuid) as alerts,
        (select count(*)::int from live_event where subject_id = ${id}::uuid and kind = 'drill.begun' and user_id is not null) as told`,
    );
    expect(counts).toEqual({ alerts: 0, told: 2 });
  });

  test("another organisation's is not there: it is neither read nor answered", async () => {
    await at("2027-03-02T10:00:00Z");
    const id = await begun();
    const stranger = (await anOrganisation("Elsewhere")).founder;
    expect(await answer(id, stranger)).toBe("notAsked");
    expect(await withActor(stranger, (tx) => answerDrill(tx, id, timur.userId, "email"))).toBe("notAsked");
    expect(await withActor(stranger, (tx) => listDrillPeople(tx, id))).toEqual([]);
    expect(await withActor(stranger, (tx) => findMyDrill(tx, id))).toBeNull();
    expect(await answer(id, timur)).toBe("answered");
  });
});

describe("the weekly drill", () => {
  test("begins by itself at its hour on the zone's clock, also over the change of summer time", async () => {
    await at("2027-03-20T12:00:00Z");
    const own = await anOrganisation("Weekly");
    await plan(own, "Europe/Warsaw", 3, "19:00");
    expect(await nextAt(own)).toBe("2027-03-24T18:00:00.000Z");
    await at("2027-03-24T17:59:00Z");
    expect(await beginDueDrills()).toBe(0);
    await at("2027-03-24T18:00:05Z");
    expect(await beginDueDrills()).toBe(1);
    // The clocks went forward on the 28th: seven on them is an hour earlier now.
    expect(await nextAt(own)).toBe("2027-03-31T17:00:00.000Z");
    await at("2027-03-31T17:00:05Z");
    expect(await beginDueDrills()).toBe(1);
    expect(await nextAt(own)).toBe("2027-04-07T17:00:00.000Z");
    expect((await drillsOf(own)).map(({ isWeekly }) => isWeekly)).toEqual([true, true]);
  });

  test("is begun once by two workers", async () => {
    await at("2027-05-03T12:00:00Z");
    const own = await anOrganisation("Two workers");
    await plan(own, "Asia/Almaty", 2, "09:00");
    await at("2027-05-04T04:00:10Z");
    const begun = await Promise.all([beginDueDrills(), beginDueDrills(), beginDueDrills()]);
    expect(begun.reduce((sum, each) => sum + each)).toBe(1);
    expect(await drillsOf(own)).toHaveLength(1);
    expect(await beginDueDrills()).toBe(0);
  });

  test("that could not begin in its hour waits for its next; the audit says by nobody", async () => {
    await at("2027-06-01T12:00:00Z");
    const own = await anOrganisation("Late");
    await plan(own, "Asia/Almaty", 5, "09:00");
    await at("2027-06-05T22:00:00Z");
    expect(await beginDueDrills()).toBe(0);
    expect(await drillsOf(own)).toHaveLength(0);
    expect(await nextAt(own)).toBe("2027-06-11T04:00:00.000Z");
    await at("2027-06-11T04:30:00Z");
    expect(await beginDueDrills()).toBe(1);
    const auditor = await aMember(own, { roles: ["auditor"] });
    const [entry] = await withActor(
      auditor,
      (tx) => tx.$queryRaw<{ actor_id: string | null; reason_code: string }[]>`
        select actor_id, reason_code from audit_event where action = 'drill.begun' and org_id = ${own.id}::uuid`,
    );
    expect(entry).toEqual({ actor_id: null, reason_code: "weekly" });
  });

  test("is given up, and none begins", async () => {
    await at("2027-07-01T12:00:00Z");
    const own = await anOrganisation("Given up");
    await plan(own, "Asia/Almaty", 5, "09:00");
    await withActor(own.founder, (tx) =>
      planDrills(tx, requireOrganisationAccess(tx, own.founder, "drill:run"), null),
    );
    await at("2027-07-09T04:00:10Z");
    expect(await beginDueDrills()).toBe(0);
    expect(await withActor(own.founder, findDrillPlan)).toBeNull();
  });
});
