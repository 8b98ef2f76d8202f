import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { type Access, NotFound, requireAccess } from "../access/proof.ts";
import { DAMAGED } from "../crypto/damaged.ts";
import { vaultOf } from "../crypto/vault.ts";
import { withActor } from "../db/client.ts";
import { newId } from "../db/id.ts";
import type { Tx } from "../db/unit.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import type { ContactFields } from "./contact.ts";
import { contactFields } from "./contact.ts";
import { editContact, editEpisode, editMove } from "./edit.ts";
import { endEpisode } from "./end.ts";
import type { EndFields, EpisodeFields } from "./episode.ts";
import { episodeFields } from "./episode.ts";
import { getContact, getEpisode, getMove } from "./find.ts";
import type { MoveFields } from "./move.ts";
import { recordContact, recordEpisode, recordMove } from "./record.ts";
import { strikeOutContact, strikeOutEpisode, strikeOutMove } from "./strike-out.ts";

await testDatabase();
const ZONE = "Asia/Almaty";
let org: TestOrganisation;
let colleague: Actor;
let outsider: Actor;
let viewer: Actor;

beforeAll(async () => {
  org = await anOrganisation();
  colleague = await aMember(org, { teamId: org.teamId });
  outsider = await aMember(org, { teamId: await aTeam(org) });
  viewer = await aMember(org, { teamId: org.teamId, roles: ["viewer"] });
});

const told = { knownOn: "2022-12-29", sourceKind: "family", sourceGrade: "c" } as const;

const episode = (given: Partial<EpisodeFields> = {}): EpisodeFields => ({
  ...told,
  on: "2022-12-01",
  time: null,
  zone: ZONE,
  custodyType: "police_holding",
  holdingBody: "police",
  facilityId: null,
  place: "Station No. 2",
  legalBasis: null,
  howKnown: "His wife saw him go in",
  ...given,
});

const move = (given: Partial<MoveFields> = {}): MoveFields => ({
  ...told,
  on: "2022-12-29",
  time: "09:40",
  zone: ZONE,
  event: "transfer_to_border",
  holdingBody: "border_guards",
  facilityId: null,
  place: "Border detachment",
  purpose: "towards_removal",
  note: null,
  ...given,
});

const contact = (given: Partial<ContactFields> = {}): ContactFields => ({
  ...told,
  on: "2022-12-29",
  time: "10:05",
  zone: ZONE,
  kind: "voice",
  who: "His wife",
  note: null,
  ...given,
});

const end = (given: Partial<EndFields> = {}): EndFields => ({
  event: "release",
  on: "2022-12-30",
  time: null,
  zone: ZONE,
  note: null,
  knownOn: "2022-12-30",
  ...given,
});

function as<T>(
  actor: Actor,
  caseId: string,
  work: (tx: Tx, access: Access<"custody:record">) => Promise<T>,
): Promise<T> {
  return withActor(actor, async (tx) => work(tx, await requireAccess(tx, actor, "custody:record", caseId)));
}

async function summary(caseId: string) {
  return withActor(org.founder, async (tx) => {
    const [row] = await tx.$queryRaw<
      { is_held: boolean | null; holding_body: string | null; contact: string | null }[]
    >`
      select is_held, holding_body, to_char(last_contact_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as contact from case_file where id = ${caseId}::uuid`;
    return row;
  });
}

async function revisions(objectId: string) {
  return withActor(org.founder, async (tx) => {
    const rows = await tx.$queryRaw<
      { id: string; case_id: string; before: Uint8Array; after: Uint8Array; object_version: number }[]
    >`
      select id, case_id, before, after, object_version from revision where object_id = ${objectId}::uuid order by id`;
    return Promise.all(
      rows.map(async (row) => {
        const sealer = await vaultOf(tx).of("case", row.case_id);
        const read = (field: "before" | "after") =>
          JSON.parse(sealer.open(`revision.${field}`, row.id, row[field])) as object;
        return { version: row.object_version, before: read("before"), after: read("after") };
      }),
    );
  });
}

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
    expect(await summary(place.caseId)).toEqual({ is_held: true, holding_body: "police", contact: null });
    expect((await moved(place)).ok).toBe(true);
    await as(org.founder, place.caseId, (tx, access) => recordContact(tx, access, contact()));
    expect(await summary(place.caseId)).toEqual({
      is_held: true,
      holding_body: "border_guards",
      contact: "2022-12-29 04:05",
    });
    await as(org.founder, place.caseId, (tx, access) =>
      endEpisode(tx, access, { id: place.episodeId, version: 1, end: end() }),
    );
    expect(await summary(place.caseId)).toEqual({
      is_held: false,
      holding_body: null,
      contact: "2022-12-29 04:05",
    });
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
    expect((await summary(place.caseId))?.holding_body).toBe("police");
    await as(org.founder, place.caseId, (tx, access) =>
      strikeOutEpisode(tx, access, { ...strike, id: place.episodeId }),
    );
    expect((await summary(place.caseId))?.is_held).toBeNull();
    expect((await revisions(moveId))[0]?.after).toEqual({ struckOut: "It was another man" });
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
    expect((await summary(place.caseId))?.is_held).toBe(true);
    expect((await revisions(place.episodeId)).map(({ before }) => before)).toMatchObject([
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

describe("editing", () => {
  test("keeps what was, and only what changed", async () => {
    const place = await held();
    const edit = (version: number, fields: EpisodeFields) =>
      as(colleague, place.caseId, (tx, access) =>
        editEpisode(tx, access, { id: place.episodeId, version, fields }),
      );
    expect((await edit(1, episode({ place: "Station No. 3", holdingBody: "migration_police" }))).ok).toBe(
      true,
    );
    expect(await revisions(place.episodeId)).toEqual([
      {
        version: 1,
        before: { place: "Station No. 2", holdingBody: "police" },
        after: { place: "Station No. 3", holdingBody: "migration_police" },
      },
    ]);
    const now = await as(colleague, place.caseId, async (tx, access) =>
      episodeFields(
        await getEpisode(tx, access, place.episodeId),
        await vaultOf(tx).of("case", place.caseId),
        ZONE,
      ),
    );
    expect(now).toEqual(episode({ place: "Station No. 3", holdingBody: "migration_police" }));
  });

  test("of a version that a colleague has changed is refused, and nothing is written", async () => {
    const place = await held();
    const made = await moved(place);
    const id = made.ok ? made.value : "";
    const edit = (version: number, note: string) =>
      as(org.founder, place.caseId, (tx, access) =>
        editMove(tx, access, { id, version, fields: move({ note }) }),
      );
    expect((await edit(1, "first")).ok).toBe(true);
    expect(await edit(1, "second")).toEqual({ ok: false, error: "stale" });
    expect(await revisions(id)).toHaveLength(1);
  });

  test("a contact: its day and hour come back as they were given", async () => {
    const { caseId } = await aCase(org.founder, org.teamId);
    const made = await as(org.founder, caseId, (tx, access) => recordContact(tx, access, contact()));
    const id = made.ok ? made.value : "";
    await as(org.founder, caseId, (tx, access) =>
      editContact(tx, access, { id, version: 1, fields: contact({ time: null, kind: "message" }) }),
    );
    const now = await as(org.founder, caseId, async (tx, access) =>
      contactFields(await getContact(tx, access, id), await vaultOf(tx).of("case", caseId), ZONE),
    );
    expect(now).toEqual(contact({ time: null, kind: "message" }));
    expect((await summary(caseId))?.contact).toBe("2022-12-28 18:00");
    await as(org.founder, caseId, (tx, access) =>
      strikeOutContact(tx, access, { id, version: 2, reason: "Misheard" }),
    );
    expect((await summary(caseId))?.contact).toBeNull();
  });

  test("a text that cannot be opened stays as it lies, whatever else is saved", async () => {
    const place = await held();
    const spoiled = Buffer.from("00".repeat(60), "hex");
    await withActor(
      org.founder,
      (tx) =>
        tx.$executeRaw`update custody_episode set how_known = ${spoiled} where id = ${place.episodeId}::uuid`,
    );
    const edit = (fields: EpisodeFields, version: number) =>
      as(org.founder, place.caseId, (tx, access) =>
        editEpisode(tx, access, { id: place.episodeId, version, fields }),
      );
    expect((await edit(episode({ howKnown: DAMAGED, holdingBody: "convoy" }), 1)).ok).toBe(true);
    await expect(edit(episode({ howKnown: "something else" }), 2)).rejects.toThrow("damaged");
    const row = await as(org.founder, place.caseId, (tx, access) => getEpisode(tx, access, place.episodeId));
    expect(Buffer.from(row.how_known as Uint8Array).equals(spoiled)).toBe(true);
    expect(row.holding_body).toBe("convoy");
    expect((await revisions(place.episodeId)).map(({ after }) => after)).toEqual([{ holdingBody: "convoy" }]);
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
