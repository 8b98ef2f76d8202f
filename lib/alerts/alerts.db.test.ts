import { beforeAll, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { requireAccess } from "../access/proof.ts";
import { withActor } from "../db/client.ts";
import { setSettings } from "../env.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { setTestClock } from "../testing/test-clock.ts";
import { findAlert } from "./find-alert.ts";
import { listAlerts } from "./queries.ts";
import { raise } from "./raise.ts";
import { standDown } from "./stand-down.ts";
import { take } from "./take.ts";
import { undo } from "./undo.ts";

const database = await testDatabase({ testClock: true });
let org: TestOrganisation;
let colleague: Actor;
let supervisor: Actor;
let outsider: Actor;

beforeAll(async () => {
  setSettings({ SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "amparo@amparo.example" });
  org = await anOrganisation();
  colleague = await aMember(org, { teamId: org.teamId });
  supervisor = await aMember(org, { roles: ["supervisor"] });
  outsider = await aMember(org, { teamId: await aTeam(org) });
});

async function anAlert(access: "team" | "restricted" = "team") {
  const { caseId } = await aCase(org.founder, org.teamId, { access });
  const alertId = await withActor(org.founder, async (tx) => {
    const proof = await requireAccess(tx, org.founder, "alert:raise", caseId);
    const raised = await raise(tx, proof, { kind: "decision_served", knownOn: "2026-11-24" });
    if (!raised.ok) throw new Error("not raised");
    return raised.value.alertId;
  });
  return { caseId, alertId };
}

const by = () => Temporal.Now.instant().add({ hours: 3 });
const takeAs = (actor: Actor, caseId: string, alertId: string) =>
  withActor(actor, async (tx) =>
    take(tx, await requireAccess(tx, actor, "alert:take", caseId), alertId, {
      plan: "Ring the duty prosecutor",
      by: by(),
    }),
  );

test("the team and every supervisor are called, and nobody else", async () => {
  const { alertId } = await anAlert();
  const alert = await withActor(org.founder, (tx) => findAlert(tx, alertId));
  expect(alert?.called.map((each) => each.userId).sort()).toEqual(
    [colleague.userId, supervisor.userId].sort(),
  );
  expect(await withActor(outsider, (tx) => findAlert(tx, alertId))).toBeNull();
});

test("being paged is being let in, and the way in ends a day after the alert is over", async () => {
  const { caseId, alertId } = await anAlert("restricted");
  expect((await withActor(supervisor, (tx) => findAlert(tx, alertId)))?.id).toBe(alertId);
  await withActor(org.founder, async (tx) =>
    standDown(tx, await requireAccess(tx, org.founder, "alert:standDown", caseId), alertId, {
      outcome: "still_here_safe",
      note: null,
    }),
  );
  await setTestClock(database.urls.owner, Temporal.Duration.from({ hours: 23 }));
  expect((await withActor(supervisor, (tx) => findAlert(tx, alertId)))?.id).toBe(alertId);
  await setTestClock(database.urls.owner, Temporal.Duration.from({ hours: 25 }));
  expect(await withActor(supervisor, (tx) => findAlert(tx, alertId))).toBeNull();
  await setTestClock(database.urls.owner, Temporal.Duration.from({ hours: 0 }));
});

test("two press Take at once: one wins, the other is told so, and nothing of theirs stays", async () => {
  const { caseId, alertId } = await anAlert();
  const answers = await Promise.all([
    takeAs(colleague, caseId, alertId),
    takeAs(org.founder, caseId, alertId),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, error: "alreadyTaken" });
  const alert = await withActor(colleague, (tx) => findAlert(tx, alertId));
  expect(alert).toMatchObject({ state: "taken", plan: "Ring the duty prosecutor" });
});

test("an alert is taken back within its ten seconds by who raised it, and not after", async () => {
  const first = await anAlert();
  const undoAs = (actor: Actor, place: { caseId: string; alertId: string }) =>
    withActor(actor, async (tx) =>
      undo(tx, await requireAccess(tx, actor, "alert:raise", place.caseId), place.alertId),
    );
  expect(await undoAs(colleague, first)).toEqual({ ok: false, error: "tooLate" });
  expect((await undoAs(org.founder, first)).ok).toBe(true);
  const undone = await withActor(colleague, (tx) => findAlert(tx, first.alertId));
  expect(undone).toMatchObject({ state: "stood_down", isUndone: true });
  expect(undone?.called.map((each) => each.deliveries[0]?.state)).toEqual(["skipped", "skipped"]);
  const second = await anAlert();
  await setTestClock(database.urls.owner, Temporal.Duration.from({ seconds: 11 }));
  expect(await undoAs(org.founder, second)).toEqual({ ok: false, error: "tooLate" });
  await setTestClock(database.urls.owner, Temporal.Duration.from({ seconds: 0 }));
});

test("what stood down can be neither taken nor stood down again", async () => {
  const { caseId, alertId } = await anAlert();
  const end = () =>
    withActor(colleague, async (tx) =>
      standDown(tx, await requireAccess(tx, colleague, "alert:standDown", caseId), alertId, {
        outcome: "false_alarm",
        note: "Another person",
      }),
    );
  expect((await end()).ok).toBe(true);
  expect(await end()).toEqual({ ok: false, error: "stoodDown" });
  expect(await takeAs(colleague, caseId, alertId)).toEqual({ ok: false, error: "stoodDown" });
});

test("the list shows running alerts worst first, and to an outsider none", async () => {
  await anAlert();
  const running = await withActor(colleague, (tx) => listAlerts(tx));
  expect(running.length).toBeGreaterThan(0);
  expect(running.every((alert) => alert.state !== "stood_down")).toBe(true);
  expect(running[0]?.personName).toBe("Ержан Тестов");
  expect(await withActor(outsider, (tx) => listAlerts(tx))).toEqual([]);
});

test("raised by hand where one of its kind runs, the report joins that alert and calls nobody again", async () => {
  const first = await anAlert();
  const again = await withActor(colleague, async (tx) =>
    raise(tx, await requireAccess(tx, colleague, "alert:raise", first.caseId), {
      kind: "decision_served",
      knownOn: "2026-11-24",
    }),
  );
  expect(again).toEqual({ ok: true, value: { alertId: first.alertId, called: 0, joined: true } });
  const other = await withActor(colleague, async (tx) =>
    raise(tx, await requireAccess(tx, colleague, "alert:raise", first.caseId), {
      kind: "contact_lost",
      knownOn: "2026-11-24",
    }),
  );
  expect(other).toMatchObject({ value: { joined: false } });
  const alert = await withActor(colleague, (tx) => findAlert(tx, first.alertId));
  expect(alert?.events.map(({ kind, name }) => [kind, name])).toEqual([
    ["step_called", null],
    ["report_joined", "Timur Colleague"],
  ]);
  expect(alert?.ladder).toMatchObject({ state: "running", step: 1, round: 1, rounds: 3, calls: 1 });
});
