import type { QueryResultRow } from "pg";
import { expect, test } from "vitest";
import { requireAccess } from "../access/proof.ts";
import type { ToldCase } from "../casework/told-case.ts";
import { DAMAGED } from "../crypto/damaged.ts";
import { withActor } from "../db/client.ts";
import { anOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { aLoggedCase } from "../testing/logged-case.ts";
import { asSuperuser as ask } from "../testing/superuser.ts";
import { addContact, editPerson, voidContact } from "./edit.ts";
import { contactOf } from "./model.ts";
import { findPeople, type PersonQuery } from "./search.ts";
import { findPersonView } from "./views.ts";

const database = await testDatabase();
const { founder } = await anOrganisation();
const aPerson = (change: Partial<ToldCase>) => aLoggedCase(founder, change);
const asSuperuser = <T extends QueryResultRow>(sql: string, values: unknown[] = []) =>
  ask<T>(database, sql, values);

function search(query: Partial<PersonQuery>) {
  const nothing = { name: null, birthYear: null, document: null, phone: null, state: "KZ" };
  return withActor(founder, (tx) =>
    findPeople(tx, { ...nothing, ...query }, { typed: false, limit: 20, isRecorded: false }),
  );
}

async function edit(caseId: string, facts: Parameters<typeof editPerson>[2]["facts"], version: number) {
  return withActor(founder, async (tx) =>
    editPerson(tx, await requireAccess(tx, founder, "person:edit", caseId), { version, facts }),
  );
}
const view = (personId: string) => withActor(founder, (tx) => findPersonView(tx, personId));

test("the former values stay, and the new ones find the person", async () => {
  const { caseId, personId } = await aPerson({
    name: "Олжас Прежний",
    more: { papers: [{ number: "OLD12345", kind: null }] },
  });
  const before = (await view(personId))?.version ?? 0;
  expect(await edit(caseId, { name: "Тимофей Переименованный", papers: [] }, before)).toEqual({ ok: true });
  expect(await edit(caseId, { name: "Кто-то Третий" }, before)).toEqual({
    ok: false,
    error: "staleVersion",
  });
  expect((await search({ name: "Тимофей Переименованный" })).map((match) => match.personId)).toContain(
    personId,
  );
  expect(await search({ document: "OLD12345" })).toEqual([]);
  expect((await search({ name: "Олжас Прежний" })).map((match) => match.personId)).not.toContain(personId);
  expect(
    await asSuperuser("select 1 from revision where person_id = $1 and object_type = 'person'", [personId]),
  ).toHaveLength(1);
});

test("whom to reach is added and taken away, and a phone finds the person while it stands", async () => {
  const { caseId, personId } = await aPerson({ name: "Мадина Звонкова" });
  const contact = {
    relation: "spouse" as const,
    isSafeContact: true,
    details: contactOf({ name: "Муж", phone: "+77017001122", codeWord: "река" }),
  };
  await withActor(founder, async (tx) =>
    addContact(tx, await requireAccess(tx, founder, "person:edit", caseId), contact),
  );
  expect(await search({ phone: "+7 701 700 11 22" })).toMatchObject([{ personId }]);
  const [held] = (await view(personId))?.contacts ?? [];
  expect(held).toMatchObject({ relation: "spouse", isSafeContact: true, details: { codeWord: "река" } });
  const gone = { id: held?.id as string, version: held?.version as number };
  const strike = () =>
    withActor(founder, async (tx) =>
      voidContact(tx, await requireAccess(tx, founder, "person:edit", caseId), gone),
    );
  expect(await strike()).toEqual({ ok: true });
  expect(await strike()).toEqual({ ok: false, error: "staleVersion" });
  expect(await search({ phone: "+77017001122" })).toEqual([]);
  expect((await view(personId))?.contacts).toEqual([]);
});

test("what is damaged is shown so, is never written over, and what it was found by stays", async () => {
  const { caseId, personId } = await aPerson({
    name: "Сабина Хрупкая",
    more: { papers: [{ number: "FR555666", kind: null }] },
  });
  await asSuperuser(
    "update person set papers = set_byte(papers, 40, get_byte(papers, 40) # 1) where id = $1",
    [personId],
  );
  const damaged = await view(personId);
  expect(damaged?.facts.papers).toBe(DAMAGED);
  expect(await edit(caseId, { papers: [] }, damaged?.version ?? 0)).toEqual({
    ok: false,
    error: "damaged",
  });
  expect(await edit(caseId, { name: "Сабина Стойкая" }, damaged?.version ?? 0)).toEqual({ ok: true });
  expect((await view(personId))?.facts.papers).toBe(DAMAGED);
  expect(await search({ document: "FR555666" })).toMatchObject([{ personId }]);
  expect((await search({ name: "Sabina Stoykaya" })).map((match) => match.personId)).toContain(personId);
});

test("somebody whose name is damaged is found by their number and shown as damaged", async () => {
  const { personId } = await aPerson({
    name: "Имя Пропадёт",
    more: { papers: [{ number: "LL424242", kind: null }] },
  });
  await asSuperuser(
    "update person set name_told = set_byte(name_told, 40, get_byte(name_told, 40) # 1) where id = $1",
    [personId],
  );
  expect(await search({ document: "LL424242" })).toMatchObject([{ personId, name: DAMAGED }]);
});
