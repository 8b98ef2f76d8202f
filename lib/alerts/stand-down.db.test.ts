import { beforeEach, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { withActor } from "../db/client.ts";
import { climbDue } from "../jobs/climb.ts";
import { anAlert, asMember, type RaisedAlert, standingOf } from "../testing/an-alert.ts";
import { aMember, anOrganisation, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { moveTestClock } from "../testing/test-clock.ts";
import { findAlert } from "./find-alert.ts";
import { recordHeard } from "./heard.ts";
import { standDown } from "./stand-down.ts";
import { agreeToStandDown, askToStandDown, refuseToStandDown } from "./stand-down-ask.ts";

const database = await testDatabase({ testClock: true });
let org: TestOrganisation;
let asel: Actor;

beforeEach(async () => {
  org = await anOrganisation();
});
const second = async () => {
  asel = await aMember(org, { teamId: org.teamId, name: "Asel" });
};
async function minutes(count: number): Promise<void> {
  await moveTestClock(database.urls.owner, Temporal.Duration.from({ minutes: count }));
  await climbDue();
}
const ask = (actor: Actor, of: RaisedAlert, reason: string | null = null) =>
  asMember(actor, "alert:standDown", of, (tx, access) =>
    askToStandDown(tx, access, of.alertId, { outcome: "released", note: "Seen by the lawyer", reason }),
  );
const waitingOf = async (of: RaisedAlert) => {
  const view = await withActor(org.founder, (tx) => findAlert(tx, of.alertId));
  return view?.ask ?? null;
};
const agree = (actor: Actor, of: RaisedAlert, askId: string) =>
  asMember(actor, "alert:standDown", of, (tx, access) => agreeToStandDown(tx, access, of.alertId, askId));
const refuse = (actor: Actor, of: RaisedAlert, askId: string) =>
  asMember(actor, "alert:standDown", of, (tx, access) => refuseToStandDown(tx, access, of.alertId, askId));

test("below Critical an alert is stood down at once, and nothing of it runs on", async () => {
  await second();
  const alert = await anAlert(org, { kind: "decision_served" });
  expect(await ask(org.founder, alert)).toEqual({ ok: true, value: { state: "done" } });
  expect(await standingOf(org, alert)).toMatchObject({ alert: "stood_down", ladder: "over", waits: null });
  expect(await ask(org.founder, alert)).toEqual({ ok: false, error: "stoodDown" });
});

test("from Critical on a second person agrees, and until then everything goes on", async () => {
  await second();
  const alert = await anAlert(org);
  const alone = asMember(org.founder, "alert:standDown", alert, (tx, access) =>
    standDown(tx, access, alert.alertId, { outcome: "released", note: null }),
  );
  expect(await alone).toEqual({ ok: false, error: "needsSecond" });
  expect(await ask(org.founder, alert)).toEqual({ ok: true, value: { state: "asked" } });
  expect(await ask(asel, alert)).toEqual({ ok: false, error: "alreadyAsked" });
  await minutes(180);
  expect(await standingOf(org, alert)).toMatchObject({ alert: "raised", ladder: "running" });
  const waiting = await waitingOf(alert);
  expect(waiting).toMatchObject({ outcome: "released", note: "Seen by the lawyer", by: "Dana Founder" });
  expect(await agree(org.founder, alert, waiting?.id ?? "")).toEqual({ ok: false, error: "samePerson" });
  expect((await agree(asel, alert, waiting?.id ?? "")).ok).toBe(true);
  const over = await withActor(asel, (tx) => findAlert(tx, alert.alertId));
  expect(over).toMatchObject({
    state: "stood_down",
    outcome: "released",
    outcomeNote: "Seen by the lawyer",
    stoodDownBy: "Dana Founder",
    stoodDownAgreedBy: "Asel",
    stoodDownAlone: false,
  });
  expect(await standingOf(org, alert)).toMatchObject({ ladder: "over", waits: null });
});

test("whoever says no, and whoever takes it back, leaves the alert as it is, and it can be asked again", async () => {
  await second();
  const alert = await anAlert(org);
  await ask(org.founder, alert);
  expect((await refuse(asel, alert, (await waitingOf(alert))?.id ?? "")).ok).toBe(true);
  expect(await waitingOf(alert)).toBeNull();
  await ask(org.founder, alert);
  const waiting = await waitingOf(alert);
  expect((await refuse(org.founder, alert, waiting?.id ?? "")).ok).toBe(true);
  expect(await agree(asel, alert, waiting?.id ?? "")).toEqual({ ok: false, error: "notWaiting" });
  const { course } = await standingOf(org, alert);
  expect(course.filter((line) => line.startsWith("stand_down"))).toEqual([
    "stand_down_asked released",
    "stand_down_refused refused",
    "stand_down_asked released",
    "stand_down_refused withdrawn",
  ]);
});

test("alone it needs a reason and an hour, and is marked", async () => {
  const alert = await anAlert(org);
  expect(await ask(org.founder, alert)).toEqual({ ok: false, error: "reasonMissing" });
  expect(await ask(org.founder, alert, "The lawyer rang from the gate")).toMatchObject({
    value: { state: "alone" },
  });
  await minutes(59);
  expect(await standingOf(org, alert)).toMatchObject({ alert: "raised" });
  await minutes(1);
  const over = await withActor(org.founder, (tx) => findAlert(tx, alert.alertId));
  expect(over).toMatchObject({
    state: "stood_down",
    outcomeNote: "Seen by the lawyer",
    stoodDownAlone: true,
    stoodDownAgreedBy: null,
  });
});

test("alone it is taken back within the hour, and then nothing happens", async () => {
  const alert = await anAlert(org);
  await ask(org.founder, alert, "A reason");
  await refuse(org.founder, alert, (await waitingOf(alert))?.id ?? "");
  await minutes(120);
  expect(await standingOf(org, alert)).toMatchObject({ alert: "raised" });
});

test("making an alert lighter does not do without the second person", async () => {
  await second();
  const alert = await anAlert(org);
  await asMember(org.founder, "alert:raise", alert, (tx, access) =>
    recordHeard(tx, access, alert.alertId, {
      heard: { what: "", whom: "", place: "", heading: "" },
      severity: "watch",
      sourceKind: null,
      sourceGrade: null,
      expectedAt: null,
      zone: null,
      version: 1,
    }),
  );
  expect(await ask(org.founder, alert)).toEqual({ ok: true, value: { state: "asked" } });
});

test("who cannot stand alerts down is no second person", async () => {
  await aMember(org, { teamId: org.teamId, roles: ["intake"] });
  const alert = await anAlert(org);
  expect(await ask(org.founder, alert)).toEqual({ ok: false, error: "reasonMissing" });
  expect(await waitingOf(alert)).toBeNull();
});
