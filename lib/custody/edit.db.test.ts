import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { DAMAGED } from "../crypto/damaged.ts";
import { vaultOf } from "../crypto/vault.ts";
import { withActor } from "../db/client.ts";
import { aCase, aMember, anOrganisation, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { contactFields } from "./contact.ts";
import { editContact, editEpisode, editMove } from "./edit.ts";
import { type EpisodeFields, episodeFields } from "./episode.ts";
import { getContact, getEpisode } from "./find.ts";
import { as, contact, episode, move, revisionsOf, summaryOf, ZONE } from "./fixtures.ts";
import { recordContact, recordEpisode, recordMove } from "./record.ts";
import { strikeOutContact } from "./strike-out.ts";

await testDatabase();
let org: TestOrganisation;
let colleague: Actor;

beforeAll(async () => {
  org = await anOrganisation();
  colleague = await aMember(org, { teamId: org.teamId });
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
    expect(await revisionsOf(org.founder, place.episodeId)).toEqual([
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
    expect(await revisionsOf(org.founder, id)).toHaveLength(1);
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
    expect((await summaryOf(org.founder, caseId))?.contact).toBe("2022-12-28 18:00");
    await as(org.founder, caseId, (tx, access) =>
      strikeOutContact(tx, access, { id, version: 2, reason: "Misheard" }),
    );
    expect((await summaryOf(org.founder, caseId))?.contact).toBeNull();
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
    expect((await revisionsOf(org.founder, place.episodeId)).map(({ after }) => after)).toEqual([
      { holdingBody: "convoy" },
    ]);
  });
});
