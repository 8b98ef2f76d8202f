import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Actor } from "../access/actor.ts";
import { type Access, NotFound, requireAccess } from "../access/proof.ts";
import { raiseLevel } from "../assessments/level-acts.ts";
import { findCaseHeader } from "../cases/header.ts";
import { editNote, writeNote } from "../cases/notes.ts";
import { isDamaged } from "../crypto/damaged.ts";
import { vaultOf } from "../crypto/vault.ts";
import { addFacility } from "../custody/facilities.ts";
import { bareFacility } from "../custody/facility.ts";
import { episode } from "../custody/fixtures.ts";
import { recordContact, recordEpisode, recordMove } from "../custody/record.ts";
import { withActor } from "../db/client.ts";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import { findPersonView } from "../people/views.ts";
import { err } from "../result.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { moveTestClock } from "../testing/test-clock.ts";
import { loadCaseRecord } from "./case-record.ts";
import { recordView } from "./case-view.ts";
import { changeCaseOnce } from "./change-once.ts";
import { loadDirectory } from "./directory.ts";
import { loadHistory } from "./history.ts";
import { noteViewed } from "./viewed.ts";

const database = await testDatabase({ testClock: true });
const ZONE = "Asia/Almaty";
const told = {
  knownOn: "2022-12-29",
  sourceKind: "family",
  sourceGrade: "c",
  zone: ZONE,
  facilityId: null,
} as const;
let org: TestOrganisation;
let outsider: Actor;

beforeAll(async () => {
  org = await anOrganisation();
  outsider = await aMember(org, { teamId: await aTeam(org) });
});

const inCase = <T>(
  caseId: string,
  work: (
    tx: Tx,
    access: Access<"custody:record"> & Access<"note:write"> & Access<"case:assess">,
  ) => Promise<T>,
) =>
  withActor(org.founder, async (tx) =>
    work(tx, (await requireAccess(tx, org.founder, "custody:record", caseId)) as never),
  );

const note = (text: string) => ({
  text,
  on: null,
  knownOn: "2022-12-29",
  sourceKind: null,
  sourceGrade: null,
});

async function aStory() {
  const { caseId, personId } = await aCase(org.founder, org.teamId);
  const noteId = await inCase(caseId, async (tx, access) => {
    const held = {
      ...told,
      on: "2022-12-01",
      time: null,
      custodyType: "police_holding",
      holdingBody: "police",
      place: "Station No. 2",
      legalBasis: null,
      isAcknowledged: true,
      howKnown: null,
    } as const;
    const episode = await recordEpisode(tx, access, held);
    const moved = {
      ...told,
      on: "2022-12-29",
      time: "09:40",
      event: "transfer_to_border",
      holdingBody: "border_guards",
      place: null,
      purpose: null,
      ...{ proceedingId: null, direction: null, custodyType: null, legalBasis: null, isAcknowledged: true },
      note: null,
    } as const;
    await recordMove(tx, access, { episodeId: episode.ok ? episode.value : "", fields: moved });
    await recordContact(tx, access, {
      ...told,
      on: "2022-12-29",
      time: "10:05",
      kind: "voice",
      who: "His wife",
      safeWordUsed: null,
      note: null,
    });
    await raiseLevel(tx, access, { level: "imminent", reason: "Moved to the border" });
    const written = await writeNote(tx, access, note("Rang the prosecutor"));
    return written.ok ? written.value : "";
  });
  return { caseId, personId, noteId };
}

async function page(actor: Actor, caseId: string, newestFirst = true) {
  return withActor(actor, async (tx) => {
    const header = await findCaseHeader(tx, caseId);
    if (!header) return null;
    const record = await loadCaseRecord(tx, caseId);
    const person = await findPersonView(tx, header.personId);
    const directory = await loadDirectory(tx, header, record);
    const sealer = vaultOf(tx).held("case", caseId);
    return {
      header,
      person,
      directory,
      ...recordView({ header, record, directory, sealer, zone: ZONE }, newestFirst),
    };
  });
}

describe("the page of a case", () => {
  test("tells where the person is now, and that nobody knows where that is", async () => {
    const { caseId } = await aStory();
    const shown = await page(org.founder, caseId);
    expect(shown?.custody).toMatchObject({
      isHeld: true,
      holdingBody: "border_guards",
      where: null,
      lastContact: { who: "His wife", time: "10:05" },
    });
    expect(shown?.custody.towardsRemoval?.event).toBe("transfer_to_border");
    expect(shown?.header.place).toBeNull();
  });

  test("a place of the directory says what it is and how near the border", async () => {
    const { caseId } = await aCase(org.founder, org.teamId);
    const place = bareFacility({ name: "Post at Semey", state: "KZ", holdingBody: null });
    const facilityId = await withActor(org.founder, async (tx) => {
      const coordinates = { latitude: 50.4111, longitude: 80.2275 };
      const id = await addFacility(tx, { ...place, kind: "border_post", coordinates });
      const access = await requireAccess(tx, org.founder, "custody:record", caseId);
      await recordEpisode(tx, access, episode({ facilityId: id, place: null }));
      return id;
    });
    expect((await page(org.founder, caseId))?.custody).toMatchObject({
      where: "Post at Semey",
      facility: { id: facilityId, kind: "border_post", borderKm: expect.closeTo(40, -1) },
    });
  });

  test("its timeline holds everything, with who recorded it and when it was learned", async () => {
    const { caseId } = await aStory();
    const shown = await page(org.founder, caseId, false);
    const kinds = shown?.timeline.map(({ kind }) => kind);
    expect(kinds?.slice(0, 3)).toEqual(["heldSince", "custodyMove", "contact"]);
    expect(kinds?.slice(3).toSorted()).toEqual(["caseLogged", "levelRaised", "note"]);
    expect(shown?.timeline[0]).toMatchObject({
      on: "2022-12-01",
      learnedOn: "2022-12-29",
      by: org.founder.userId,
      text: "Station No. 2",
    });
    expect(shown?.directory.members.get(org.founder.userId)).toBe("Dana Founder");
    expect((await page(org.founder, caseId, true))?.timeline.map(({ key }) => key)).toEqual(
      shown?.timeline.map(({ key }) => key).reverse(),
    );
  });

  test("an outsider finds no such page", async () => {
    const { caseId } = await aStory();
    expect(await page(outsider, caseId)).toBeNull();
  });

  test("is drawn from four statements; session, settings and frame make seven", async () => {
    const { caseId } = await aStory();
    await page(org.founder, caseId);
    const asked = await withActor(org.founder, async (tx) => {
      const spy = vi.spyOn(tx, "$queryRaw");
      try {
        const header = await findCaseHeader(tx, caseId);
        if (!header) throw new Error("not there");
        const record = await loadCaseRecord(tx, caseId);
        await findPersonView(tx, header.personId);
        await loadDirectory(tx, header, record);
        return spy.mock.calls.length;
      } finally {
        spy.mockRestore();
      }
    });
    expect(asked).toBe(4);
  });
});

describe("the history", () => {
  test("shows each change with what was before, and a damaged one as damaged", async () => {
    const { caseId, noteId } = await aStory();
    await inCase(caseId, (tx, access) =>
      editNote(tx, access, { id: noteId, version: 1, fields: note("Rang the duty prosecutor") }),
    );
    const read = () =>
      withActor(org.founder, async (tx) => loadHistory(tx, (await findCaseHeader(tx, caseId)) as never));
    const history = await read();
    expect(history.revisions.map(({ objectType }) => objectType)).toEqual(["case_note"]);
    expect(history.revisions[0]).toMatchObject({
      by: org.founder.userId,
      changes: [{ field: "text", before: "Rang the prosecutor", after: "Rang the duty prosecutor" }],
    });
    expect(history.names.get(org.founder.userId)).toBe("Dana Founder");
    await withActor(
      org.founder,
      (
        tx,
      ) => tx.$executeRaw`insert into revision (org_id, id, case_id, object_type, object_id, object_version, actor_id, before)
      values (${org.id}::uuid, ${newId()}::uuid, ${caseId}::uuid, 'case_note', ${noteId}::uuid, 2, ${org.founder.userId}::uuid, decode(repeat('00', 60), 'hex'))`,
    );
    expect((await read()).revisions[0]?.changes).toBe("damaged");
    expect(isDamaged((await read()).revisions[1]?.changes)).toBe(false);
  });
});

describe("that somebody looked", () => {
  const looks = (caseId: string) =>
    withActor(org.founder, async (tx) => {
      const [row] = await tx.$queryRaw<{ count: number }[]>`select count(*)::int as count from audit_event
        where action = 'case.viewed' and object_id = ${caseId}::uuid and actor_id = ${org.founder.userId}::uuid`;
      return row?.count;
    });

  test("is noted once in ten minutes, also of two tabs opened at once", async () => {
    const { caseId } = await aStory();
    await Promise.all([noteViewed(org.founder, caseId), noteViewed(org.founder, caseId)]);
    await noteViewed(org.founder, caseId);
    expect(await looks(caseId)).toBe(1);
    await moveTestClock(database.urls.owner, Temporal.Duration.from({ minutes: 11 }));
    await noteViewed(org.founder, caseId);
    expect(await looks(caseId)).toBe(2);
  });
});

describe("a change that is sent twice", () => {
  const change = (caseId: string, key: string, text: string, actor = org.founder) =>
    changeCaseOnce(
      actor,
      { caseId, permission: "note:write", event: "note.written" },
      { key, sent: { text } },
      async (tx, access) => (text === "" ? err("empty") : writeNote(tx, access, note(text))),
    );
  const count = (caseId: string) => withActor(org.founder, (tx) => tx.caseNote.count({ where: { caseId } }));

  test("is done once, and answers the same", async () => {
    const { caseId } = await aCase(org.founder, org.teamId);
    const key = newId();
    const [first, second] = await Promise.all([change(caseId, key, "Words"), change(caseId, key, "Words")]);
    expect(first.ok && first.value).toBeTruthy();
    expect(second).toEqual(first);
    expect(await count(caseId)).toBe(1);
    await expect(change(caseId, key, "Other words")).rejects.toThrow();
  });

  test("what was refused leaves its key free and nothing behind", async () => {
    const { caseId } = await aCase(org.founder, org.teamId);
    const key = newId();
    expect(await change(caseId, key, "")).toEqual({ ok: false, error: "empty" });
    expect((await change(caseId, key, "Words")).ok).toBe(true);
    expect(await count(caseId)).toBe(1);
  });

  test("an outsider finds no such case", async () => {
    const { caseId } = await aCase(org.founder, org.teamId);
    await expect(change(caseId, newId(), "Words", outsider)).rejects.toThrow(NotFound);
  });
});
