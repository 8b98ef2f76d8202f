import { readFileSync } from "node:fs";
import pg from "pg";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { findCaseHeader } from "../../cases/header.ts";
import { vaultOf } from "../../crypto/vault.ts";
import { withActor, withWorker, workerClient } from "../../db/client.ts";
import { newId } from "../../db/id.ts";
import { setSettings } from "../../env.ts";
import { climbDue } from "../../jobs/climb.ts";
import { anAlert, aPolicy, asMember, standingOf } from "../../testing/an-alert.ts";
import { aMember, anOrganisation, aTeam, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { moveTestClock } from "../../testing/test-clock.ts";
import { answer } from "../answers.ts";
import { recordHeard } from "../heard.ts";
import { take } from "../take.ts";
import { undo } from "../undo.ts";
import { climbAtOnce, escalateNow } from "./escalate.ts";
import { tick } from "./tick.ts";

const database = await testDatabase({ testClock: true });
const MIGRATION = new URL(
  "../../../prisma/migrations/20261128110000_ladders_of_running_alerts.sql",
  import.meta.url,
);
let org: TestOrganisation;
let colleague: Actor;
let far: Actor;

beforeAll(() => setSettings({ SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "amparo@amparo.example" }));

beforeEach(async () => {
  // Each test has a night of its own: what others left is not due.
  await workerClient().$executeRaw`update outbox set state = 'skipped' where state = 'queued'`;
  org = await anOrganisation();
  colleague = await aMember(org, { teamId: org.teamId, name: "Asel Near" });
  far = await aMember(org, { teamId: await aTeam(org), name: "Timur Far" });
});

const pass = (time: Temporal.DurationLike) =>
  moveTestClock(database.urls.owner, Temporal.Duration.from(time));
/** Lets so many minutes pass, `by` at a time, as a worker would see them. */
async function minutes(count: number, by = 1): Promise<void> {
  for (let passed = 0; passed < count; passed += by) {
    await pass({ minutes: by });
    await climbDue();
  }
}
const say = (actor: Actor, of: { caseId: string; alertId: string }, said: "coming" | "cannot" | "seen") =>
  asMember(actor, "case:view", of, (tx, access) =>
    answer(tx, access, of.alertId, actor.userId, said, "in_app"),
  );
const takeIt = (actor: Actor, of: { caseId: string; alertId: string }, within: Temporal.DurationLike) =>
  asMember(actor, "alert:take", of, async (tx, access) => {
    const [row] = await tx.$queryRaw<{ at: Date }[]>`select amparo_now() as at`;
    const by = (row as { at: Date }).at.toTemporalInstant().add(within);
    return take(tx, access, of.alertId, { plan: "Ring the duty prosecutor", by });
  });
const ids = (...actors: Actor[]) => actors.map(({ userId }) => userId).sort();
const member = (actor: Actor) => ({ kind: "member" as const, userId: actor.userId });
const step = (targets: ReturnType<typeof member>[], delayMinutes: number, mustAll = false) => ({
  targets,
  delayMinutes,
  mustAll,
});

test("an Imminent alert calls its team, after two minutes everybody, and again and again through the night", async () => {
  const alert = await anAlert(org);
  await minutes(1);
  expect((await standingOf(org, alert)).pages).toEqual([ids(colleague)]);
  await minutes(1);
  expect((await standingOf(org, alert)).pages).toEqual([ids(colleague), ids(colleague, far)]);
  await minutes(2 * 60 - 2, 2);
  const { pages, ladder, round, course } = await standingOf(org, alert);
  // One call every two minutes, the first at once: the team and everybody in turn.
  expect(pages).toHaveLength(61);
  expect(pages.every((page, at) => page.length === (at % 2 === 0 ? 1 : 2))).toBe(true);
  expect({ ladder, round }).toEqual({ ladder: "running", round: 30 });
  expect(course.filter((line) => line === "round_begun")).toHaveLength(30);
});

test("below that a ladder ends after its rounds, says so, and calls nobody more; escalating begins it again", async () => {
  const alert = await anAlert(org, { kind: "decision_served" });
  await minutes(2 * 60, 15);
  const ended = await standingOf(org, alert);
  expect(ended).toMatchObject({ alert: "raised", ladder: "exhausted", waits: null, round: 2 });
  expect(ended.pages).toHaveLength(6);
  expect(ended.course.at(-1)).toBe("ladder_ended");
  const called = await asMember(org.founder, "alert:raise", alert, (tx, access) =>
    escalateNow(tx, access, alert.alertId),
  );
  expect(called).toEqual({ ok: true, value: 1 });
  expect(await standingOf(org, alert)).toMatchObject({ ladder: "running", step: 0, round: 0, page_no: 7 });
});

test("a step of nobody is skipped in the same breath and written down", async () => {
  const empty = await aTeam(org, "Nobody yet");
  await aPolicy(org, {
    severities: ["imminent"],
    repeats: 1,
    steps: [
      { targets: [{ kind: "team", teamId: empty }], delayMinutes: 30, mustAll: false },
      { targets: [{ kind: "lead" }, { kind: "backup" }], delayMinutes: 30, mustAll: false },
      step([member(far)], 10),
    ],
  });
  const alert = await anAlert(org);
  const { pages, course, step: at, waits } = await standingOf(org, alert);
  expect({ pages, course, at, waits }).toEqual({
    pages: [ids(far)],
    course: ["step_empty", "step_empty", "step_called"],
    at: 2,
    waits: 10,
  });
  // Imminent: no last round, whatever the policy says.
  await minutes(10 * 4, 5);
  expect(await standingOf(org, alert)).toMatchObject({ ladder: "running", round: 4 });
});

test("alone in the house nobody is called, and the ladder is tried again all the same", async () => {
  const alone = await anOrganisation("One person");
  const alert = await anAlert(alone);
  expect(await standingOf(alone, alert)).toMatchObject({ pages: [], ladder: "running", waits: 2 });
  const helper = await aMember(alone, { teamId: alone.teamId });
  await minutes(2);
  expect((await standingOf(alone, alert)).pages).toEqual([ids(helper)]);
});

test("two workers at once call each step once", async () => {
  const alerts = await Promise.all([1, 2, 3, 4].map(() => anAlert(org)));
  await pass({ minutes: 2 });
  await Promise.all([climbDue(), climbDue(), climbDue()]);
  for (const alert of alerts) {
    const { pages, page_no, course } = await standingOf(org, alert);
    expect({ page_no, called: pages.map((page) => page.length) }).toEqual({ page_no: 2, called: [1, 2] });
    expect(course).toEqual(["step_called", "step_called"]);
  }
});

test("a worker that dies in the middle has called nobody, and the next one calls them once", async () => {
  const alert = await anAlert(org);
  await pass({ minutes: 2 });
  const dying = withWorker(org.id, async (tx) => {
    expect(await tick(tx, org.id, alert.alertId)).toBe(true);
    throw new Error("killed");
  });
  await expect(dying).rejects.toThrow("killed");
  expect(await standingOf(org, alert)).toMatchObject({ page_no: 1, course: ["step_called"] });
  await climbDue();
  await climbDue();
  expect(await standingOf(org, alert)).toMatchObject({ page_no: 2, course: ["step_called", "step_called"] });
});

test("who leaves while an alert climbs is called no more, and who joins is", async () => {
  const alert = await anAlert(org);
  await withActor(
    org.founder,
    (tx) => tx.$executeRaw`update member set status = 'disabled'
      where id = ${colleague.userId}::uuid`,
  );
  const newcomer = await aMember(org, { roles: ["supervisor"] });
  await minutes(2);
  expect((await standingOf(org, alert)).pages[1]).toEqual(ids(far, newcomer));
});

test("seen stops nothing; when everybody on the step cannot, the next is called at once, and who cannot is left in peace", async () => {
  const alert = await anAlert(org);
  await say(colleague, alert, "seen");
  expect((await standingOf(org, alert)).pages).toHaveLength(1);
  await say(colleague, alert, "cannot");
  expect((await standingOf(org, alert)).pages).toEqual([ids(colleague), ids(far)]);
  await say(far, alert, "cannot");
  // Nobody is left: it is tried again at its time, and who raised it can still ring somebody.
  expect(await standingOf(org, alert)).toMatchObject({ ladder: "running", waits: 2, page_no: 2 });
  await say(far, alert, "coming");
  await minutes(2);
  expect((await standingOf(org, alert)).pages.at(-1)).toEqual(ids(far));
});

test("where everybody must answer, those who have not are called on after somebody has taken it", async () => {
  const third = await aMember(org, { teamId: org.teamId });
  await aPolicy(org, {
    severities: ["imminent"],
    repeats: null,
    steps: [step([member(colleague), member(far), member(third)], 3, true)],
  });
  const alert = await anAlert(org);
  await takeIt(colleague, alert, { hours: 5 });
  await say(third, alert, "cannot");
  expect(await standingOf(org, alert)).toMatchObject({ alert: "taken", ladder: "answered", waits: 3 });
  await minutes(6);
  expect((await standingOf(org, alert)).pages.slice(1)).toEqual([ids(far), ids(far)]);
  await say(far, alert, "coming");
  await minutes(3);
  expect(await standingOf(org, alert)).toMatchObject({ ladder: "answered", waits: null, page_no: 3 });
});

test("what is edited in a policy moves no alert that runs", async () => {
  await aPolicy(org, { severities: ["imminent"], repeats: null, steps: [step([member(colleague)], 5)] });
  const alert = await anAlert(org);
  await aPolicy(org, { severities: ["imminent"], repeats: null, steps: [step([member(far)], 1)] });
  await minutes(5);
  expect((await standingOf(org, alert)).pages).toEqual([ids(colleague), ids(colleague)]);
  expect((await standingOf(org, await anAlert(org))).pages).toEqual([ids(far)]);
});

test("an alert that becomes graver calls by the ladder of its new severity, at once and from its first step", async () => {
  await aPolicy(org, { severities: ["high"], repeats: 0, steps: [step([member(colleague)], 60)] });
  await aPolicy(org, { severities: ["imminent"], repeats: null, steps: [step([member(far)], 1)] });
  const alert = await anAlert(org, { kind: "decision_served" });
  const hear = (severity: "high" | "imminent", version: number) =>
    asMember(org.founder, "alert:raise", alert, (tx, access) =>
      recordHeard(tx, access, alert.alertId, {
        heard: { what: "Taken to the border", whom: "", place: "", heading: "" },
        severity,
        sourceKind: null,
        sourceGrade: null,
        expectedAt: null,
        zone: null,
        version,
      }),
    );
  await hear("imminent", 1);
  expect(await standingOf(org, alert)).toMatchObject({
    severity: "imminent",
    pages: [ids(colleague), ids(far)],
    course: ["step_called", "severity_raised imminent", "step_called"],
    waits: 1,
  });
  // Made lighter again, it keeps its ladder.
  expect((await hear("high", 2)).ok).toBe(true);
  await minutes(1);
  expect((await standingOf(org, alert)).pages.at(-1)).toEqual(ids(far));
});

test("whom no channel reaches is not waited for, once; a broken address chases nobody round", async () => {
  const alert = await anAlert(org, { kind: "decision_served" });
  const unreachable = () =>
    withWorker(org.id, (tx) =>
      climbAtOnce(
        tx,
        { orgId: org.id, caseId: alert.caseId, actorId: null },
        alert.alertId,
        colleague.userId,
      ),
    );
  await unreachable();
  await climbDue();
  expect(await standingOf(org, alert)).toMatchObject({
    page_no: 2,
    course: ["step_called", "unreachable", "step_called"],
  });
  await unreachable();
  await climbDue();
  expect(await standingOf(org, alert)).toMatchObject({ page_no: 2 });
});

test("taken back within its seconds, it climbs no further", async () => {
  const alert = await anAlert(org);
  await asMember(org.founder, "alert:raise", alert, (tx, access) => undo(tx, access, alert.alertId));
  await minutes(4);
  expect(await standingOf(org, alert)).toMatchObject({ ladder: "over", waits: null, page_no: 1 });
});

test("a restricted case rings its own people; the last step lets everybody in who may see cases", async () => {
  const supervisor = await aMember(org, { roles: ["supervisor"] });
  const auditor = await aMember(org, { roles: ["auditor"] });
  const sees = async (actor: Actor) =>
    (await withActor(actor, (tx) => findCaseHeader(tx, alert.caseId))) !== null;
  const alert = await anAlert(org, { access: "restricted" });
  expect((await standingOf(org, alert)).pages).toEqual([ids(supervisor)]);
  expect([await sees(supervisor), await sees(far), await sees(auditor)]).toEqual([true, false, false]);
  await minutes(2);
  expect((await standingOf(org, alert)).pages[1]).toEqual(ids(supervisor, colleague, far));
  expect([await sees(far), await sees(auditor)]).toEqual([true, false]);
  const rows = await withWorker(
    org.id,
    (tx) => tx.$queryRaw<{ count: number }[]>`select count(*)::int as count from case_member
      where case_id = ${alert.caseId}::uuid and user_id = ${supervisor.userId}::uuid`,
  );
  expect(rows).toEqual([{ count: 1 }]);
});

test("whoever is on call is called with the team, also from another, and in their stead whoever stands in", async () => {
  const stand = await aMember(org, { teamId: await aTeam(org, "Third"), name: "Stand-in" });
  const rotaId = newId();
  await withActor(org.founder, async (tx) => {
    const name = (await vaultOf(tx).ops()).seal("rota.name", rotaId, "Nights");
    await tx.$executeRaw`insert into rota (org_id, id, name, zone, cycle, hand_over_at, starts_on, created_by)
      values (${org.id}::uuid, ${rotaId}::uuid, ${name}, 'Asia/Almaty', 'daily', '09:00', '2026-01-01', ${org.founder.userId}::uuid)`;
    await tx.$executeRaw`insert into rota_person (org_id, id, rota_id, user_id, position)
      values (${org.id}::uuid, ${newId()}::uuid, ${rotaId}::uuid, ${far.userId}::uuid, 0)`;
  });
  expect((await standingOf(org, await anAlert(org))).pages).toEqual([ids(colleague, far)]);
  await withActor(
    org.founder,
    (tx) => tx.$executeRaw`
    insert into rota_override (org_id, id, rota_id, starts_at, ends_at, user_id, created_by)
    values (${org.id}::uuid, ${newId()}::uuid, ${rotaId}::uuid, amparo_now() - interval '1 hour', amparo_now() + interval '1 hour',
      ${stand.userId}::uuid, ${org.founder.userId}::uuid)`,
  );
  const alert = await anAlert(org);
  expect((await standingOf(org, alert)).pages).toEqual([ids(colleague, stand)]);
});

test("an alert from before there were ladders gets one when the program is brought up to date, and climbs it", async () => {
  const [waiting, held] = [await anAlert(org), await anAlert(org)];
  await takeIt(colleague, held, { hours: 5 });
  const owner = new pg.Client({ connectionString: database.urls.owner });
  await owner.connect();
  try {
    await owner.query("alter table escalation no force row level security");
    await owner.query("delete from escalation where org_id = $1", [org.id]);
    await owner.query("alter table escalation force row level security");
    await owner.query(readFileSync(MIGRATION, "utf8"));
  } finally {
    await owner.end();
  }
  await climbDue();
  expect(await standingOf(org, waiting)).toMatchObject({ ladder: "running", step: 0, waits: 2 });
  expect(await standingOf(org, held)).toMatchObject({ alert: "taken", ladder: "answered", waits: null });
});
