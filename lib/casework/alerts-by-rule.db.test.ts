import { beforeEach, describe, expect, test } from "vitest";
import { listAlerts } from "../alerts/queries.ts";
import type { AlertRule } from "../alerts/rules.ts";
import { contact, episode, move } from "../custody/fixtures.ts";
import { recordContact, recordEpisode, recordMove } from "../custody/record.ts";
import { withActor, withWorker } from "../db/client.ts";
import { assessDue } from "../jobs/due.ts";
import { recordMeasure } from "../proceedings/measure-commands.ts";
import { openProceeding } from "../proceedings/proceeding-commands.ts";
import { anAlert, standingOf } from "../testing/an-alert.ts";
import { aCase, aMember, anOrganisation, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { aLoggedCase } from "../testing/logged-case.ts";
import { asylum, change, value } from "../testing/refused-case.ts";
import { setTestClock } from "../testing/test-clock.ts";
import { changeCase } from "./change-case.ts";

const database = await testDatabase({ testClock: true });
const ZONE = "Asia/Almaty";
let org: TestOrganisation;

beforeEach(async () => {
  await later(0);
  org = await anOrganisation();
  await aMember(org, { teamId: org.teamId });
});

const later = (hours: number) => setTestClock(database.urls.owner, Temporal.Duration.from({ hours }));
function inHours(hours: number) {
  const at = Temporal.Now.instant().add({ hours }).toZonedDateTimeISO(ZONE);
  return {
    on: at.toPlainDate().toString(),
    time: at.toPlainTime().toString({ smallestUnit: "minute" }),
    zone: ZONE,
  };
}
const logged = (hours: number) => aLoggedCase(org.founder, { more: { removal: inHours(hours) } });
const alertsOf = async (caseId: string) => {
  const alerts = await withWorker(
    org.id,
    (tx) => tx.$queryRaw<{ id: string; kind: string; severity: string; cause: string; by: string | null }[]>`
      select id, kind, severity, cause, raised_by as by from alert where case_id = ${caseId}::uuid order by raised_at, id`,
  );
  return alerts;
};
/** A change to the case that says nothing new. */
const touch = (caseId: string) =>
  changeCase(org.founder, { caseId, permission: "case:view", event: "case.changed" }, async () => ({
    ok: true,
    value: undefined,
  }));
const switchOff = (...rules: AlertRule[]) =>
  withActor(org.founder, async (tx) => {
    for (const rule of rules)
      await tx.$executeRaw`insert into alert_rule (org_id, rule, is_on, updated_by)
        values (${org.id}::uuid, ${rule}, false, ${org.founder.userId}::uuid)`;
  });
const custody = <T>(caseId: string, command: Parameters<typeof changeCase<"custody:record", T, string>>[2]) =>
  value(
    changeCase(org.founder, { caseId, permission: "custody:record", event: "custody.recorded" }, command),
  );
const known = (hours: number) =>
  ({ knownOn: inHours(hours).on, sourceKind: "lawyer", sourceGrade: "b" }) as const;

describe("a level", () => {
  test("that is Critical when the case is logged calls people, also who logged it, and once", async () => {
    const { caseId } = await logged(60);
    const [alert, ...more] = await alertsOf(caseId);
    expect(more).toEqual([]);
    expect(alert).toMatchObject({ kind: "removal_now", severity: "critical", cause: "level", by: null });
    const paged = await withWorker(
      org.id,
      (tx) =>
        tx.$queryRaw<
          { user_id: string }[]
        >`select user_id from alert_recipient where alert_id = ${alert?.id}::uuid`,
    );
    expect(paged.map(({ user_id }) => user_id)).toContain(org.founder.userId);
    await touch(caseId);
    expect(await alertsOf(caseId)).toHaveLength(1);
  });

  test("that rises by itself joins the alert that runs and makes it graver", async () => {
    const { caseId } = await logged(90);
    expect(await alertsOf(caseId)).toEqual([]);
    await later(20);
    await assessDue();
    const [alert] = await alertsOf(caseId);
    expect(alert).toMatchObject({ severity: "critical" });
    await later(68);
    await assessDue();
    expect(await alertsOf(caseId)).toMatchObject([{ id: alert?.id, severity: "imminent" }]);
    const { course } = await standingOf(org, { alertId: alert?.id ?? "" });
    expect(course).toEqual([
      "step_called",
      "report_joined level_imminent",
      "severity_raised imminent",
      "step_called",
    ]);
  });

  test("calls nobody where the organisation has switched its rule off", async () => {
    await switchOff("level_critical");
    const { caseId } = await logged(60);
    await touch(caseId);
    expect(await alertsOf(caseId)).toEqual([]);
  });

  test("joins an alert of the same kind that a person raised", async () => {
    const { caseId } = await aCase(org.founder, org.teamId);
    const { alertId } = await anAlert(org, { caseId, kind: "moved" });
    const episodeId = await custody(caseId, (tx, access) => recordEpisode(tx, access, episode()));
    await custody(caseId, (tx, access) => recordMove(tx, access, { episodeId, fields: move() }));
    expect(await alertsOf(caseId)).toMatchObject([{ id: alertId, severity: "imminent" }]);
    const { course } = await standingOf(org, { alertId });
    expect(course.filter((line) => line.startsWith("report"))).toEqual([
      "report_joined moved_to_border",
      "report_joined level_imminent",
    ]);
  });
});

describe("a departure", () => {
  test("whose hour passes calls people once, and not before", async () => {
    await switchOff("level_critical", "level_imminent");
    const { caseId } = await logged(30);
    await later(29);
    await assessDue();
    expect(await alertsOf(caseId)).toEqual([]);
    await later(31);
    await assessDue();
    await touch(caseId);
    await later(40);
    await assessDue();
    expect(await alertsOf(caseId)).toMatchObject([
      { kind: "removal_now", severity: "imminent", cause: "departure" },
    ]);
  });

  test("that had passed when it was told calls people too", async () => {
    await switchOff("level_critical", "level_imminent");
    const { caseId } = await logged(-2);
    expect(await alertsOf(caseId)).toMatchObject([{ cause: "departure" }]);
  });

  test("calls nobody where its rule is off", async () => {
    await switchOff("level_critical", "level_imminent", "departure_passed");
    expect(await alertsOf((await logged(-2)).caseId)).toEqual([]);
  });
});

describe("a person who is held", () => {
  async function held() {
    await switchOff("level_critical", "level_imminent");
    const { caseId } = await aCase(org.founder, org.teamId);
    const episodeId = await custody(caseId, (tx, access) =>
      recordEpisode(tx, access, { ...episode(), ...known(-48), ...inHours(-48) }),
    );
    return { caseId, episodeId };
  }
  const taken = (place: { caseId: string; episodeId: string }, hours: number) =>
    custody(place.caseId, (tx, access) =>
      recordMove(tx, access, {
        episodeId: place.episodeId,
        fields: { ...move(), ...known(hours), ...inHours(hours), purpose: "towards_removal" },
      }),
    );

  test("and is taken towards a border calls people once; a further move joins", async () => {
    const place = await held();
    expect(await alertsOf(place.caseId)).toEqual([]);
    await taken(place, -5);
    const [alert, ...more] = await alertsOf(place.caseId);
    expect(more).toEqual([]);
    expect(alert).toMatchObject({ kind: "moved", severity: "imminent", cause: "move" });
    await touch(place.caseId);
    await taken(place, -1);
    expect(await alertsOf(place.caseId)).toHaveLength(1);
    const { course } = await standingOf(org, { alertId: alert?.id ?? "" });
    expect(course.filter((line) => line.startsWith("report"))).toEqual(["report_joined moved_to_border"]);
  });

  test("whose move calls nobody where its rule is off", async () => {
    await switchOff("moved_to_border");
    const place = await held();
    await taken(place, -5);
    expect(await alertsOf(place.caseId)).toEqual([]);
  });

  test("and whom nobody can reach calls people once, and again only when it grows graver", async () => {
    const place = await held();
    const lose = () =>
      custody(place.caseId, (tx, access) =>
        recordContact(tx, access, { ...contact(), ...known(-1), ...inHours(-1), kind: "none" }),
      );
    await lose();
    await lose();
    await touch(place.caseId);
    const alerts = await alertsOf(place.caseId);
    expect(alerts).toMatchObject([{ kind: "contact_lost", severity: "critical", cause: "contact" }]);
    await value(
      change(org.founder, place.caseId, (tx, access) =>
        openProceeding(tx, access, {
          ...asylum,
          type: "admin_expulsion",
          canEndInRemoval: true,
          stage: null,
        }),
      ),
    );
    await later(12);
    await assessDue();
    await assessDue();
    expect(await alertsOf(place.caseId)).toMatchObject([{ id: alerts[0]?.id, severity: "imminent" }]);
  });
});

describe("a shield", () => {
  async function shielded() {
    await switchOff("level_critical", "level_imminent");
    const { caseId } = await aLoggedCase(org.founder);
    const proceedingId = await value(
      change(org.founder, caseId, (tx, access) =>
        openProceeding(tx, access, {
          ...asylum,
          ...known(-24 * 5),
          type: "admin_expulsion",
          canEndInRemoval: true,
          stage: null,
        }),
      ),
    );
    await value(
      change(org.founder, caseId, (tx, access) =>
        recordMeasure(tx, access, {
          measure: {
            ...known(-24 * 5),
            ...inHours(-24 * 5),
            kind: "court_stay",
            filingId: null,
            ruleId: null,
            body: "City court",
            reference: null,
            note: null,
            endsOn: null,
          },
          binds: [proceedingId],
          servedOn: ["migration_police"],
        }),
      ),
    );
    return { caseId, proceedingId };
  }

  test("that falls calls people once", async () => {
    const { caseId } = await shielded();
    const shields = async () => (await alertsOf(caseId)).filter(({ cause }) => cause === "shield");
    expect(await shields()).toEqual([]);
    await later(24 * 3);
    await assessDue();
    await assessDue();
    expect(await shields()).toMatchObject([{ kind: "deadline_at_risk", by: null }]);
  });

  test("calls nobody where its rule is off", async () => {
    await switchOff("shield_fallen");
    const { caseId } = await shielded();
    await later(24 * 3);
    await assessDue();
    expect((await alertsOf(caseId)).filter(({ cause }) => cause === "shield")).toEqual([]);
  });
});

test("a closed case calls nobody", async () => {
  const { caseId } = await logged(90);
  await withActor(
    org.founder,
    (
      tx,
    ) => tx.$executeRaw`update case_file set status = 'closed', closure_reason = 'other', closed_on = current_date
    where id = ${caseId}::uuid`,
  );
  await later(80);
  await assessDue();
  expect(await withActor(org.founder, (tx) => listAlerts(tx, { caseId }))).toEqual([]);
});
