import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { KeyReused } from "../../access/idempotency.ts";
import { NotFound, requireAccess } from "../../access/proof.ts";
import { findAlert } from "../../alerts/find-alert.ts";
import { raise } from "../../alerts/raise.ts";
import { take } from "../../alerts/take.ts";
import { withActor } from "../../db/client.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { changeAlert } from "./change-alert.ts";

await testDatabase();
let org: TestOrganisation;
let colleague: Actor;

beforeAll(async () => {
  org = await anOrganisation();
  colleague = await aMember(org, { teamId: org.teamId });
});

async function anAlert(): Promise<string> {
  const { caseId } = await aCase(org.founder, org.teamId);
  return withActor(org.founder, async (tx) => {
    const access = await requireAccess(tx, org.founder, "alert:raise", caseId);
    const raised = await raise(tx, access, { kind: "moved", knownOn: "2026-11-24" });
    return raised.ok ? raised.value.alertId : "";
  });
}

const takeAs = (actor: Actor, sent: { alertId: string; key: string; plan: string }) =>
  changeAlert(actor, sent, { permission: "alert:take", event: "alert.taken" }, (tx, access, { now }) =>
    take(tx, access, sent.alertId, { plan: sent.plan, by: now.add({ hours: 1 }) }),
  );

test("sent again after a lost answer it is done once, and the second answer is the first", async () => {
  const sent = { alertId: await anAlert(), key: randomUUID(), plan: "Ring the duty prosecutor" };
  expect(await takeAs(colleague, sent)).toEqual({ ok: true, value: undefined });
  expect(await takeAs(colleague, sent)).toEqual({ ok: true, value: undefined });
  const alert = await withActor(org.founder, (tx) => findAlert(tx, sent.alertId));
  expect(alert).toMatchObject({ takenById: colleague.userId, version: 2 });
  expect(await takeAs(org.founder, { ...sent, key: randomUUID() })).toEqual({
    ok: false,
    error: "alreadyTaken",
  });
});

test("two people who press at the same moment under keys of their own: one has it, the other is told", async () => {
  const alertId = await anAlert();
  const answers = await Promise.all(
    [org.founder, colleague].map((actor) =>
      takeAs(actor, { alertId, key: randomUUID(), plan: actor.userId }),
    ),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const alert = await withActor(org.founder, (tx) => findAlert(tx, alertId));
  expect(alert?.plan).toBe(alert?.takenById);
});

test("a refusal leaves its key free, and a key with other words is refused", async () => {
  const [alertId, key] = [await anAlert(), randomUUID()];
  await takeAs(org.founder, { alertId, key: randomUUID(), plan: "Mine" });
  expect(await takeAs(colleague, { alertId, key, plan: "Too late" })).toMatchObject({ ok: false });
  const other = await anAlert();
  expect(await takeAs(colleague, { alertId: other, key, plan: "In time" })).toMatchObject({ ok: true });
  await expect(takeAs(colleague, { alertId: other, key, plan: "Other words" })).rejects.toBeInstanceOf(
    KeyReused,
  );
});

test("to an outsider there is nothing to change", async () => {
  const outsider = await aMember(org, { teamId: await aTeam(org) });
  const sent = { alertId: await anAlert(), key: randomUUID(), plan: "x" };
  await expect(takeAs(outsider, sent)).rejects.toBeInstanceOf(NotFound);
});
