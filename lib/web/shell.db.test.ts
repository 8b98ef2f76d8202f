import { expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { requireAccess } from "../access/proof.ts";
import { raise } from "../alerts/raise.ts";
import { withActor } from "../db/client.ts";
import { newId } from "../db/id.ts";
import { aCase, aMember, anOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { asSuperuser } from "../testing/superuser.ts";
import { loadShell } from "./shell.ts";

const database = await testDatabase();
const org = await anOrganisation();
const colleague = await aMember(org, { teamId: org.teamId });

const shellOf = (actor: Actor) => withActor(actor, (tx) => loadShell(tx, actor), { readOnly: true });

async function anAlert(): Promise<{ alertId: string; caseId: string }> {
  const { caseId } = await aCase(org.founder, org.teamId);
  const alertId = await withActor(org.founder, async (tx) => {
    const access = await requireAccess(tx, org.founder, "alert:raise", caseId);
    const raised = await raise(tx, access, { kind: "removal_now", knownOn: "2026-11-24" });
    return raised.ok ? raised.value.alertId : "";
  });
  return { alertId, caseId };
}

test("the bar has every alert that waits, and how often each has called", async () => {
  const alerts = [];
  for (let count = 0; count < 7; count += 1) alerts.push(await anAlert());
  const [{ alertId, caseId }] = alerts as [(typeof alerts)[number]];
  await asSuperuser(database, "delete from escalation where alert_id = $1", [alertId]);
  await asSuperuser(
    database,
    `insert into escalation (org_id, id, case_id, team_id, access, alert_id, ladder, step, page_no)
      select org_id, $1, id, team_id, access, $2, '[]', 0, 3 from case_file where id = $3`,
    [newId(), alertId, caseId],
  );
  const { waiting } = await shellOf(colleague);
  expect(waiting.map(({ id }) => id).sort()).toEqual(alerts.map((alert) => alert.alertId).sort());
  expect(waiting.find(({ id }) => id === alertId)).toMatchObject({
    calls: 3,
    isCalled: true,
    isShown: false,
  });
});

/** A drill of an hour that asks this person; `$1` of what is changed is its id. */
async function aDrill(of: Actor, changed?: string): Promise<string> {
  const id = newId();
  await asSuperuser(
    database,
    "insert into drill (org_id, id, ends_at) values ($1, $2, now() + interval '1 hour')",
    [of.orgId, id],
  );
  await asSuperuser(
    database,
    "insert into drill_answer (org_id, id, drill_id, user_id) values ($1, $2, $3, $4)",
    [of.orgId, newId(), id, of.userId],
  );
  if (changed) await asSuperuser(database, changed, [id]);
  return id;
}

test("a drill asks who was called to it, until they have answered or it is over", async () => {
  expect((await shellOf(colleague)).drill).toBeNull();
  await aDrill(colleague, "update drill set ends_at = now() - interval '1 minute' where id = $1");
  await aDrill(colleague, "update drill_answer set answered_at = now(), via = 'in_app' where drill_id = $1");
  await aDrill((await anOrganisation("Other House")).founder);
  expect((await shellOf(colleague)).drill).toBeNull();
  const id = await aDrill(colleague);
  expect((await shellOf(colleague)).drill).toBe(id);
  expect((await shellOf(org.founder)).drill).toBeNull();
});
