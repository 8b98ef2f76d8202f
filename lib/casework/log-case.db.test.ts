import type { QueryResultRow } from "pg";
import { describe, expect, test } from "vitest";
import { KeyReused } from "../access/idempotency.ts";
import { saveDraft } from "../cases/drafts.ts";
import { findCaseHeader } from "../cases/header.ts";
import { DAMAGED } from "../crypto/damaged.ts";
import { listFacilities } from "../custody/facilities.ts";
import { withActor } from "../db/client.ts";
import { newId } from "../db/id.ts";
import { findPersonView } from "../people/views.ts";
import { aMember, anOrganisation, aTeam } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { aLoggedCase, aToldCase } from "../testing/logged-case.ts";
import { asSuperuser as ask } from "../testing/superuser.ts";
import { loadCaseRecord } from "./case-record.ts";
import { logCase, logCaseIn } from "./log-case.ts";
import { findLogged } from "./logged.ts";
import { findSamePlace } from "./same-place.ts";
import type { ToldCase } from "./told-case.ts";

const database = await testDatabase();
const organisation = await anOrganisation();
const { founder } = organisation;
const colleague = await aMember(organisation, { teamId: organisation.teamId });
const outsider = await aMember(organisation, { teamId: await aTeam(organisation) });

const told = aToldCase;
const log = (change: Partial<ToldCase> = {}, actor = founder) => aLoggedCase(actor, change);
const asSuperuser = <T extends QueryResultRow>(sql: string, values: unknown[] = []) =>
  ask<T>(database, sql, values);

const soon = (days: number) => Temporal.Now.plainDateISO("Asia/Almaty").add({ days }).toString();

const EVERYTHING: Partial<ToldCase> = {
  name: "Зухра Проверочная",
  place: { text: "Изолятор у вокзала Тестоград", keep: true },
  source: { kind: "person", grade: "b" },
  more: {
    sexGender: "female",
    birth: { date: "1991-02-03", year: null },
    fear: "Пытки и суд за отказ воевать",
    fearedStates: ["RU", "BY"],
    removal: { on: soon(3), time: "04:15", zone: "Asia/Almaty" },
    hearing: { on: soon(2), time: null, zone: null, proceedingType: "admin_expulsion" },
    asylumLodgedOn: "2022-09-26",
    lawyer: { name: "Адвокат Вымышленный", reach: "+7 701 555 44 33", mandate: "ордер 12 от сентября" },
    caller: { name: "Сестра Придуманная", reach: "8 701 222 33 44, вечером", relation: "sibling" },
    papers: [{ number: "AB 7654321", kind: null }],
    language: "ru",
    consent: { scopes: ["case_file", "share_lawyer"], how: "устно, по телефону сестре" },
  },
};

describe("a case that was logged", () => {
  test("holds everything that was told", async () => {
    const { caseId, personId, codename } = await log(EVERYTHING);
    const seen = await withActor(founder, async (tx) => ({
      header: await findCaseHeader(tx, caseId),
      person: await findPersonView(tx, personId),
      record: await loadCaseRecord(tx, caseId),
      places: await listFacilities(tx, ["KZ"]),
    }));
    expect(seen.header).toMatchObject({
      codename,
      name: "Зухра Проверочная",
      hostState: "KZ",
      fearedStates: ["RU", "BY"],
      isHeld: true,
      holdingBody: "migration_police",
      place: "Изолятор у вокзала Тестоград",
      asylumLodgedOn: "2022-09-26",
      status: "open",
      access: "team",
      level: "critical",
      lead: null,
    });
    expect(seen.header?.lastContactAt).not.toBeNull();
    expect(seen.header?.nextHearingAt).not.toBeNull();
    expect(seen.person?.facts).toMatchObject({
      name: "Зухра Проверочная",
      birth: { date: "1991-02-03", year: null },
      sexGender: "female",
      nationalities: ["RU"],
      languages: ["ru"],
      papers: [{ number: "AB 7654321", kind: null }],
    });
    expect(seen.person?.contacts).toMatchObject([
      {
        relation: "sibling",
        details: {
          name: "Сестра Придуманная",
          reach: "8 701 222 33 44, вечером",
          phone: "+77012223344",
          role: "caller",
        },
      },
    ]);
    expect(seen.record.proceeding.map(({ type }) => type).sort()).toEqual([
      "admin_expulsion",
      "rsd_first_instance",
    ]);
    expect(seen.record.hearing).toMatchObject([{ kind: "by_date", on_date: soon(2), zone: "Asia/Almaty" }]);
    expect(seen.record.removal_direction).toMatchObject([
      { status: "set", departs_on: soon(3), zone: "Asia/Almaty" },
    ]);
    expect(seen.record.consent.map(({ scope }) => scope).sort()).toEqual(["case_file", "share_lawyer"]);
    expect(seen.record.custody_episode).toMatchObject([
      { held_since: "2022-12-29", zone: "Asia/Almaty", source_kind: "person", source_grade: "b" },
    ]);
    expect(seen.places.map(({ name }) => name)).toContain("Изолятор у вокзала Тестоград");
  });

  test("leaves none of its words readable in any table", async () => {
    const secret = [
      "Незабудкина",
      "Тайногорск",
      "Zx8812345",
      "+77019998877",
      "шёпотом",
      "преследование за стихи",
      "Мандат-777",
      "1993-04-05",
    ];
    await log({
      name: secret[0],
      place: { text: secret[1] as string, keep: false },
      more: {
        birth: { date: secret[7] as string, year: null },
        fear: secret[5],
        papers: [{ number: secret[2] as string, kind: null }],
        caller: { name: secret[0] as string, reach: secret[3] as string, relation: null },
        lawyer: { name: secret[0] as string, reach: null, mandate: secret[6] as string },
        asylumLodgedOn: "2022-09-26",
        consent: { scopes: ["case_file"], how: secret[4] as string },
      },
    });
    await withActor(founder, (tx) =>
      saveDraft(tx, "log_case", newId(), { name: secret[0] as string, place: secret[1] as string }),
    );
    const tables = await asSuperuser<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    expect(tables.length).toBeGreaterThan(40);
    const written = secret.flatMap((word) => [word, Buffer.from(word).toString("hex")]);
    for (const { name } of tables) {
      const rows = await asSuperuser(
        `select 1 from "${name}" t where exists (select 1 from unnest($1::text[]) as w where position(w in t::text) > 0)`,
        [written],
      );
      expect(rows.length, `${name} holds what was typed`).toBe(0);
    }
  });

  test("with nothing known but the state is a case all the same", async () => {
    const { caseId } = await log({
      name: null,
      nationalities: [],
      isHeld: null,
      holdingBody: null,
      place: null,
      since: null,
      source: { kind: "unknown", grade: "d" },
    });
    const [header, record] = await withActor(
      founder,
      async (tx) => [await findCaseHeader(tx, caseId), await loadCaseRecord(tx, caseId)] as const,
    );
    expect(header).toMatchObject({
      name: null,
      isHeld: null,
      holdingBody: null,
      place: null,
      fearedStates: [],
      lastContactAt: null,
    });
    expect(record.custody_episode).toEqual([]);
  });

  test("of somebody at liberty says so", async () => {
    const { caseId } = await log({ isHeld: false, holdingBody: null, place: null, since: null });
    const [header, record] = await withActor(
      founder,
      async (tx) => [await findCaseHeader(tx, caseId), await loadCaseRecord(tx, caseId)] as const,
    );
    expect(header).toMatchObject({ isHeld: false, holdingBody: null });
    expect(record.custody_episode).toMatchObject([{ custody_type: "none" }]);
  });

  test("finds its place in the directory, however it is written", async () => {
    await log({ place: { text: "СИЗО № 1, Алматы", keep: true } });
    const again = await log({ place: { text: "сизо №1 алматы", keep: false } });
    const header = await withActor(founder, (tx) => findCaseHeader(tx, again.caseId));
    expect(header?.place).toBe("СИЗО № 1, Алматы");
    expect(await asSuperuser("select id from facility where org_id = $1", [organisation.id])).toHaveLength(
      (await withActor(founder, (tx) => listFacilities(tx, ["KZ"]))).length,
    );
  });

  test("is seen by the team and by nobody else", async () => {
    const { caseId, personId } = await log();
    expect(await withActor(colleague, (tx) => findCaseHeader(tx, caseId))).not.toBeNull();
    expect(await withActor(outsider, (tx) => findCaseHeader(tx, caseId))).toBeNull();
    expect(await withActor(outsider, (tx) => findPersonView(tx, personId))).toBeNull();
    expect(await withActor(outsider, (tx) => findSamePlace(tx, caseId))).toBeNull();
  });
});

describe("pressed twice", () => {
  test("at once: one case", async () => {
    const key = newId();
    const results = await Promise.all([1, 2, 3].map(() => logCase(founder, told({ name: "Один Раз" }), key)));
    expect(new Set(results.map((result) => (result.ok ? result.value.caseId : result.error))).size).toBe(1);
    expect(
      await asSuperuser(
        "select 1 from case_file c join idempotency_key k on c.id::text = k.result ->> 'caseId' where k.key = $1",
        [key],
      ),
    ).toHaveLength(1);
    const found = await withActor(founder, (tx) => findLogged(tx, key));
    expect(found?.id).toBe(results[0]?.ok && results[0].value.caseId);
  });

  test("with other words: refused, and nothing written", async () => {
    const key = newId();
    await logCase(founder, told(), key);
    await expect(logCase(founder, told({ name: "Другое Имя" }), key)).rejects.toBeInstanceOf(KeyReused);
  });

  test("a form that was refused can be sent again under its key", async () => {
    const key = newId();
    expect(
      await logCase(founder, told({ since: { on: "2099-01-01", time: null, zone: null } }), key),
    ).toEqual({ ok: false, error: { code: "inFuture", field: "heldSince" } });
    expect((await logCase(founder, told(), key)).ok).toBe(true);
  });

  test("twenty at once have twenty codenames", async () => {
    const all = await Promise.all(Array.from({ length: 20 }, (_, n) => log({ name: `Человек ${n}` })));
    expect(new Set(all.map(({ codename }) => codename)).size).toBe(20);
    expect(new Set(all.map(({ caseId }) => caseId)).size).toBe(20);
  });
});

test("a damaged name is shown as damaged, here and beside the codename", async () => {
  const { caseId, personId } = await log({ name: "Будет Испорчен" });
  await asSuperuser(
    "update person set name_told = set_byte(name_told, 40, get_byte(name_told, 40) # 1) where id = $1",
    [personId],
  );
  const seen = await withActor(
    founder,
    async (tx) => [await findCaseHeader(tx, caseId), await findPersonView(tx, personId)] as const,
  );
  expect(seen[0]?.name).toBe(DAMAGED);
  expect(seen[1]?.facts.name).toBe(DAMAGED);
});

test("imports log many in one transaction, and what one refuses is not written", async () => {
  const before = await asSuperuser("select 1 from case_file where org_id = $1", [organisation.id]);
  const results = await withActor(founder, async (tx) => [
    await logCaseIn(tx, founder, told({ name: "Первый из списка" })),
    await logCaseIn(tx, founder, told({ hostState: "ZZ" })),
    await logCaseIn(tx, founder, told({ name: "Второй из списка" })),
  ]);
  expect(results.map((result) => (result.ok ? "ok" : result.error.code))).toEqual([
    "ok",
    "unknownChoice",
    "ok",
  ]);
  expect(await asSuperuser("select 1 from case_file where org_id = $1", [organisation.id])).toHaveLength(
    before.length + 2,
  );
});
