import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { NotFound } from "../access/proof.ts";
import { withActor } from "../db/client.ts";
import { newId } from "../db/id.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { editEpisode } from "./edit.ts";
import { endEpisode } from "./end.ts";
import type { EndFields } from "./episode.ts";
import { getContact, getEpisode, getMove } from "./find.ts";
import { as, contact, end, episode, move, revisionsOf, summaryOf } from "./fixtures.ts";
import { recordContact, recordEpisode, recordMove } from "./record.ts";
import { strikeOutEpisode, strikeOutMove } from "./strike-out.ts";

await testDatabase();
let org: TestOrganisation;
let outsider: Actor;
let viewer: Actor;

beforeAll(async () => {
  org = await anOrganisation();
  outsider = await aMember(org, { teamId: await aTeam(org) });
  viewer = await aMember(org, { teamId: org.teamId, roles: ["viewer"] });
});

async function held() {
  const { caseId } = await aCase(org.founder, org.teamId);
  const episodeId = await as(org.founder, caseId, async (tx, access) => {
    const made = await recordEpisode(tx, access, episode());
    return made.ok ? made.value : "";
  });
  return { caseId, episodeId };
}

const moved = (place: { caseId: string; episodeId: string }, fields = move()) =>
  as(org.founder, place.caseId, (tx, access) =>
    recordMove(tx, access, { episodeId: place.episodeId, fields }),
  );

describe("what lists show follows from the facts", () => {
  test("held, moved, heard from, released", async () => {
    const place = await held();
    expect(await summaryOf(org.founder, place.caseId)).toEqual({
      is_held: true,
      holding_body: "police",
      contact: null,
    });
    expect((await moved(place)).ok).toBe(true);
    await as(org.founder, place.caseId, (tx, access) => recordContact(tx, access, contact()));
    expect(await summaryOf(org.founder, place.caseId)).toEqual({
      is_held: true,
      holding_body: "border_guards",
      contact: "2022-12-29 04:05",
    });
    await as(org.founder, place.caseId, (tx, access) =>
      endEpisode(tx, access, { id: place.episodeId, version: 1, end: end() }),
    );
    expect(await summaryOf(org.founder, place.caseId)).toEqual({
      is_held: false,
      holding_body: null,
      contact: "2022-12-29 04:05",
    });
  });

  test("the contact that the logging was stays until a later one is known", async () => {
    const place = await held();
    const { caseId } = place;
    await withActor(
      org.founder,
      (tx) =>
        tx.$executeRaw`update case_file set last_contact_at = date_trunc('minute', created_at) where id = ${caseId}::uuid`,
    );
    const logged = (await summaryOf(org.founder, caseId))?.contact;
    await as(org.founder, caseId, (tx, access) => recordContact(tx, access, contact()));
    await moved(place);
    expect((await summaryOf(org.founder, caseId))?.contact).toBe(logged);
  });

  test("what is struck out counts no more, and its row stays with the reason", async () => {
    const place = await held();
    const made = await moved(place);
    const moveId = made.ok ? made.value : "";
    const strike = { id: moveId, version: 1, reason: "It was another man" };
    expect(
      await as(org.founder, place.caseId, (tx, access) =>
        strikeOutEpisode(tx, access, { ...strike, id: place.episodeId }),
      ),
    ).toEqual({ ok: false, error: "hasMoves" });
    await as(org.founder, place.caseId, (tx, access) => strikeOutMove(tx, access, strike));
    expect((await summaryOf(org.founder, place.caseId))?.holding_body).toBe("police");
    await as(org.founder, place.caseId, (tx, access) =>
      strikeOutEpisode(tx, access, { ...strike, id: place.episodeId }),
    );
    expect((await summaryOf(org.founder, place.caseId))?.is_held).toBeNull();
    expect((await revisionsOf(org.founder, moveId))[0]?.after).toEqual({ struckOut: "It was another man" });
    await expect(as(org.founder, place.caseId, (tx, access) => getMove(tx, access, moveId))).rejects.toThrow(
      NotFound,
    );
    const rows = await withActor(org.founder, (tx) =>
      tx.custodyMove.count({ where: { id: moveId, voidedBy: org.founder.userId } }),
    );
    expect(rows).toBe(1);
  });

  test("an ending taken back is custody again", async () => {
    const place = await held();
    const ending = (version: number, given: EndFields | null) =>
      as(org.founder, place.caseId, (tx, access) =>
        endEpisode(tx, access, { id: place.episodeId, version, end: given }),
      );
    expect((await ending(1, end({ note: "Seen at home" }))).ok).toBe(true);
    expect((await ending(2, null)).ok).toBe(true);
    expect((await summaryOf(org.founder, place.caseId))?.is_held).toBe(true);
    expect((await revisionsOf(org.founder, place.episodeId)).map(({ before }) => before)).toMatchObject([
      { event: null },
      { event: "release", note: "Seen at home" },
    ]);
  });
});

describe("what cannot have been", () => {
  test("a move after the end, or before the beginning", async () => {
    const place = await held();
    expect(await moved(place, move({ on: "2022-11-01" }))).toEqual({ ok: false, error: "beforeCustody" });
    await as(org.founder, place.caseId, (tx, access) =>
      endEpisode(tx, access, { id: place.episodeId, version: 1, end: end() }),
    );
    expect(await moved(place)).toEqual({ ok: false, error: "isOver" });
  });

  test("an end before the beginning or before the last move", async () => {
    const place = await held();
    const ending = (on: string) =>
      as(org.founder, place.caseId, (tx, access) =>
        endEpisode(tx, access, { id: place.episodeId, version: 1, end: end({ on }) }),
      );
    expect(await ending("2022-11-30")).toEqual({ ok: false, error: "endBeforeStart" });
    await moved(place);
    expect(await ending("2022-12-28")).toEqual({ ok: false, error: "endBeforeStart" });
    expect((await ending("2022-12-29")).ok).toBe(true);
    const later = as(org.founder, place.caseId, (tx, access) =>
      editEpisode(tx, access, { id: place.episodeId, version: 2, fields: episode({ on: "2022-12-31" }) }),
    );
    expect(await later).toEqual({ ok: false, error: "endBeforeStart" });
  });

  test("two stretches at once are accepted: both were told", async () => {
    const place = await held();
    const second = await as(org.founder, place.caseId, (tx, access) =>
      recordEpisode(tx, access, episode({ on: "2022-12-10" })),
    );
    expect(second.ok).toBe(true);
  });
});

test("an outsider, and a role that only looks, find no case to record in", async () => {
  const { caseId } = await held();
  await expect(as(outsider, caseId, (tx, access) => recordEpisode(tx, access, episode()))).rejects.toThrow(
    NotFound,
  );
  await expect(as(viewer, caseId, (tx, access) => recordContact(tx, access, contact()))).rejects.toThrow(
    NotFound,
  );
});

test("a row of another case is not there", async () => {
  const place = await held();
  const other = await held();
  await expect(
    as(org.founder, other.caseId, (tx, access) => getEpisode(tx, access, place.episodeId)),
  ).rejects.toThrow(NotFound);
  await expect(moved({ caseId: other.caseId, episodeId: place.episodeId })).rejects.toThrow(NotFound);
  await expect(
    as(org.founder, place.caseId, (tx, access) => getContact(tx, access, newId())),
  ).rejects.toThrow(NotFound);
});
