import { beforeAll, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { findCaseHeader } from "../cases/header.ts";
import { changeCase } from "../casework/change-case.ts";
import { withActor } from "../db/client.ts";
import { assessDue } from "../jobs/due.ts";
import { aMember, anOrganisation, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { aLoggedCase } from "../testing/logged-case.ts";
import { setTestClock } from "../testing/test-clock.ts";
import { agreeToLower, findLowering, lowerLevel, raiseLevel, refuseToLower } from "./level-acts.ts";

const database = await testDatabase({ testClock: true });
let org: TestOrganisation;
let colleague: Actor;

beforeAll(async () => {
  org = await anOrganisation();
  colleague = await aMember(org, { teamId: org.teamId });
});

const CHANGE = { permission: "case:assess", event: "case.assessed" } as const;
const level = async (actor: Actor, caseId: string) =>
  (await withActor(actor, (tx) => findCaseHeader(tx, caseId)))?.level;
const raiseTo = (actor: Actor, caseId: string, to: "high" | "critical" | "imminent") =>
  changeCase(actor, { caseId, ...CHANGE }, (tx, access) =>
    raiseLevel(tx, access, { level: to, reason: "The guard told his sister" }),
  );
const lower = (actor: Actor, caseId: string) =>
  changeCase(actor, { caseId, ...CHANGE }, (tx, access) =>
    lowerLevel(tx, access, { reason: "It was another man" }),
  );
const waiting = (actor: Actor, caseId: string) =>
  withActor(actor, (tx) => findLowering(tx, { orgId: actor.orgId, caseId }));

/** Held, and nobody knows anything more: the facts alone give *High*. */
const made = async (actor = org.founder) => (await aLoggedCase(actor)).caseId;

test("logging a person in custody about whom nothing else is known gives High, and says what to ask", async () => {
  const caseId = await made();
  expect(await level(org.founder, caseId)).toBe("high");
  const [row] = await withActor(
    org.founder,
    (tx) =>
      tx.$queryRaw<
        object[]
      >`select triggers, questions, next_change_at from assessment where case_id = ${caseId}::uuid`,
  );
  expect(row).toMatchObject({ triggers: ["H4"], questions: 4 });
});

test("a person raises it at once with a reason, never to where it stands already", async () => {
  const caseId = await made();
  expect(await raiseTo(colleague, caseId, "high")).toEqual({ ok: false, error: "notHigher" });
  expect((await raiseTo(colleague, caseId, "imminent")).ok).toBe(true);
  expect(await level(org.founder, caseId)).toBe("imminent");
});

test("whoever wants to lower it from Critical on cannot do so alone: a second person agrees", async () => {
  const caseId = await made();
  await raiseTo(colleague, caseId, "imminent");
  expect(await lower(colleague, caseId)).toEqual({ ok: true, value: null });
  expect(await level(org.founder, caseId)).toBe("imminent");
  const asked = await waiting(org.founder, caseId);
  expect(asked).toMatchObject({ byId: colleague.userId, reason: "It was another man", effectiveAt: null });
  const agree = (actor: Actor) =>
    changeCase(actor, { caseId, ...CHANGE }, (tx, access) => agreeToLower(tx, access, asked?.id ?? ""));
  expect(await agree(colleague)).toEqual({ ok: false, error: "samePerson" });
  expect((await agree(org.founder)).ok).toBe(true);
  expect(await level(org.founder, caseId)).toBe("high");
  expect(await lower(colleague, caseId)).toEqual({ ok: false, error: "notRaised" });
});

test("a colleague who says no leaves the level as it is, and it can be asked again", async () => {
  const caseId = await made();
  await raiseTo(colleague, caseId, "critical");
  await lower(colleague, caseId);
  expect(await lower(colleague, caseId)).toEqual({ ok: false, error: "alreadyAsked" });
  const asked = await waiting(org.founder, caseId);
  await changeCase(org.founder, { caseId, ...CHANGE }, (tx, access) =>
    refuseToLower(tx, access, asked?.id ?? ""),
  );
  expect(await level(org.founder, caseId)).toBe("critical");
  expect(await waiting(org.founder, caseId)).toBeNull();
  expect((await lower(colleague, caseId)).ok).toBe(true);
});

test("alone at night: with nobody to agree it takes effect by itself after an hour, and is marked", async () => {
  const alone = await anOrganisation("One Lamp");
  const caseId = await made(alone.founder);
  await raiseTo(alone.founder, caseId, "critical");
  const answer = await lower(alone.founder, caseId);
  expect(answer.ok && answer.value).toBeTruthy();
  expect(await level(alone.founder, caseId)).toBe("critical");
  await setTestClock(database.urls.owner, Temporal.Duration.from({ minutes: 61 }));
  expect(await assessDue()).toBeGreaterThan(0);
  expect(await level(alone.founder, caseId)).toBe("high");
  const [row] = await withActor(
    alone.founder,
    (tx) =>
      tx.$queryRaw<
        object[]
      >`select is_alone from level_act where case_id = ${caseId}::uuid and act = 'lower'`,
  );
  expect(row).toEqual({ is_alone: true });
  await setTestClock(database.urls.owner, Temporal.Duration.from({ minutes: 0 }));
});
