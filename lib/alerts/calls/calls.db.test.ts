import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { NotFound, requireAccess } from "../../access/proof.ts";
import { changeOfficeOnce } from "../../casework/change-directory.ts";
import { addFacility } from "../../custody/facilities.ts";
import { bareFacility } from "../../custody/facility.ts";
import { withActor } from "../../db/client.ts";
import { ok } from "../../result.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { moveTestClock } from "../../testing/test-clock.ts";
import { changeAlert } from "../../web/alerts/change-alert.ts";
import { raise } from "../raise.ts";
import { endAlert } from "../stand-down.ts";
import { claimLine, endCall, releaseCall } from "./call.ts";
import type { CallResult } from "./call-results.ts";
import { callsDue } from "./due.ts";
import { addEntry, editEntry, removeEntry } from "./edit-entry.ts";
import { getEntry, listEntries } from "./entries.ts";
import type { EntryFields } from "./entry.ts";
import { colleagueRinging, linesInUse } from "./lines.ts";
import { type CallLine, callsOnAlert } from "./on-alert.ts";

const database = await testDatabase({ testClock: true });
const pass = (span: Temporal.DurationLike) =>
  moveTestClock(database.urls.owner, Temporal.Duration.from(span));

let org: TestOrganisation;
let timur: Actor;
let outsider: Actor;

beforeAll(async () => {
  org = await anOrganisation();
  timur = await aMember(org, { teamId: org.teamId });
  outsider = await aMember(org, { teamId: await aTeam(org), name: "Asel Elsewhere" });
});

const MAY = "directory:edit";
let last = 1000;
const prosecutor = (given: Partial<EntryFields> = {}): EntryFields => {
  last += 1;
  return {
    ...{ kind: "duty_prosecutor", hostState: "KZ", name: `Duty prosecutor ${last}` },
    ...{
      phones: `+7 727 200 ${last} duty desk`,
      hours: "day and night",
      languages: ["ru", "kk"],
    },
    ...{ note: "Ask for the senior one", ...given },
  };
};

async function anEntry(fields = prosecutor(), actor = org.founder): Promise<string> {
  const result = await changeOfficeOnce(actor, MAY, { key: randomUUID(), sent: {} }, (tx, access) =>
    addEntry(tx, access, fields),
  );
  return (result.ok && result.value) || "";
}

async function anAlert(actor = org.founder, access: "team" | "restricted" = "team"): Promise<string> {
  const { caseId } = await aCase(actor, org.teamId, { access });
  const alertId = await withActor(actor, async (tx) => {
    const may = await requireAccess(tx, actor, "alert:raise", caseId);
    const raised = await raise(tx, may, { kind: "removal_now", knownOn: "2026-11-28" });
    return raised.ok ? raised.value.alertId : "";
  });
  // Who is called is let in; of these nobody else was.
  if (access === "restricted")
    await withActor(
      actor,
      (tx) =>
        tx.$executeRaw`update case_member set ends_at = amparo_now() where case_id = ${caseId}::uuid and level = 'alert'`,
    );
  return alertId;
}

const rings = (actor: Actor, alertId: string, entryId: string, isKnowing = false) => {
  const sent = { alertId, entryId, isKnowing, key: randomUUID() };
  return changeAlert(actor, sent, { permission: "alert:raise", event: "call.begun" }, (tx, access) =>
    claimLine(tx, access, sent),
  );
};

type End = { result?: CallResult; answer?: string | null; inMinutes?: number };
const ends = (actor: Actor, alertId: string, callId: string, end: End = {}) => {
  const { result = "reached", answer = null, inMinutes } = end;
  const sent = { alertId, callId, result, answer, inMinutes, key: randomUUID() };
  return changeAlert(actor, sent, { permission: "alert:raise", event: "call.ended" }, (tx, access, { now }) =>
    endCall(tx, access, sent, {
      ...{ result, answer },
      againAt: inMinutes === undefined ? null : now.add({ minutes: inMinutes }),
    }),
  );
};

const letsGo = (actor: Actor, alertId: string, callId: string) => {
  const sent = { alertId, callId, key: randomUUID() };
  return changeAlert(actor, sent, { permission: "alert:raise", event: "call.released" }, (tx, access) =>
    releaseCall(tx, access, sent),
  );
};

const standsDown = (actor: Actor, alertId: string) =>
  changeAlert(
    actor,
    { alertId, key: randomUUID() },
    { permission: "alert:standDown", event: "alert.stood_down" },
    async (tx, access) =>
      ok(await endAlert(tx, access, alertId, access.actorId, { outcome: "released", note: null })),
  );

async function lineOf(actor: Actor, alertId: string, entryId: string): Promise<CallLine> {
  const calls = await withActor(actor, (tx) => callsOnAlert(tx, alertId), { readOnly: true });
  const line = [...(calls?.here ?? []), ...(calls?.elsewhere ?? [])].find(({ id }) => id === entryId);
  if (!line) throw new Error("no such line");
  return line;
}

const mine = async (actor: Actor, alertId: string, entryId: string): Promise<string> =>
  (await lineOf(actor, alertId, entryId)).mine?.id ?? "";

const ringerOf = (actor: Actor, entryId: string) =>
  withActor(actor, (tx) => colleagueRinging(tx, entryId), { readOnly: true });

describe("who rings whom", () => {
  test("a call is begun, seen, ended with what was answered, and the line is free", async () => {
    const [alertId, entryId] = [await anAlert(), await anEntry()];
    expect((await rings(timur, alertId, entryId)).ok).toBe(true);
    expect((await lineOf(org.founder, alertId, entryId)).ringing).toMatchObject({
      userId: timur.userId,
      userName: "Timur Colleague",
    });
    const callId = await mine(timur, alertId, entryId);
    expect((await ends(timur, alertId, callId, { answer: "The senior one, Ermek, has noted it" })).ok).toBe(
      true,
    );
    const line = await lineOf(org.founder, alertId, entryId);
    expect(line).toMatchObject({ ringing: null, mine: null });
    expect(line.calls).toMatchObject([
      {
        id: callId,
        result: "reached",
        answer: "The senior one, Ermek, has noted it",
        userName: "Timur Colleague",
      },
    ]);
  });

  test("two at once: one rings, the other is told who and may go on knowingly", async () => {
    const [alertId, entryId] = [await anAlert(), await anEntry()];
    const answers = await Promise.all([timur, org.founder].map((actor) => rings(actor, alertId, entryId)));
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.error)).sort()).toEqual(["ok", "ringing"]);
    const [first, second] = answers[0]?.ok ? [timur, org.founder] : [org.founder, timur];
    expect((await ringerOf(second, entryId))?.userId).toBe(first.userId);
    const callId = await mine(first, alertId, entryId);

    expect((await rings(second, alertId, entryId, true)).ok).toBe(true);
    expect((await ringerOf(first, entryId))?.userId).toBe(second.userId);
    // Who rang first can still say what came of it; the line stays with who went on.
    expect(await mine(first, alertId, entryId)).toBe(callId);
    expect((await ends(first, alertId, callId, { result: "refused" })).ok).toBe(true);
    expect((await ringerOf(first, entryId))?.userId).toBe(second.userId);
    const { calls } = await lineOf(first, alertId, entryId);
    expect(calls.map(({ result }) => result)).toEqual([null, "refused"]);
  });

  test("the same press twice is one call", async () => {
    const [alertId, entryId] = [await anAlert(), await anEntry()];
    await rings(timur, alertId, entryId);
    const before = await lineOf(timur, alertId, entryId);
    expect((await rings(timur, alertId, entryId)).ok).toBe(true);
    expect((await lineOf(timur, alertId, entryId)).calls).toEqual(before.calls);
  });

  test("one number under two entries is one telephone, however it is written", async () => {
    const alertId = await anAlert();
    const desk = await anEntry(prosecutor({ phones: "8 (727) 255-00-01\n+7 727 255 00 02" }));
    const same = await anEntry(prosecutor({ phones: "+7 727 255-00-02", hostState: null }));
    const other = await anEntry();
    await rings(timur, alertId, desk);
    expect(await rings(org.founder, alertId, same)).toEqual({ ok: false, error: "ringing" });
    expect((await lineOf(org.founder, alertId, same)).ringing?.userId).toBe(timur.userId);
    expect((await rings(org.founder, alertId, other)).ok).toBe(true);
  });

  test("two entries of one number, two people at the same moment: one is told", async () => {
    const alertId = await anAlert();
    const phones = "+7 727 266 00 01";
    const [a, b] = [await anEntry(prosecutor({ phones })), await anEntry(prosecutor({ phones }))];
    const answers = await Promise.all([rings(timur, alertId, a), rings(org.founder, alertId, b)]);
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.error)).sort()).toEqual(["ok", "ringing"]);
  });

  test("after a quarter of an hour the line is free, and a call that nobody ended gives way", async () => {
    const [alertId, entryId] = [await anAlert(), await anEntry()];
    await rings(timur, alertId, entryId);
    await pass({ minutes: 14 });
    expect(await rings(org.founder, alertId, entryId)).toEqual({ ok: false, error: "ringing" });
    await pass({ minutes: 2 });
    expect((await rings(org.founder, alertId, entryId)).ok).toBe(true);
    const { calls } = await lineOf(timur, alertId, entryId);
    expect(calls.map(({ userId, result }) => [userId, result])).toEqual([
      [org.founder.userId, null],
      [timur.userId, "released"],
    ]);
  });

  test("whoever did not ring after all lets the line go", async () => {
    const [alertId, entryId] = [await anAlert(), await anEntry()];
    await rings(timur, alertId, entryId);
    const callId = await mine(timur, alertId, entryId);
    expect((await letsGo(timur, alertId, callId)).ok).toBe(true);
    expect(await letsGo(timur, alertId, callId)).toEqual({ ok: false, error: "ended" });
    expect((await rings(org.founder, alertId, entryId)).ok).toBe(true);
  });

  test("a colleague's call is not theirs to end", async () => {
    const [alertId, entryId] = [await anAlert(), await anEntry()];
    await rings(timur, alertId, entryId);
    const callId = await mine(timur, alertId, entryId);
    await expect(ends(org.founder, alertId, callId)).rejects.toBeInstanceOf(NotFound);
    await expect(letsGo(org.founder, alertId, callId)).rejects.toBeInstanceOf(NotFound);
    await expect(ends(timur, await anAlert(), callId)).rejects.toBeInstanceOf(NotFound);
  });

  test("the line stays in use while the same person rings it for another alert", async () => {
    const [one, two, entryId] = [await anAlert(), await anAlert(), await anEntry()];
    await rings(timur, one, entryId);
    await rings(timur, two, entryId);
    await ends(timur, one, await mine(timur, one, entryId));
    expect((await ringerOf(org.founder, entryId))?.userId).toBe(timur.userId);
    await ends(timur, two, await mine(timur, two, entryId));
    expect(await ringerOf(org.founder, entryId)).toBeNull();
  });

  test("when the alert is over nobody begins a call, but what came of one can be said", async () => {
    const [alertId, entryId] = [await anAlert(), await anEntry()];
    await rings(timur, alertId, entryId);
    const callId = await mine(timur, alertId, entryId);
    await standsDown(timur, alertId);
    expect(await rings(timur, alertId, await anEntry())).toEqual({ ok: false, error: "over" });
    expect((await ends(timur, alertId, callId)).ok).toBe(true);
  });
});

describe("what is seen across cases", () => {
  test("of a restricted case nobody else sees the call, but everybody sees that the line is in use", async () => {
    const [alertId, entryId] = [await anAlert(org.founder, "restricted"), await anEntry()];
    const other = await anEntry();
    await rings(org.founder, alertId, entryId);
    expect(await withActor(outsider, (tx) => callsOnAlert(tx, alertId), { readOnly: true })).toBeNull();
    const rows = await withActor(
      outsider,
      (tx) => tx.$queryRaw<unknown[]>`select id from call_log where alert_id = ${alertId}::uuid`,
      { readOnly: true },
    );
    expect(rows).toEqual([]);
    const inUse = await withActor(outsider, (tx) => linesInUse(tx), { readOnly: true });
    expect(inUse.find((line) => line.entryId === entryId)).toMatchObject({ userId: org.founder.userId });
    expect(await ringerOf(outsider, other)).toBeNull();
  });

  test("calls about other alerts are counted where they may be seen, and nowhere else", async () => {
    const [open, hidden, entryId] = [
      await anAlert(),
      await anAlert(org.founder, "restricted"),
      await anEntry(),
    ];
    for (const alertId of [open, hidden]) {
      await rings(org.founder, alertId, entryId);
      await ends(org.founder, alertId, await mine(org.founder, alertId, entryId), { answer: "Nothing" });
    }
    const here = await anAlert();
    expect((await lineOf(org.founder, here, entryId)).elsewhere).toMatchObject({
      count: 2,
      lastBy: "Dana Founder",
    });
    const seen = await lineOf(timur, here, entryId);
    expect(seen.elsewhere?.count).toBe(1);
    expect(seen.calls).toEqual([]);
  });

  test("open windows are told that the line is in use, by the id of the entry and no other", async () => {
    const [alertId, entryId] = [await anAlert(org.founder, "restricted"), await anEntry()];
    await withActor(outsider, async (tx) => {
      await tx.$executeRaw`insert into live_presence (org_id, id, user_id)
        values (${org.id}::uuid, ${randomUUID()}::uuid, ${outsider.userId}::uuid)`;
    });
    await rings(org.founder, alertId, entryId);
    const told = await withActor(
      outsider,
      (tx) => tx.$queryRaw<{ kind: string; subject_id: string; case_id: string | null }[]>`
        select kind, subject_id, case_id from live_event where user_id = ${outsider.userId}::uuid and subject_id = ${entryId}::uuid`,
      { readOnly: true },
    );
    expect(told).toEqual([{ kind: "alert.changed", subject_id: entryId, case_id: null }]);
  });

  test("to an outsider there is no alert to ring about", async () => {
    const [alertId, entryId] = [await anAlert(), await anEntry()];
    await expect(rings(outsider, alertId, entryId)).rejects.toBeInstanceOf(NotFound);
  });

  test("another organisation's entry cannot be rung, seen or changed", async () => {
    const other = await anOrganisation("Other house");
    const theirs = await anEntry(prosecutor(), other.founder);
    const alertId = await anAlert();
    await expect(rings(timur, alertId, theirs)).rejects.toBeInstanceOf(NotFound);
    await expect(rings(timur, alertId, randomUUID())).rejects.toBeInstanceOf(NotFound);
    await expect(
      withActor(org.founder, (tx) => getEntry(tx, theirs), { readOnly: true }),
    ).rejects.toBeInstanceOf(NotFound);
    const seen = await withActor(org.founder, (tx) => listEntries(tx), { readOnly: true });
    expect(seen.map(({ id }) => id)).not.toContain(theirs);
  });
});

describe("ringing again", () => {
  const dueFor = async (actor: Actor, alertId: string) =>
    (await withActor(actor, (tx) => callsDue(tx), { readOnly: true })).filter(
      (due) => due.alertId === alertId,
    );

  test("is due when its time has come, until somebody rings", async () => {
    const [alertId, entryId] = [await anAlert(), await anEntry()];
    await rings(timur, alertId, entryId);
    await ends(timur, alertId, await mine(timur, alertId, entryId), { result: "no_answer", inMinutes: 30 });
    expect(await dueFor(org.founder, alertId)).toEqual([]);
    await pass({ minutes: 31 });
    expect(await dueFor(org.founder, alertId)).toMatchObject([
      { entryKind: "duty_prosecutor", userName: "Timur Colleague" },
    ]);
    expect((await lineOf(org.founder, alertId, entryId)).againAt).not.toBeNull();
    expect(await dueFor(outsider, alertId)).toEqual([]);
    await rings(org.founder, alertId, entryId);
    expect(await dueFor(org.founder, alertId)).toEqual([]);
  });

  test("a line that was let go has rung nobody: it is due still", async () => {
    const [alertId, entryId] = [await anAlert(), await anEntry()];
    await rings(timur, alertId, entryId);
    await ends(timur, alertId, await mine(timur, alertId, entryId), { result: "no_answer", inMinutes: 5 });
    await pass({ minutes: 6 });
    await rings(org.founder, alertId, entryId);
    await letsGo(org.founder, alertId, await mine(org.founder, alertId, entryId));
    expect(await dueFor(timur, alertId)).toHaveLength(1);
    expect((await lineOf(timur, alertId, entryId)).againAt).not.toBeNull();
  });

  test("with the alert over it falls silent", async () => {
    const [alertId, entryId] = [await anAlert(), await anEntry()];
    await rings(timur, alertId, entryId);
    await ends(timur, alertId, await mine(timur, alertId, entryId), { inMinutes: 5 });
    await pass({ minutes: 6 });
    await standsDown(timur, alertId);
    expect(await dueFor(timur, alertId)).toEqual([]);
  });
});

describe("the night directory", () => {
  const edits = (id: string, version: number, fields: EntryFields, actor = org.founder) =>
    changeOfficeOnce(actor, MAY, { key: randomUUID(), sent: fields }, (tx, access) =>
      editEntry(tx, access, { id, version, fields }),
    );
  const removes = (id: string, version: number) =>
    changeOfficeOnce(org.founder, MAY, { key: randomUUID(), sent: { id } }, (tx, access) =>
      removeEntry(tx, access, { id, version }),
    );
  const found = async (id: string) =>
    (await withActor(org.founder, (tx) => listEntries(tx), { readOnly: true })).find(
      (entry) => entry.id === id,
    );

  test("keeps an entry as it was told, and seals its words", async () => {
    const fields = prosecutor();
    const id = await anEntry(fields);
    expect(await found(id)).toMatchObject(fields);
    const row = await withActor(org.founder, (tx) => getEntry(tx, id), { readOnly: true });
    for (const bytes of [row.name, row.phones, row.hours, row.note])
      expect(Buffer.from(bytes ?? []).toString("latin1")).not.toMatch(/Duty|727|night|senior/);
  });

  test("of two who change the same entry the second is told", async () => {
    const id = await anEntry();
    const answers = await Promise.all([
      edits(id, 1, prosecutor({ name: "One" })),
      edits(id, 1, prosecutor({ name: "Two" }), timur),
    ]);
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.error)).sort()).toEqual(["ok", "stale"]);
  });

  test("an entry is not removed while somebody rings it, nor by who has not seen it as it is", async () => {
    const [alertId, id] = [await anAlert(), await anEntry()];
    await rings(timur, alertId, id);
    expect(await removes(id, 1)).toEqual({ ok: false, error: "inUse" });
    await ends(timur, alertId, await mine(timur, alertId, id), { answer: "Noted" });
    await edits(id, 1, prosecutor({ name: "Under another name" }));
    expect(await removes(id, 1)).toEqual({ ok: false, error: "stale" });
    expect((await removes(id, 2)).ok).toBe(true);
    expect(await found(id)).toBeUndefined();
    await expect(rings(timur, alertId, id)).rejects.toBeInstanceOf(NotFound);
    // Calls that were made to it keep its name.
    const line = await lineOf(timur, alertId, id);
    expect(line).toMatchObject({ isRemoved: true, name: "Under another name" });
    expect(line.calls).toMatchObject([{ answer: "Noted" }]);
  });

  test("who only looks does not change it", async () => {
    const viewer = await aMember(org, { roles: ["viewer"], teamId: org.teamId });
    await expect(anEntry(prosecutor(), viewer)).rejects.toBeInstanceOf(NotFound);
  });
});

describe("numbers of the case", () => {
  test("the place where the person is held, and whether a colleague rings that telephone now", async () => {
    const alertId = await anAlert();
    const phones = "+7 727 277 00 01 duty desk";
    await withActor(org.founder, async (tx) => {
      const known = bareFacility({ name: "Station 9", state: "KZ", holdingBody: "police" });
      const facilityId = await addFacility(tx, { ...known, phones });
      await tx.$executeRaw`update case_file set facility_id = ${facilityId}::uuid where id = (select case_id from alert where id = ${alertId}::uuid)`;
    });
    const entryId = await anEntry(prosecutor({ phones }));
    await rings(timur, alertId, entryId);
    const calls = await withActor(org.founder, (tx) => callsOnAlert(tx, alertId), { readOnly: true });
    expect(calls?.ofCase).toMatchObject([
      {
        ...{ what: "facility", name: "Station 9", ringing: { userId: timur.userId } },
        phones: [{ text: phones, number: "+77272770001" }],
      },
    ]);
  });
});
