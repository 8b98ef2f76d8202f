import { beforeAll, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { KeyReused } from "../access/idempotency.ts";
import { NotFound } from "../access/proof.ts";
import { findAlert } from "../alerts/find-alert.ts";
import { findCaseHeader } from "../cases/header.ts";
import { withActor } from "../db/client.ts";
import { newId } from "../db/id.ts";
import { joinTeam } from "../organisations/found.ts";
import { aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { asSuperuser } from "../testing/superuser.ts";
import { raiseUnlogged } from "./raise-unlogged.ts";

const database = await testDatabase();
let org: TestOrganisation;
let colleague: Actor;

beforeAll(async () => {
  org = await anOrganisation();
  colleague = await aMember(org, { teamId: org.teamId });
});

const told = { name: "Ержан Незаписанный", hostState: "KZ", teamId: null, kind: "removal_now" } as const;

const raiseAs = (actor: Actor, key = newId(), changed = {}) =>
  raiseUnlogged(actor, { ...told, ...changed }, key);

async function counted(): Promise<{ cases: number; alerts: number }> {
  const [row] = await asSuperuser<{ cases: number; alerts: number }>(
    database,
    `select (select count(*)::int from case_file where org_id = $1) as cases,
      (select count(*)::int from alert where org_id = $1) as alerts`,
    [org.id],
  );
  return row as { cases: number; alerts: number };
}

test("a bare case bears the name as it was typed, and its alert calls the team", async () => {
  const raised = await raiseAs(org.founder);
  if (!raised.ok) throw new Error(raised.error.code);
  const { alertId, caseId } = raised.value;
  const header = await withActor(colleague, (tx) => findCaseHeader(tx, caseId));
  expect(header).toMatchObject({ name: told.name });
  const alert = await withActor(colleague, (tx) => findAlert(tx, alertId));
  expect(alert).toMatchObject({ caseId, kind: "removal_now" });
  expect(alert?.called.map(({ userId }) => userId)).toEqual([colleague.userId]);
});

test("nothing but the kind need be known", async () => {
  const raised = await raiseAs(org.founder, newId(), { name: null });
  if (!raised.ok) throw new Error(raised.error.code);
  expect(await withActor(colleague, (tx) => findCaseHeader(tx, raised.value.caseId))).toMatchObject({
    name: null,
  });
});

test("pressed twice at once, one case and one alert", async () => {
  const before = await counted();
  const key = newId();
  const [first, second] = await Promise.all([raiseAs(org.founder, key), raiseAs(org.founder, key)]);
  expect(first).toEqual(second);
  expect(await raiseAs(org.founder, key)).toEqual(first);
  expect(await counted()).toEqual({ cases: before.cases + 1, alerts: before.alerts + 1 });
});

test("two people who raise for the same name at once have an alert each, and neither is refused", async () => {
  const before = await counted();
  const key = newId();
  const [mine, theirs] = await Promise.all([raiseAs(org.founder, key), raiseAs(colleague, key)]);
  expect([mine.ok, theirs.ok]).toEqual([true, true]);
  expect(mine).not.toEqual(theirs);
  expect(await counted()).toEqual({ cases: before.cases + 2, alerts: before.alerts + 2 });
});

test("a key is not taken for other words", async () => {
  const key = newId();
  await raiseAs(org.founder, key);
  await expect(raiseAs(org.founder, key, { name: "Другая" })).rejects.toThrow(KeyReused);
});

test("a role that logs no cases, or raises no alerts, finds nothing here", async () => {
  const before = await counted();
  for (const role of ["viewer", "auditor"] as const) {
    const actor = await aMember(org, { roles: [role], teamId: org.teamId });
    await expect(raiseAs(actor)).rejects.toThrow(NotFound);
  }
  expect(await counted()).toEqual(before);
});

test("who is in two teams says which; who is in none cannot; nothing is left of either", async () => {
  const before = await counted();
  const second = await aTeam(org, "Second");
  const inTwo = await aMember(org, { teamId: org.teamId });
  await withActor(org.founder, (tx) => joinTeam(tx, inTwo.userId, second));
  const key = newId();
  expect(await raiseAs(inTwo, key)).toMatchObject({ ok: false, error: { code: "chooseTeam" } });
  expect(await raiseAs(await aMember(org))).toMatchObject({ ok: false, error: { code: "noTeam" } });
  expect(await counted()).toEqual(before);
  expect(await raiseAs(inTwo, key, { teamId: second })).toMatchObject({ ok: true });
});
