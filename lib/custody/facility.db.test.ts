import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { NotFound } from "../access/proof.ts";
import { casesHeldAt } from "../cases/held-at.ts";
import { changeDirectoryOnce } from "../casework/change-directory.ts";
import { loadPlaceHistory } from "../casework/place-history.ts";
import { vaultOf } from "../crypto/vault.ts";
import { withActor } from "../db/client.ts";
import { newId } from "../db/id.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { addFacility } from "./facilities.ts";
import { bareFacility, type FacilityFields, facilityFields } from "./facility.ts";
import { createFacility, editFacility, getFacility } from "./facility-edit.ts";
import { listPlaces } from "./facility-list.ts";
import { as, episode } from "./fixtures.ts";
import { recordEpisode } from "./record.ts";

await testDatabase();
let org: TestOrganisation;
let outsider: Actor;

beforeAll(async () => {
  org = await anOrganisation();
  outsider = await aMember(org, { teamId: await aTeam(org) });
});

const SEMEY = { latitude: 50.4111, longitude: 80.2275 };

const station = (given: Partial<FacilityFields> = {}): FacilityFields => ({
  ...bareFacility({ name: `Station ${newId().slice(-6)}`, state: "KZ", holdingBody: "police" }),
  kind: "police_cell",
  coordinates: SEMEY,
  phones: "+7 727 200 00 00 duty desk",
  ...given,
});

async function made(fields = station(), actor = org.founder): Promise<string> {
  const result = await changeDirectoryOnce(actor, { key: newId(), sent: fields }, (tx, access) =>
    createFacility(tx, access, fields),
  );
  return (result.ok && result.value) || "";
}

const edited = (id: string, version: number, fields: FacilityFields, actor = org.founder) =>
  changeDirectoryOnce(actor, { key: newId(), sent: { id, fields } }, (tx, access) =>
    editFacility(tx, access, { id, version, fields }),
  );

const read = (id: string, actor = org.founder) =>
  withActor(actor, async (tx) => {
    const row = await getFacility(tx, id);
    return { row, fields: facilityFields(row, await vaultOf(tx).organisation()) };
  });

describe("a place of the directory", () => {
  test("is kept as it was told, with its distance to the border", async () => {
    const fields = station({
      address: "1, Invented street",
      visitingHours: "Tue, Thu",
      note: "Ask for the warden",
    });
    const { row, fields: kept } = await read(await made(fields));
    expect(kept).toEqual(fields);
    expect(row).toMatchObject({ border_finding: "measured", version: 1 });
    expect(row.border_km).toBeGreaterThan(35);
    expect(row.border_km).toBeLessThan(45);
  });

  test("its words are sealed, its whereabouts are not", async () => {
    const { row } = await read(await made(station({ note: "Ask for the warden" })));
    expect(Buffer.from(row.note ?? []).toString("utf8")).not.toContain("warden");
    expect(row).toMatchObject(SEMEY);
  });

  test("the distance follows the coordinates and the state", async () => {
    const fields = station();
    const id = await made(fields);
    expect((await edited(id, 1, { ...fields, state: "TR" })).ok).toBe(true);
    expect((await read(id)).row).toMatchObject({ border_finding: "outside", border_km: null });
    expect((await edited(id, 2, { ...fields, coordinates: null })).ok).toBe(true);
    expect((await read(id)).row).toMatchObject({ border_finding: null, border_km: null, latitude: null });
  });

  test("its former words stay, with who changed them, and the act is in the record", async () => {
    const fields = station();
    const id = await made(fields);
    await edited(id, 1, {
      ...fields,
      phones: "+7 727 200 00 01",
      coordinates: { latitude: 50.5, longitude: 80 },
    });
    const { revisions, names } = await withActor(org.founder, (tx) => loadPlaceHistory(tx, id));
    expect(revisions).toHaveLength(1);
    expect(revisions[0]?.changes).toEqual([
      { field: "phones", before: "+7 727 200 00 00 duty desk", after: "+7 727 200 00 01" },
      { field: "coordinates", before: "50.41110, 80.22750", after: "50.50000, 80.00000" },
    ]);
    expect(names.get(revisions[0]?.by ?? "")).toBe("Dana Founder");
    const acts = await withActor(
      org.founder,
      (tx) => tx.$queryRaw<{ action: string }[]>`
        select action from audit_event where object_id = ${id}::uuid and actor_id = ${org.founder.userId}::uuid order by at`,
    );
    expect(acts.map(({ action }) => action)).toEqual(["place.added", "place.changed"]);
  });

  test("one that a colleague changed meanwhile is not written over", async () => {
    const fields = station();
    const id = await made(fields);
    await edited(id, 1, { ...fields, note: "first" }, outsider);
    expect(await edited(id, 1, { ...fields, note: "second" })).toEqual({ ok: false, error: "stale" });
    expect((await read(id)).fields.note).toBe("first");
  });

  test("two of one name in one state are refused, in another state they are not", async () => {
    const fields = station({ name: "Remand prison No. 5" });
    const id = await made(fields);
    const again = { ...fields, name: "remand prison no 5" };
    const second = await changeDirectoryOnce(org.founder, { key: newId(), sent: again }, (tx, access) =>
      createFacility(tx, access, again),
    );
    expect(second).toEqual({ ok: false, error: "nameTaken" });
    expect(await made({ ...again, state: "UZ" })).not.toBe("");
    expect((await edited(id, 1, { ...fields, note: "the same name is its own" })).ok).toBe(true);
  });
});

describe("who may", () => {
  test("intake and viewers change nothing; a place kept from a form of custody is added all the same", async () => {
    const intake = await aMember(org, { teamId: org.teamId, roles: ["intake"] });
    await expect(made(station(), intake)).rejects.toThrow(NotFound);
    const kept = bareFacility({ name: "Kept from a form", state: "KZ", holdingBody: null });
    const id = await withActor(intake, (tx) => addFacility(tx, kept));
    expect((await read(id)).fields).toEqual(kept);
  });

  test("another organisation finds neither the place nor its former words", async () => {
    const fields = station();
    const id = await made(fields);
    await edited(id, 1, { ...fields, note: "new" });
    const stranger = (await anOrganisation("Elsewhere")).founder;
    await expect(read(id, stranger)).rejects.toThrow(NotFound);
    const history = await withActor(stranger, (tx) => loadPlaceHistory(tx, id));
    expect(history.revisions).toEqual([]);
  });
});

test("who is held there now is counted among the open cases that one may see", async () => {
  const id = await made();
  const [held, closed] = [await aCase(org.founder, org.teamId), await aCase(org.founder, org.teamId)];
  for (const { caseId } of [held, closed])
    await as(org.founder, caseId, (tx, access) =>
      recordEpisode(tx, access, episode({ facilityId: id, place: null })),
    );
  await withActor(
    org.founder,
    (tx) =>
      tx.$executeRaw`update case_file set status = 'closed', closure_reason = 'other' where id = ${closed.caseId}::uuid`,
  );
  const seenBy = (actor: Actor) =>
    withActor(actor, async (tx) => ({
      cases: (await casesHeldAt(tx, id)).map(({ codename }) => codename),
      count: (await listPlaces(tx, { state: "KZ", kind: null })).places.find((place) => place.id === id)
        ?.held,
    }));
  expect(await seenBy(org.founder)).toEqual({ cases: [held.codename], count: 1 });
  expect(await seenBy(outsider)).toEqual({ cases: [], count: 0 });
});
