import type { QueryResultRow } from "pg";
import { describe, expect, test } from "vitest";
import { NotFound } from "../access/proof.ts";
import { findCaseHeader } from "../cases/header.ts";
import { withActor } from "../db/client.ts";
import { newId } from "../db/id.ts";
import { findPersonView } from "../people/views.ts";
import { aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { aLoggedCase, aToldCase } from "../testing/logged-case.ts";
import { asSuperuser as ask } from "../testing/superuser.ts";
import { loadCaseRecord } from "./case-record.ts";
import { logCase } from "./log-case.ts";
import { findSamePlace } from "./same-place.ts";
import type { ToldCase } from "./told-case.ts";

const database = await testDatabase();
const organisation = await anOrganisation();
const { founder } = organisation;
const outsider = await aMember(organisation, { teamId: await aTeam(organisation) });

const told = aToldCase;
const log = (change: Partial<ToldCase> = {}, actor = founder) => aLoggedCase(actor, change);
const asSuperuser = <T extends QueryResultRow>(sql: string, values: unknown[] = []) =>
  ask<T>(database, sql, values);

describe("who may, and where it stands", () => {
  test.each(["viewer", "auditor", "admin"] as const)("a %s logs nothing", async (role) => {
    const actor = await aMember(organisation, { roles: [role], teamId: organisation.teamId });
    await expect(logCase(actor, told(), newId())).rejects.toBeInstanceOf(NotFound);
  });

  test("intake logs, with the second block too", async () => {
    const actor = await aMember(organisation, { roles: ["intake"], teamId: organisation.teamId });
    expect(
      (
        await logCase(
          actor,
          told({
            more: {
              asylumLodgedOn: "2022-09-26",
              lawyer: { name: "Адвокат Вымышленный", reach: null, mandate: null },
              consent: { scopes: ["case_file"], how: null },
            },
          }),
          newId(),
        )
      ).ok,
    ).toBe(true);
  });

  test("somebody in no team, in several, or choosing another's", async () => {
    const alone = await aMember(organisation);
    expect(await logCase(alone, told(), newId())).toEqual({
      ok: false,
      error: { code: "noTeam", field: "team" },
    });
    const [north, south] = [await aTeam(organisation, "North"), await aTeam(organisation, "South")];
    const both = await aMember(organisation, { teamId: north });
    await withActor(
      founder,
      (tx) => tx.$executeRaw`insert into team_member (org_id, id, team_id, user_id)
      values (${organisation.id}::uuid, ${newId()}::uuid, ${south}::uuid, ${both.userId}::uuid)`,
    );
    expect(await logCase(both, told(), newId())).toEqual({
      ok: false,
      error: { code: "chooseTeam", field: "team" },
    });
    expect(await logCase(both, told({ teamId: organisation.teamId }), newId())).toMatchObject({
      ok: false,
      error: { code: "chooseTeam" },
    });
    const result = await logCase(both, told({ teamId: south }), newId());
    if (!result.ok) throw new Error(result.error.code);
    const header = await withActor(both, (tx) => findCaseHeader(tx, result.value.caseId));
    expect(header?.teamId).toBe(south);
  });

  test("another organisation's person, or case beside it, is not there", async () => {
    const { caseId, personId } = await log();
    const other: TestOrganisation = await anOrganisation("Other Shore");
    await expect(logCase(other.founder, told({ personId, hostState: "GE" }), newId())).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(logCase(other.founder, told({ beside: caseId }), newId())).rejects.toBeInstanceOf(NotFound);
    expect(await asSuperuser("select 1 from case_file where org_id = $1", [other.id])).toEqual([]);
  });
});

describe("the same person", () => {
  test("has one case in a state, and another in another", async () => {
    const first = await log({ name: "Пётр Двойной", more: { papers: [{ number: "N 111222", kind: null }] } });
    expect(await logCase(founder, told({ personId: first.personId, name: "Petr Dvoynoy" }), newId())).toEqual(
      {
        ok: false,
        error: {
          code: "alreadyHere",
          field: "hostState",
          existing: { id: first.caseId, codename: first.codename },
        },
      },
    );
    const second = await log({
      personId: first.personId,
      name: "Petr Dvoynoy",
      hostState: "GE",
      since: null,
      more: { birth: { date: null, year: 1988 }, papers: [{ number: "N 333444", kind: null }] },
    });
    expect(second.personId).toBe(first.personId);
    expect(second.codename).not.toBe(first.codename);
    const view = await withActor(founder, (tx) => findPersonView(tx, first.personId));
    expect(view?.facts).toMatchObject({
      name: "Пётр Двойной",
      otherNames: [{ text: "Petr Dvoynoy", onDocument: null }],
      birth: { date: null, year: 1988 },
      papers: [
        { number: "N 111222", kind: null },
        { number: "N 333444", kind: null },
      ],
    });
  });

  test("is not told of to who may not see the case", async () => {
    const { personId } = await log({ name: "Скрытый Человек" });
    await expect(logCase(outsider, told({ personId }), newId())).rejects.toBeInstanceOf(NotFound);
  });
});

describe("another at the same place", () => {
  test("keeps the place and is linked both ways", async () => {
    const first = await log({ place: { text: "Пост Тестовый", keep: false } });
    const kept = await withActor(founder, (tx) => findSamePlace(tx, first.caseId));
    expect(kept).toMatchObject({
      codename: first.codename,
      hostState: "KZ",
      isHeld: true,
      holdingBody: "migration_police",
      place: "Пост Тестовый",
      since: "2022-12-29",
      sinceTime: "09:40",
      sourceKind: "family",
      sourceGrade: "c",
    });
    const second = await log({ name: "Второй", beside: first.caseId });
    const third = await log({ name: "Третий", beside: first.caseId });
    const rows = await asSuperuser<{ incident: string }>(
      "select incident_id::text as incident from case_file where id = any ($1)",
      [[first.caseId, second.caseId, third.caseId]],
    );
    expect(new Set(rows.map(({ incident }) => incident)).size).toBe(1);
    expect(rows[0]?.incident).not.toBeNull();
    const links = await withActor(founder, async (tx) => (await loadCaseRecord(tx, first.caseId)).case_link);
    expect(links.map(({ codename }) => codename).sort()).toEqual([second.codename, third.codename].sort());
    expect(links.every(({ kind }) => kind === "incident")).toBe(true);
  });
});
