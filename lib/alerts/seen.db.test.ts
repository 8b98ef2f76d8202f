import { beforeAll, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { NotFound, requireAccess } from "../access/proof.ts";
import { withActor } from "../db/client.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { findAlert } from "./find-alert.ts";
import { recordHeard } from "./heard.ts";
import { alertPlace, hasWaiting } from "./place.ts";
import { listAlerts } from "./queries.ts";
import { raise } from "./raise.ts";
import { noteOpened, noteShown } from "./seen.ts";
import { take } from "./take.ts";

await testDatabase();
let org: TestOrganisation;
let colleague: Actor;
let outsider: Actor;
let stranger: Actor;

beforeAll(async () => {
  org = await anOrganisation();
  colleague = await aMember(org, { teamId: org.teamId });
  outsider = await aMember(org, { teamId: await aTeam(org) });
  stranger = (await anOrganisation("Other House")).founder;
});

async function anAlert() {
  const { caseId } = await aCase(org.founder, org.teamId);
  const alertId = await withActor(org.founder, async (tx) => {
    const proof = await requireAccess(tx, org.founder, "alert:raise", caseId);
    const raised = await raise(tx, proof, { kind: "removal_now", knownOn: "2026-11-24" });
    return raised.ok ? raised.value.alertId : "";
  });
  return { caseId, alertId };
}

type Event = { kind: string; user_id: string };
const told = (alertId: string, kind: string) =>
  withActor(
    org.founder,
    (tx) => tx.$queryRaw<Event[]>`
    select kind, user_id from live_event where org_id = ${org.id}::uuid and subject_id = ${alertId}::uuid and kind = ${kind}`,
  );

const heard = { what: "Taken from the cell", whom: "Aizada, wife", place: "Semey", heading: "the border" };
const words = {
  heard,
  severity: "critical",
  sourceKind: "family",
  sourceGrade: "c",
  expectedAt: null,
  zone: null,
} as const;
const hear = (actor: Actor, place: { caseId: string; alertId: string }, version: number) =>
  withActor(actor, async (tx) =>
    recordHeard(tx, await requireAccess(tx, actor, "alert:raise", place.caseId), place.alertId, {
      ...words,
      version,
    }),
  );

test("to an outsider, of another team or another house, there is no such alert, whatever they ask", async () => {
  const { caseId, alertId } = await anAlert();
  for (const actor of [outsider, stranger]) {
    const sees = await withActor(actor, async (tx) => ({
      place: await alertPlace(tx, alertId),
      alert: await findAlert(tx, alertId),
      list: await listAlerts(tx),
      ofCase: await listAlerts(tx, { caseId }),
      waits: await hasWaiting(tx),
    }));
    expect(sees).toEqual({ place: null, alert: null, list: [], ofCase: [], waits: false });
    const taking = withActor(actor, async (tx) =>
      take(tx, await requireAccess(tx, actor, "alert:take", caseId), alertId, {
        plan: "x",
        by: Temporal.Now.instant(),
      }),
    );
    await expect(taking).rejects.toBeInstanceOf(NotFound);
    await withActor(actor, async (tx) => {
      await noteShown(tx, [alertId]);
      await noteOpened(tx, alertId);
    });
  }
  const alert = await withActor(org.founder, (tx) => findAlert(tx, alertId));
  expect(alert).toMatchObject({ state: "raised" });
  expect(alert?.called.every((person) => person.shownAt === null && person.openedAt === null)).toBe(true);
  expect(await told(alertId, "alert.seen")).toEqual([]);
});

test("a screen that showed it and a page that was opened are seen by who raised it, once each", async () => {
  const { alertId } = await anAlert();
  const look = async () => (await withActor(org.founder, (tx) => findAlert(tx, alertId)))?.called[0];
  expect(await look()).toMatchObject({ shownAt: null, openedAt: null });
  await withActor(colleague, (tx) => noteShown(tx, [alertId]));
  const shown = await look();
  expect(shown).toMatchObject({ userId: colleague.userId, shownAt: expect.any(String), openedAt: null });
  await withActor(colleague, (tx) => noteOpened(tx, alertId));
  await withActor(colleague, (tx) => noteShown(tx, [alertId]));
  await withActor(colleague, (tx) => noteOpened(tx, alertId));
  expect(await look()).toMatchObject({ shownAt: shown?.shownAt, openedAt: expect.any(String) });
  const watchers = (await told(alertId, "alert.seen")).map((event) => event.user_id);
  expect(watchers.filter((id) => id === org.founder.userId)).toHaveLength(2);
  expect(watchers.every((id) => [org.founder.userId, colleague.userId].includes(id))).toBe(true);
});

test("who raised it is not called, so nothing of theirs is shown or opened", async () => {
  const { alertId } = await anAlert();
  await withActor(org.founder, async (tx) => {
    await noteShown(tx, [alertId]);
    await noteOpened(tx, alertId);
  });
  const alert = await withActor(org.founder, (tx) => findAlert(tx, alertId));
  expect(alert?.called.map((person) => [person.userId, person.shownAt])).toEqual([[colleague.userId, null]]);
});

test("a locked screen may say that an alert waits, until somebody has it", async () => {
  const { caseId, alertId } = await anAlert();
  expect(await withActor(colleague, hasWaiting)).toBe(true);
  for (const { id, caseId: of } of await withActor(org.founder, (tx) => listAlerts(tx))) {
    const by = Temporal.Now.instant().add({ hours: 1 });
    await withActor(org.founder, async (tx) =>
      take(tx, await requireAccess(tx, org.founder, "alert:take", of), id, { plan: "Go", by }),
    );
  }
  expect(await withActor(colleague, hasWaiting)).toBe(false);
  expect((await withActor(colleague, (tx) => listAlerts(tx, { caseId })))[0]).toMatchObject({
    id: alertId,
    plan: "Go",
  });
});

test("who cannot open a case is not called to one", async () => {
  const admin = await aMember(org, { teamId: org.teamId, roles: ["admin"] });
  const auditor = await aMember(org, { teamId: org.teamId, roles: ["auditor"] });
  const { alertId } = await anAlert();
  const called = (await withActor(org.founder, (tx) => findAlert(tx, alertId)))?.called.map(
    (person) => person.userId,
  );
  expect(called).toEqual([colleague.userId]);
  expect(called).not.toEqual(expect.arrayContaining([admin.userId, auditor.userId]));
});

test("what was heard is sealed, and a save over newer words is refused", async () => {
  const place = await anAlert();
  expect(await hear(org.founder, place, 1)).toEqual({ ok: true, value: undefined });
  expect(await hear(colleague, place, 1)).toEqual({ ok: false, error: "stale" });
  expect(await hear(colleague, place, 2)).toEqual({ ok: true, value: undefined });
  const alert = await withActor(colleague, (tx) => findAlert(tx, place.alertId));
  expect(alert).toMatchObject({ heard, severity: "critical", sourceGrade: "c", version: 3 });
  const [row] = await withActor(
    colleague,
    (tx) => tx.$queryRaw<{ heard: Uint8Array; revisions: number }[]>`
    select heard, (select count(*)::int from revision r where r.org_id = a.org_id and r.object_id = a.id) as revisions
    from alert a where org_id = ${org.id}::uuid and id = ${place.alertId}::uuid`,
  );
  expect(Buffer.from(row?.heard ?? []).includes("Aizada")).toBe(false);
  expect(row?.revisions).toBe(2);
});

test("words that cannot be opened are shown as damaged and never written over", async () => {
  const place = await anAlert();
  await hear(org.founder, place, 1);
  await withActor(
    org.founder,
    (tx) => tx.$executeRaw`
    update alert set heard = set_byte(heard, 40, get_byte(heard, 40) # 1) where org_id = ${org.id}::uuid and id = ${place.alertId}::uuid`,
  );
  expect((await withActor(colleague, (tx) => findAlert(tx, place.alertId)))?.heard).toBe("damaged");
  expect(await hear(colleague, place, 2)).toEqual({ ok: false, error: "damaged" });
});
