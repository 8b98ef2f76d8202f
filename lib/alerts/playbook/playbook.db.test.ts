import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { NotFound, requireAccess } from "../../access/proof.ts";
import type { Permission } from "../../access/roles.ts";
import { changeOfficeOnce } from "../../casework/change-directory.ts";
import { withActor } from "../../db/client.ts";
import type { Tx } from "../../db/unit.ts";
import type { OrganisationAccess } from "../../organisations/admin.ts";
import { ok, type Result } from "../../result.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { moveTestClock } from "../../testing/test-clock.ts";
import type { Code } from "../../vocabulary/codes.ts";
import { changeAlert } from "../../web/alerts/change-alert.ts";
import { raise } from "../raise.ts";
import { endAlert } from "../stand-down.ts";
import { addItem, editItem, type ItemFields, leaveOut, moveItem, removeItem } from "./edit.ts";
import { levelLines } from "./merge.ts";
import { type PlaybookStep, playbookOf, playbookOnAlert } from "./on-alert.ts";
import { getOwnItem, listOwnItems } from "./own-items.ts";
import { claimItem, finishItem, releaseItem, reopenItem, tickHolder } from "./tick.ts";

const database = await testDatabase({ testClock: true });
let org: TestOrganisation;
let timur: Actor;
let outsider: Actor;

beforeAll(async () => {
  org = await anOrganisation();
  timur = await aMember(org, { teamId: org.teamId });
  outsider = await aMember(org, { teamId: await aTeam(org) });
});

async function anAlert(kind: Code<"alert_kind"> = "removal_now", hostState = "KZ"): Promise<string> {
  const { caseId } = await aCase(org.founder, org.teamId, { hostState });
  return withActor(org.founder, async (tx) => {
    const access = await requireAccess(tx, org.founder, "alert:raise", caseId);
    const raised = await raise(tx, access, { kind, knownOn: "2026-11-28" });
    return raised.ok ? raised.value.alertId : "";
  });
}

type Act = typeof claimItem;
const EVENTS = {
  claim: [claimItem, "playbook.claimed"],
  release: [releaseItem, "playbook.released"],
  reopen: [reopenItem, "playbook.reopened"],
} as const;

/** As the page does it, with a key of its own. */
const does = (actor: Actor, act: keyof typeof EVENTS, alertId: string, item = "phone_lawyer") => {
  const [command, event] = EVENTS[act] as unknown as [Act, "playbook.claimed"];
  const sent = { alertId, item, key: randomUUID() };
  return changeAlert(actor, sent, { permission: "alert:raise", event }, (tx, access) =>
    command(tx, access, sent),
  );
};

const finishes = (actor: Actor, alertId: string, note: string | null, item = "phone_lawyer") => {
  const sent = { alertId, item, note, key: randomUUID() };
  return changeAlert(actor, sent, { permission: "alert:raise", event: "playbook.done" }, (tx, access) =>
    finishItem(tx, access, sent),
  );
};

async function stepOf(alertId: string, item = "phone_lawyer", actor = org.founder): Promise<PlaybookStep> {
  const playbook = await withActor(actor, (tx) => playbookOnAlert(tx, alertId), { readOnly: true });
  const step = playbook?.steps.find((each) => each.item === item);
  if (!step) throw new Error("no such step");
  return step;
}

describe("an action on an alert", () => {
  test("is claimed, done with a word, and seen by everybody with who and when", async () => {
    const alertId = await anAlert();
    expect((await does(timur, "claim", alertId)).ok).toBe(true);
    expect(await stepOf(alertId)).toMatchObject({
      claimedBy: { id: timur.userId, name: "Timur Colleague" },
      doneBy: null,
    });
    expect((await finishes(timur, alertId, "He files at six")).ok).toBe(true);
    const step = await stepOf(alertId);
    expect(step).toMatchObject({ doneBy: { id: timur.userId }, note: "He files at six", isOverdue: false });
    expect(Date.parse(step.doneAt ?? "")).toBeGreaterThan(Date.parse(step.claimedAt ?? ""));
  });

  test("two at once: one has it, the other is told who", async () => {
    const alertId = await anAlert();
    const answers = await Promise.all([timur, org.founder].map((actor) => does(actor, "claim", alertId)));
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.error)).sort()).toEqual(["claimed", "ok"]);
    const { claimedBy } = await stepOf(alertId);
    const winner = answers[0]?.ok ? timur : org.founder;
    expect(claimedBy?.id).toBe(winner.userId);
    const name = await withActor(org.founder, (tx) => tickHolder(tx, { alertId, item: "phone_lawyer" }));
    expect(name).toBe(claimedBy?.name);
  });

  test("the same press twice is one claim", async () => {
    const alertId = await anAlert();
    await does(timur, "claim", alertId);
    const first = await stepOf(alertId);
    expect((await does(timur, "claim", alertId)).ok).toBe(true);
    expect(await stepOf(alertId)).toEqual(first);
  });

  test("given back, a colleague can have it", async () => {
    const alertId = await anAlert();
    await does(timur, "claim", alertId);
    await does(timur, "release", alertId);
    expect((await does(org.founder, "claim", alertId)).ok).toBe(true);
    expect((await stepOf(alertId)).claimedBy?.id).toBe(org.founder.userId);
  });

  test("what was done first stands, and can be opened again", async () => {
    const alertId = await anAlert();
    await finishes(timur, alertId, "Reached");
    expect(await finishes(org.founder, alertId, "Me too")).toEqual({ ok: false, error: "done" });
    expect(await does(org.founder, "claim", alertId)).toEqual({ ok: false, error: "done" });
    expect(await does(org.founder, "release", alertId)).toEqual({ ok: false, error: "done" });
    expect((await stepOf(alertId)).note).toBe("Reached");
    await does(org.founder, "reopen", alertId);
    expect(await stepOf(alertId)).toMatchObject({ doneAt: null, claimedBy: { id: timur.userId } });
  });

  test("its clock runs from when the alert was raised, and says when it is over", async () => {
    const alertId = await anAlert();
    const { dueAt, isOverdue } = await stepOf(alertId);
    const playbook = await withActor(org.founder, (tx) => playbookOnAlert(tx, alertId), { readOnly: true });
    expect(Date.parse(dueAt ?? "") - Date.parse(playbook?.since ?? "")).toBe(15 * 60_000);
    expect(isOverdue).toBe(false);
    await moveTestClock(database.urls.owner, Temporal.Duration.from({ minutes: 16 }));
    expect((await stepOf(alertId)).isOverdue).toBe(true);
    await finishes(timur, alertId, null);
    expect((await stepOf(alertId)).isOverdue).toBe(false);
  });

  test("a level that rises brings its own list and starts the clocks anew; what was begun stays", async () => {
    const alertId = await anAlert("decision_served");
    await does(timur, "claim", alertId, "confirm_place");
    await moveTestClock(database.urls.owner, Temporal.Duration.from({ hours: 2 }));
    await withActor(org.founder, async (tx) => {
      await tx.$executeRaw`update alert set severity = 'imminent' where id = ${alertId}::uuid`;
      await tx.$executeRaw`insert into alert_event (org_id, id, case_id, alert_id, kind)
        select org_id, ${randomUUID()}::uuid, case_id, id, 'severity_raised' from alert where id = ${alertId}::uuid`;
    });
    expect((await stepOf(alertId)).isOverdue).toBe(false);
    expect(await stepOf(alertId, "confirm_place")).toMatchObject({
      claimedBy: { id: timur.userId },
      dueAt: null,
    });
  });

  test("after a removal it is what is done then", async () => {
    const alertId = await anAlert();
    await withActor(
      org.founder,
      (tx) =>
        tx.$executeRaw`update case_file set level = 'removed' where id = (select case_id from alert where id = ${alertId}::uuid)`,
    );
    const playbook = await withActor(org.founder, (tx) => playbookOnAlert(tx, alertId), { readOnly: true });
    expect(playbook?.level).toBe("removed");
    expect(playbook?.steps.map(({ item }) => item)).toContain("lawyer_at_arrival");
  });

  test("to an outsider, and for an action that this alert does not ask for, there is nothing to claim", async () => {
    const alertId = await anAlert();
    await expect(does(outsider, "claim", alertId)).rejects.toBeInstanceOf(NotFound);
    expect(await withActor(outsider, (tx) => playbookOnAlert(tx, alertId), { readOnly: true })).toBeNull();
    await expect(does(timur, "claim", alertId, "check_notices")).rejects.toBeInstanceOf(NotFound);
    await expect(does(timur, "claim", alertId, randomUUID())).rejects.toBeInstanceOf(NotFound);
  });

  test("its note is sealed", async () => {
    const alertId = await anAlert();
    await finishes(timur, alertId, "Spoke to the warden");
    const rows = await withActor(
      org.founder,
      (tx) =>
        tx.$queryRaw<
          { note: Uint8Array }[]
        >`select note from playbook_tick where alert_id = ${alertId}::uuid`,
    );
    expect(Buffer.from(rows[0]?.note ?? []).includes("warden")).toBe(false);
  });

  test("when the alert is over nobody begins, but what was done can still be said", async () => {
    const alertId = await anAlert();
    await changeAlert(
      timur,
      { alertId, key: randomUUID() },
      { permission: "alert:standDown", event: "alert.stood_down" },
      async (tx, access) =>
        ok(await endAlert(tx, access, alertId, access.actorId, { outcome: "released", note: null })),
    );
    expect(await does(timur, "claim", alertId)).toEqual({ ok: false, error: "over" });
    expect((await finishes(timur, alertId, "At the last minute")).ok).toBe(true);
  });
});

describe("the organisation's own playbook", () => {
  type May = OrganisationAccess<"playbook:manage">;
  const edits = <T, E extends string>(
    command: (tx: Tx, access: May) => Promise<Result<T, E>>,
    actor: Actor = org.founder,
  ) =>
    changeOfficeOnce(actor, "playbook:manage" satisfies Permission, { key: randomUUID(), sent: {} }, command);

  const fields = (given: Partial<ItemFields> = {}): ItemFields => ({
    ...{ level: "watch", words: "Ring the night desk", alertKind: null, hostState: null, within: null },
    ...given,
  });
  const added = async (given: Partial<ItemFields> = {}): Promise<string> => {
    const result = await edits((tx, access) => addItem(tx, access, fields(given)));
    return (result.ok && result.value) || "";
  };
  const watch = { level: "watch", kind: "moved", hostState: "KZ" } as const;
  const namesAt = (actor = org.founder) =>
    withActor(actor, (tx) => playbookOf(tx, watch), { readOnly: true }).then((lines) =>
      lines.map(({ item }) => item),
    );

  test("an action is added, moved, changed and removed; what was done of it stays to be seen", async () => {
    const [a, b] = [await added(), await added()];
    expect(await namesAt()).toEqual(["review", a, b]);
    await edits(async (tx, access) => ok(await moveItem(tx, access, b, "up")));
    expect(await namesAt()).toEqual(["review", b, a]);
    const now = fields({ words: "Ring twice", within: 30 });
    expect((await edits((tx, access) => editItem(tx, access, { id: b, version: 1, fields: now }))).ok).toBe(
      true,
    );
    expect(await namesAt()).toEqual([b, "review", a]);
    const alertId = await anAlert("moved");
    await withActor(
      org.founder,
      (tx) => tx.$executeRaw`update alert set severity = 'watch' where id = ${alertId}::uuid`,
    );
    await finishes(timur, alertId, "Twice", b);
    await edits(async (tx, access) => ok(await removeItem(tx, access, b)));
    expect(await namesAt()).toEqual(["review", a]);
    expect(await stepOf(alertId, b)).toMatchObject({ words: "Ring twice", doneBy: { id: timur.userId } });
    await edits(async (tx, access) => ok(await removeItem(tx, access, a)));
  });

  test("of two who change the same action the second is told", async () => {
    const id = await added();
    const change = (words: string) =>
      edits((tx, access) => editItem(tx, access, { id, version: 1, fields: fields({ words }) }));
    const answers = await Promise.all([change("One"), change("Two")]);
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.error)).sort()).toEqual(["ok", "stale"]);
    await edits(async (tx, access) => ok(await removeItem(tx, access, id)));
  });

  test("the program's are left out and brought back, once each", async () => {
    const mark = (isLeftOut: boolean) =>
      edits(async (tx, access) =>
        ok(await leaveOut(tx, access, { level: "watch", code: "review", isLeftOut })),
      );
    await Promise.all([mark(true), mark(true)]);
    expect(await namesAt()).toEqual([]);
    const own = await withActor(org.founder, (tx) => listOwnItems(tx), { readOnly: true });
    expect(own.filter(({ code }) => code === "review")).toHaveLength(1);
    expect(levelLines(own, "watch")).toMatchObject([{ item: "review", isLeftOut: true }]);
    await mark(false);
    await mark(false);
    expect(await namesAt()).toEqual(["review"]);
  });

  test("another organisation sees and changes none of it", async () => {
    const id = await added();
    const other = await anOrganisation("Other house");
    expect(await namesAt(other.founder)).toEqual(["review"]);
    await expect(
      withActor(other.founder, (tx) => getOwnItem(tx, id), { readOnly: true }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(
      edits(async (tx, access) => ok(await removeItem(tx, access, id)), other.founder),
    ).rejects.toBeInstanceOf(NotFound);
    expect(await namesAt()).toContain(id);
  });

  test("a caseworker does not change it", async () => {
    await expect(edits((tx, access) => addItem(tx, access, fields()), timur)).rejects.toBeInstanceOf(
      NotFound,
    );
  });

  test("its words are sealed", async () => {
    await added({ words: "Ask the warden" });
    const rows = await withActor(
      org.founder,
      (tx) => tx.$queryRaw<{ words: Uint8Array }[]>`select words from playbook_item where words is not null`,
    );
    expect(rows.some(({ words }) => Buffer.from(words).includes("warden"))).toBe(false);
  });
});
