import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { requireAccess } from "../access/proof.ts";
import { findCaseHeader } from "../cases/header.ts";
import { changeCase } from "../casework/change-case.ts";
import { withActor } from "../db/client.ts";
import { assignDeadline, notFiling } from "../deadlines/commands.ts";
import { ringDue } from "../jobs/due.ts";
import { aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { termsOf, withDeadlines } from "../testing/refused-case.ts";
import { setTestClock } from "../testing/test-clock.ts";
import { answerBell, listBells } from "./bell.ts";
import { listAlerts } from "./queries.ts";
import { standDown } from "./stand-down.ts";

const database = await testDatabase({ testClock: true });
let org: TestOrganisation;
let backup: Actor;
let supervisor: Actor;

beforeAll(async () => {
  org = await anOrganisation();
  backup = await aMember(org, { teamId: org.teamId, name: "Asel Backup" });
  supervisor = await aMember(org, {
    roles: ["supervisor"],
    teamId: await aTeam(org),
    name: "Night Supervisor",
  });
});
beforeEach(() => at("2022-12-01T06:00:00Z"));

/** Holds the database's clock at a moment. */
async function at(moment: string): Promise<void> {
  await setTestClock(database.urls.owner, Temporal.Instant.from(moment).since(Temporal.Now.instant()));
}

const bells = (actor: Actor) => withActor(actor, (tx) => listBells(tx));
const ofCase = async (actor: Actor, caseId: string) =>
  (await bells(actor)).filter((bell) => bell.caseId === caseId);
const sees = async (actor: Actor, caseId: string) =>
  (await withActor(actor, (tx) => findCaseHeader(tx, caseId))) !== null;

async function quiet(caseId: string, { id, version }: { id: string; version: number }): Promise<void> {
  await changeCase(
    org.founder,
    { caseId, permission: "deadline:settle", event: "deadline.settled" },
    (tx, access) => notFiling(tx, access, { id, version, reason: "Left by choice" }),
  );
}

/** A refusal of 30 November 2022 with the court's month running: its cautious day is 30 December, a Friday. */
async function aRunningDeadline() {
  const made = await withDeadlines(org);
  const { court: deadline, complaint } = await termsOf(org.founder, made.caseId);
  await quiet(made.caseId, complaint);
  await changeCase(
    org.founder,
    { caseId: made.caseId, permission: "deadline:settle", event: "deadline.settled" },
    (tx, access) =>
      assignDeadline(tx, access, {
        id: deadline.id,
        version: deadline.version,
        ownerId: org.founder.userId,
        backupId: backup.userId,
      }),
  );
  return made;
}

test("its owner and whoever stands in hear it at seven days and at 72 hours, once each, and nobody else", async () => {
  const { caseId } = await aRunningDeadline();
  await ringDue();
  expect(await ofCase(org.founder, caseId)).toEqual([]);
  await at("2022-12-24T06:00:00Z");
  expect(await ringDue()).toBeGreaterThan(0);
  expect(await ringDue()).toBe(0);
  for (const actor of [org.founder, backup])
    expect(await ofCase(actor, caseId)).toMatchObject([
      { kind: "days7", ruleId: "KZ-ASY-COURT-1M", cautiousDay: "2022-12-30", answeredBy: null },
    ]);
  expect(await ofCase(supervisor, caseId)).toEqual([]);
  await at("2022-12-28T06:00:00Z");
  await ringDue();
  expect(await ofCase(backup, caseId)).toMatchObject([{ kind: "hours72" }]);
  expect(await withActor(org.founder, (tx) => listAlerts(tx, { caseId }))).toEqual([]);
});

test("two people answer the same bell: one has it, the other is told who, and both see it", async () => {
  const { caseId } = await aRunningDeadline();
  await at("2022-12-24T06:00:00Z");
  await ringDue();
  const [bell] = await ofCase(backup, caseId);
  const answer = (actor: Actor) =>
    withActor(actor, async (tx) =>
      answerBell(tx, await requireAccess(tx, actor, "deadline:settle", caseId), bell?.reminderId ?? ""),
    );
  const answers = await Promise.all([answer(org.founder), answer(backup)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: "answered" });
  const [ours] = await ofCase(org.founder, caseId);
  const [theirs] = await ofCase(backup, caseId);
  expect(ours?.answeredBy).toEqual(theirs?.answeredBy);
  expect(ours?.answeredBy).not.toBeNull();
});

test("on its last day it raises one alert; missed, the report joins it and makes it graver", async () => {
  const { caseId } = await aRunningDeadline();
  await at("2022-12-30T06:00:00Z");
  await ringDue();
  const open = () => withActor(org.founder, (tx) => listAlerts(tx, { caseId }));
  expect(await open()).toMatchObject([{ kind: "deadline_at_risk", severity: "high", state: "raised" }]);
  await at("2022-12-31T06:00:00Z");
  await ringDue();
  expect(await open()).toMatchObject([{ kind: "deadline_at_risk", severity: "critical", state: "raised" }]);
});

test("a supervisor of another team who is called can open the case, and a day after stand-down cannot", async () => {
  const { caseId } = await aRunningDeadline();
  expect(await sees(supervisor, caseId)).toBe(false);
  await at("2022-12-30T06:00:00Z");
  await ringDue();
  expect(await sees(supervisor, caseId)).toBe(true);
  const [alert] = await withActor(supervisor, (tx) => listAlerts(tx, { caseId }));
  await withActor(supervisor, async (tx) =>
    standDown(tx, await requireAccess(tx, supervisor, "alert:standDown", caseId), alert?.id ?? "", {
      outcome: "still_here_safe",
      note: null,
    }),
  );
  await at("2022-12-31T05:00:00Z");
  expect(await sees(supervisor, caseId)).toBe(true);
  await at("2022-12-31T07:00:00Z");
  expect(await sees(supervisor, caseId)).toBe(false);
});

test("a settled deadline falls silent for everybody, also what was to ring later", async () => {
  const { caseId } = await aRunningDeadline();
  await at("2022-12-24T06:00:00Z");
  await ringDue();
  await quiet(caseId, (await termsOf(org.founder, caseId)).court);
  for (const actor of [org.founder, backup]) expect(await ofCase(actor, caseId)).toEqual([]);
  await at("2022-12-31T06:00:00Z");
  await ringDue();
  expect(await withActor(org.founder, (tx) => listAlerts(tx, { caseId }))).toEqual([]);
});
