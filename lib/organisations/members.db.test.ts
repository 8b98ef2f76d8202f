import { beforeEach, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { NotFound } from "../access/proof.ts";
import { withActor } from "../db/client.ts";
import { aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { requireOrganisationAccess } from "./admin.ts";
import { changeMember, type MemberChange, setMemberStatus } from "./members.ts";
import { changeOwnDetails, setOwnScreen } from "./own-details.ts";
import { findMember, getOrganisation, listMembers, listTeams, myTeams } from "./queries.ts";
import { changeSettings } from "./settings.ts";
import { createTeam, renameTeam } from "./teams.ts";

await testDatabase();
let org: TestOrganisation;

beforeEach(async () => {
  org = await anOrganisation();
});

const change = (id: string, to: Partial<MemberChange>, actor: Actor = org.founder) =>
  withActor(actor, (tx) =>
    changeMember(tx, requireOrganisationAccess(tx, actor, "member:manage"), id, {
      roles: ["caseworker"],
      teamIds: [],
      version: 1,
      ...to,
    }),
  );

test("roles and teams are what was saved last, and the loss of a role is told to the caller", async () => {
  const colleague = await aMember(org, { roles: ["supervisor"], teamId: org.teamId });
  const north = await aTeam(org);
  expect(
    await change(colleague.userId, { roles: ["supervisor", "legal"], teamIds: [org.teamId, north] }),
  ).toEqual({
    ok: true,
    value: { hasLostRole: false },
  });
  expect((await withActor(colleague, myTeams)).map(({ id }) => id).sort()).toEqual(
    [org.teamId, north].sort(),
  );
  expect(await change(colleague.userId, { roles: ["legal"], teamIds: [north], version: 2 })).toEqual({
    ok: true,
    value: { hasLostRole: true },
  });
  expect((await withActor(colleague, myTeams)).map(({ id }) => id)).toEqual([north]);
  const member = await withActor(org.founder, (tx) => findMember(tx, colleague.userId));
  expect(member).toMatchObject({ roles: ["legal"], teamIds: [north], version: 3 });
});

test("a stale change writes nothing and brings what was saved meanwhile", async () => {
  const colleague = await aMember(org);
  await change(colleague.userId, { roles: ["viewer"] });
  expect(await change(colleague.userId, { roles: ["admin"] })).toMatchObject({
    ok: false,
    error: { code: "staleVersion", theirs: { roles: ["viewer"], version: 2 } },
  });
});

test("the last admin can neither step down nor be disabled; of two who step down at once, one does", async () => {
  expect(await change(org.founder.userId, {})).toMatchObject({ error: { code: "lastAdmin" } });
  const disable = (id: string) =>
    withActor(org.founder, (tx) =>
      setMemberStatus(tx, requireOrganisationAccess(tx, org.founder, "member:manage"), id, "disabled"),
    );
  expect(await disable(org.founder.userId)).toEqual({ ok: false, error: "lastAdmin" });

  const second = await aMember(org, { roles: ["admin"] });
  const outcomes = await Promise.all([change(org.founder.userId, {}), change(second.userId, {}, second)]);
  expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
});

test("who may not manage, and who manages another organisation, finds nobody", async () => {
  const colleague = await aMember(org);
  await expect(change(colleague.userId, {}, colleague)).rejects.toThrow(NotFound);
  const elsewhere = await anOrganisation("Steppe Counsel");
  await expect(change(colleague.userId, {}, elsewhere.founder)).rejects.toThrow(NotFound);
  await expect(change(colleague.userId, { teamIds: [elsewhere.teamId] })).rejects.toThrow(NotFound);
  expect(await withActor(elsewhere.founder, (tx) => findMember(tx, colleague.userId))).toBeNull();
  expect(await withActor(elsewhere.founder, listMembers)).toHaveLength(1);
  expect(await withActor(org.founder, listMembers)).toHaveLength(2);
});

test("a disabled member is listed last and can be let in again", async () => {
  const colleague = await aMember(org, { name: "Aaron First" });
  const set = (status: "active" | "disabled") =>
    withActor(org.founder, (tx) =>
      setMemberStatus(
        tx,
        requireOrganisationAccess(tx, org.founder, "member:manage"),
        colleague.userId,
        status,
      ),
    );
  expect((await set("disabled")).ok).toBe(true);
  expect(await set("disabled")).toEqual({ ok: false, error: "alreadyDone" });
  expect((await withActor(org.founder, listMembers)).map(({ name }) => name)).toEqual([
    "Dana Founder",
    "Aaron First",
  ]);
  expect((await set("active")).ok).toBe(true);
  expect((await withActor(org.founder, listMembers)).map(({ name }) => name)).toEqual([
    "Aaron First",
    "Dana Founder",
  ]);
});

test("teams are told apart by their names, whatever the case of the letters", async () => {
  const access = <T>(
    work: (tx: Parameters<typeof createTeam>[0], proof: Parameters<typeof createTeam>[1]) => Promise<T>,
  ) => withActor(org.founder, (tx) => work(tx, requireOrganisationAccess(tx, org.founder, "member:manage")));
  const made = await access((tx, proof) => createTeam(tx, proof, "Граница"));
  if (!made.ok) throw new Error(made.error);
  expect(await access((tx, proof) => createTeam(tx, proof, "ГРАНИЦА"))).toEqual({
    ok: false,
    error: "nameTaken",
  });
  expect(await access((tx, proof) => renameTeam(tx, proof, made.value, "Граница, ночь", 1))).toEqual({
    ok: true,
    value: undefined,
  });
  expect(await access((tx, proof) => renameTeam(tx, proof, made.value, "Иначе", 1))).toMatchObject({
    error: { code: "staleVersion", theirs: "Граница, ночь" },
  });
  expect(
    (await withActor(org.founder, listTeams)).map(({ name, memberCount }) => [name, memberCount]),
  ).toEqual([
    ["First team", 1],
    ["Граница, ночь", 0],
  ]);
});

test("one's own details are one's own, and a stale copy does not overwrite them", async () => {
  const colleague = await aMember(org);
  const details = { name: "Timur Renamed", phone: null, languages: ["ru", "en"], version: 1 };
  expect((await withActor(colleague, (tx) => changeOwnDetails(tx, details))).ok).toBe(true);
  expect(await withActor(colleague, (tx) => changeOwnDetails(tx, details))).toMatchObject({
    error: { code: "staleVersion", theirs: { name: "Timur Renamed" } },
  });
  await withActor(colleague, (tx) => setOwnScreen(tx, { isDiscreet: true }));
  await withActor(colleague, (tx) => setOwnScreen(tx, { locale: "ru" }));
  expect(await withActor(org.founder, (tx) => findMember(tx, colleague.userId))).toMatchObject({
    name: "Timur Renamed",
    phone: null,
    isDiscreet: true,
    locale: "ru",
  });
});

test("the settings are saved under their version", async () => {
  const save = (version: number) =>
    withActor(org.founder, (tx) =>
      changeSettings(tx, requireOrganisationAccess(tx, org.founder, "organisation:settings"), {
        name: "Harbour Aid East",
        hostStates: ["KZ", "UZ"],
        timeZone: "Asia/Tashkent",
        language: "ru",
        codenameLanguage: "en",
        version,
      }),
    );
  expect((await save(1)).ok).toBe(true);
  expect(await save(1)).toMatchObject({ error: { code: "staleVersion", theirs: { version: 2 } } });
  expect(await withActor(org.founder, getOrganisation)).toMatchObject({
    name: "Harbour Aid East",
    hostStates: ["KZ", "UZ"],
    version: 2,
  });
});
