import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { withActor, withWorker, workerClient } from "../db/client.ts";
import { setSettings } from "../env.ts";
import { climbDue } from "../jobs/climb.ts";
import { anAlert, asMember, type RaisedAlert, standingOf } from "../testing/an-alert.ts";
import { aMember, anOrganisation, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { moveTestClock } from "../testing/test-clock.ts";
import { answer } from "./answers.ts";
import { findAlert } from "./find-alert.ts";
import { promiseToOpen } from "./open-promise.ts";
import { passOn, renew } from "./renew.ts";
import { noteOpened } from "./seen.ts";
import { take } from "./take.ts";

const database = await testDatabase({ testClock: true });
let org: TestOrganisation;
let asel: Actor;
let timur: Actor;
let supervisor: Actor;

beforeAll(() => setSettings({ SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "amparo@amparo.example" }));
beforeEach(async () => {
  await workerClient().$executeRaw`update outbox set state = 'skipped' where state = 'queued'`;
  org = await anOrganisation();
  asel = await aMember(org, { teamId: org.teamId, name: "Asel" });
  timur = await aMember(org, { teamId: org.teamId, name: "Timur" });
  supervisor = await aMember(org, { roles: ["supervisor"], name: "Night Supervisor" });
});

const ids = (...actors: Actor[]) => actors.map(({ userId }) => userId).sort();
async function minutes(count: number, by = 1): Promise<void> {
  for (let passed = 0; passed < count; passed += by) {
    await moveTestClock(database.urls.owner, Temporal.Duration.from({ minutes: by }));
    await climbDue();
  }
}
async function inMinutes(count: number): Promise<Temporal.Instant> {
  const [row] = await withWorker(org.id, (tx) => tx.$queryRaw<{ at: Date }[]>`select amparo_now() as at`);
  return (row as { at: Date }).at.toTemporalInstant().add({ minutes: count });
}
const say = (actor: Actor, of: RaisedAlert, said: "coming" | "cannot") =>
  asMember(actor, "case:view", of, (tx, access) =>
    answer(tx, access, of.alertId, actor.userId, said, "in_app", "By the river"),
  );
const takeFor = async (actor: Actor, of: RaisedAlert, within: number, ownerId?: string) => {
  const by = await inMinutes(within);
  return asMember(actor, "alert:take", of, (tx, access) =>
    take(tx, access, of.alertId, { plan: "Ring the duty prosecutor", by, ...(ownerId ? { ownerId } : {}) }),
  );
};
const byText = (actor: Actor, of: RaisedAlert) =>
  withWorker(org.id, (tx) =>
    promiseToOpen(
      tx,
      { orgId: org.id, caseId: of.caseId, actorId: null },
      of.alertId,
      actor.userId,
      "telegram",
    ),
  );
const promisesOf = ({ alertId }: RaisedAlert) =>
  withWorker(
    org.id,
    (tx) => tx.$queryRaw<{ owner_id: string; kind: string; state: string }[]>`
      select owner_id, kind, state from promise where alert_id = ${alertId}::uuid order by made_at, id`,
  );
const states = async (of: RaisedAlert) => (await promisesOf(of)).map(({ state }) => state);

test("a promise that lapses pages again from the first step, its former owner too", async () => {
  const alert = await anAlert(org);
  await takeFor(asel, alert, 30);
  await minutes(29);
  expect(await standingOf(org, alert)).toMatchObject({ alert: "taken", page_no: 1, waits: null });
  await minutes(1);
  const { pages, course, ...standing } = await standingOf(org, alert);
  expect(standing).toMatchObject({ alert: "raised", ladder: "running", step: 0, round: 0 });
  expect(pages).toEqual([ids(asel, timur, supervisor), ids(asel, timur, supervisor)]);
  expect(course.slice(-2)).toEqual(["lapsed", "step_called"]);
  expect(await states(alert)).toEqual(["lapsed"]);
  await takeFor(timur, alert, 60);
  expect(await standingOf(org, alert)).toMatchObject({ alert: "taken", ladder: "answered" });
});

test("who raised an alert is not called to it, but is once a promise of theirs lapses", async () => {
  const alert = await anAlert(org);
  await takeFor(org.founder, alert, 10);
  await minutes(10);
  const { pages } = await standingOf(org, alert);
  expect(pages).toEqual([ids(asel, timur, supervisor), ids(org.founder, asel, timur, supervisor)]);
});

test("a promise is renewed by its owner with a word of what happened, and the former one stays", async () => {
  const alert = await anAlert(org);
  await takeFor(asel, alert, 30);
  const renewAs = async (actor: Actor) => {
    const by = await inMinutes(60);
    return asMember(actor, "alert:take", alert, (tx, access) =>
      renew(tx, access, alert.alertId, { word: "The line is busy", plan: "Drive there", by }),
    );
  };
  expect(await renewAs(timur)).toEqual({ ok: false, error: "notYours" });
  expect(await renewAs(asel)).toEqual({ ok: true });
  await minutes(45, 5);
  expect(await standingOf(org, alert)).toMatchObject({ alert: "taken", page_no: 1 });
  const view = await withActor(timur, (tx) => findAlert(tx, alert.alertId));
  expect(view?.promises).toMatchObject([
    { state: "renewed", plan: "Ring the duty prosecutor", word: "The line is busy", owner: "Asel" },
    { state: "running", plan: "Drive there", word: null },
  ]);
  await minutes(20, 5);
  expect(await standingOf(org, alert)).toMatchObject({ alert: "raised" });
  expect(await renewAs(asel)).toEqual({ ok: false, error: "notTaken" });
});

test("an alert is given to somebody who has answered, and to nobody else", async () => {
  const alert = await anAlert(org);
  expect(await takeFor(asel, alert, 30, timur.userId)).toEqual({ ok: false, error: "notAnswered" });
  await say(timur, alert, "coming");
  expect((await takeFor(asel, alert, 30, timur.userId)).ok).toBe(true);
  const by = await inMinutes(90);
  const pass = (actor: Actor, ownerId: string) =>
    asMember(actor, "alert:take", alert, (tx, access) =>
      passOn(tx, access, alert.alertId, { ownerId, plan: "Go on", by, word: null }),
    );
  expect(await pass(asel, supervisor.userId)).toEqual({ ok: false, error: "notAnswered" });
  expect(await pass(timur, timur.userId)).toEqual({ ok: false, error: "hasIt" });
  // To oneself always: who presses has answered.
  expect((await pass(supervisor, supervisor.userId)).ok).toBe(true);
  const view = await withActor(asel, (tx) => findAlert(tx, alert.alertId));
  expect(view).toMatchObject({ takenById: supervisor.userId, plan: "Go on" });
  expect(await states(alert)).toEqual(["passed_on", "running"]);
});

test("an answer by text is a promise to open it: the ladder waits a quarter of an hour and no longer", async () => {
  const alert = await anAlert(org);
  expect((await byText(timur, alert)).ok).toBe(true);
  await byText(timur, alert);
  await minutes(14);
  expect(await standingOf(org, alert)).toMatchObject({ page_no: 1 });
  await minutes(1);
  const { pages, course } = await standingOf(org, alert);
  // That person and the next step, at once and in one call.
  expect(pages[1]).toEqual(ids(asel, timur, supervisor));
  expect(course.slice(-2)).toEqual(["lapsed open", "step_called"]);
  expect(await promisesOf(alert)).toEqual([{ owner_id: timur.userId, kind: "open", state: "lapsed" }]);
  await minutes(2);
  expect((await standingOf(org, alert)).page_no).toBe(3);
});

test("who opens the alert in time has kept that promise; it still waits to be taken", async () => {
  const alert = await anAlert(org);
  await byText(timur, alert);
  await minutes(5);
  await withActor(timur, (tx) => noteOpened(tx, alert.alertId));
  expect(await states(alert)).toEqual(["kept"]);
  await minutes(10);
  expect(await standingOf(org, alert)).toMatchObject({ alert: "raised", page_no: 2 });
  expect((await byText(asel, alert)).ok).toBe(true);
  await takeFor(timur, alert, 60);
  expect(await states(alert)).toEqual(["kept", "passed_on", "running"]);
});

test("of two promises to open it the ladder waits for the first", async () => {
  const alert = await anAlert(org);
  await byText(timur, alert);
  await minutes(10, 5);
  await byText(asel, alert);
  expect(await standingOf(org, alert)).toMatchObject({ waits: 5 });
  await say(timur, alert, "cannot");
  // Somebody else has promised: they have their time.
  expect(await standingOf(org, alert)).toMatchObject({ page_no: 1 });
});

test("an owner who cannot go on gives the alert back, and everybody else is called at once", async () => {
  const alert = await anAlert(org);
  await takeFor(asel, alert, 120);
  await say(asel, alert, "cannot");
  expect(await standingOf(org, alert)).toMatchObject({ alert: "raised", ladder: "running", page_no: 2 });
  await minutes(2);
  expect((await standingOf(org, alert)).pages[2]).toEqual(ids(timur, supervisor));
});

test("every answer stays with its way and its word, the last counts, and what had not left stays here", async () => {
  const alert = await anAlert(org);
  await say(asel, alert, "coming");
  await say(asel, alert, "cannot");
  const view = await withActor(timur, (tx) => findAlert(tx, alert.alertId));
  const answers = view?.called.find(({ userId }) => userId === asel.userId)?.answers;
  expect(answers).toMatchObject([
    { answer: "coming", via: "in_app", word: "By the river" },
    { answer: "cannot" },
  ]);
  const rows = await withWorker(
    org.id,
    (tx) => tx.$queryRaw<{ recipient_id: string; state: string; last_code: string | null }[]>`
      select recipient_id, state, last_code from outbox where alert_id = ${alert.alertId}::uuid and page_no = 1`,
  );
  expect(rows.find(({ recipient_id }) => recipient_id === asel.userId)).toMatchObject({
    state: "skipped",
    last_code: "answered",
  });
  expect(rows.filter(({ state }) => state === "queued")).toHaveLength(2);
});
