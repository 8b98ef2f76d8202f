import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { type Access, NotFound, requireAccess } from "../access/proof.ts";
import type { Permission } from "../access/roles.ts";
import { DAMAGED } from "../crypto/damaged.ts";
import { withActor } from "../db/client.ts";
import type { Tx } from "../db/unit.ts";
import { writeContact } from "../people/begin.ts";
import { contactOf } from "../people/model.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { linkCases } from "./link.ts";
import { editNote, getNote, strikeOutNote, writeNote } from "./notes.ts";
import { editPersonContact, getPersonContact } from "./person-contact.ts";
import { editReturnFacts, getReturnFacts, returnMark } from "./return-facts.ts";

await testDatabase();
let org: TestOrganisation;
let colleague: Actor;
let outsider: Actor;
let south: string;

beforeAll(async () => {
  org = await anOrganisation();
  south = await aTeam(org, "South");
  colleague = await aMember(org, { teamId: org.teamId });
  outsider = await aMember(org, { teamId: south, name: "Olga Outsider" });
});

function as<P extends Permission, T>(
  actor: Actor,
  permission: P,
  caseId: string,
  work: (tx: Tx, access: Access<P>) => Promise<T>,
): Promise<T> {
  return withActor(actor, async (tx) => work(tx, await requireAccess(tx, actor, permission, caseId)));
}

const made = async () => (await aCase(org.founder, org.teamId)).caseId;

describe("notes", () => {
  const text = (words: string) => ({
    text: words,
    on: null,
    knownOn: "2022-12-29",
    sourceKind: null,
    sourceGrade: null,
  });

  test("are written, changed with the former words kept, and struck out", async () => {
    const caseId = await made();
    const note = await as(colleague, "note:write", caseId, (tx, access) =>
      writeNote(tx, access, text("Rang the prosecutor")),
    );
    const id = note.ok ? note.value : "";
    const edit = (version: number, words: string) =>
      as(org.founder, "note:write", caseId, (tx, access) =>
        editNote(tx, access, { id, version, fields: text(words) }),
      );
    expect((await edit(1, "Rang the duty prosecutor")).ok).toBe(true);
    expect(await edit(1, "Nobody answered")).toEqual({ ok: false, error: "stale" });
    const strike = await as(org.founder, "note:write", caseId, (tx, access) =>
      strikeOutNote(tx, access, { id, version: 2, reason: "Wrong case" }),
    );
    expect(strike.ok).toBe(true);
    await expect(
      as(org.founder, "note:write", caseId, (tx, access) => getNote(tx, access, id)),
    ).rejects.toThrow(NotFound);
  });
});

describe("cases that belong together", () => {
  const link = (actor: Actor, one: string, other: string, kind: "incident" | "family" = "family") =>
    withActor(actor, async (tx) => {
      const access = await requireAccess(tx, actor, "case:edit", one);
      return linkCases(tx, access, { other: await requireAccess(tx, actor, "case:edit", other), kind });
    });

  test("each shows the other, once of a kind", async () => {
    const [one, other] = [await made(), await made()];
    expect((await link(colleague, one, other)).ok).toBe(true);
    expect(await link(colleague, other, one)).toEqual({ ok: false, error: "alreadyLinked" });
    expect((await link(colleague, one, other, "incident")).ok).toBe(true);
    expect(await link(colleague, one, one)).toEqual({ ok: false, error: "linkedToItself" });
    for (const caseId of [one, other])
      expect(await withActor(colleague, (tx) => tx.caseLink.count({ where: { caseId } }))).toBe(2);
  });

  test("a case that is not theirs to see cannot be linked", async () => {
    const hidden = await aCase(outsider, south);
    await expect(link(colleague, await made(), hidden.caseId)).rejects.toThrow(NotFound);
  });
});

describe("whom to reach", () => {
  test("is changed with the former values kept, and not over a colleague's", async () => {
    const { caseId, personId } = await aCase(org.founder, org.teamId);
    const details = contactOf({ name: "Aigul", phone: "+77010000009", codeWord: "river" });
    const contact = { relation: "spouse" as const, isSafeContact: true, details };
    const id = await withActor(org.founder, (tx) => writeContact(tx, personId, contact));
    const edit = (version: number, hours: string) =>
      as(colleague, "person:edit", caseId, (tx, access) =>
        editPersonContact(tx, access, {
          id,
          version,
          contact: { ...contact, details: { ...details, hours } },
        }),
      );
    expect((await edit(1, "after six")).ok).toBe(true);
    expect(await edit(1, "mornings")).toEqual({ ok: false, error: "stale" });
    expect(
      await as(colleague, "person:edit", caseId, (tx, access) => getPersonContact(tx, access, id)),
    ).toMatchObject({ details: { hours: "after six" }, version: 2 });
    const other = await aCase(org.founder, org.teamId);
    await expect(
      as(colleague, "person:edit", other.caseId, (tx, access) => getPersonContact(tx, access, id)),
    ).rejects.toThrow(NotFound);
  });
});

describe("what is feared on return", () => {
  test("is changed, and a text that cannot be opened is not written over", async () => {
    const caseId = await made();
    const edit = (given: { fear: string | null; fearedStates?: string[] }) =>
      as(colleague, "case:edit", caseId, async (tx, access) => {
        const now = await getReturnFacts(tx, access);
        return editReturnFacts(tx, access, { to: { ...now, ...given }, seen: returnMark(now) });
      });
    expect((await edit({ fear: "Prison for refusing to fight", fearedStates: ["RU", "BY"] })).ok).toBe(true);
    expect(await as(colleague, "case:edit", caseId, getReturnFacts)).toMatchObject({
      fear: "Prison for refusing to fight",
      fearedStates: ["RU", "BY"],
    });
    await withActor(
      colleague,
      (tx) =>
        tx.$executeRaw`update case_file set fear = decode(repeat('00', 60), 'hex') where id = ${caseId}::uuid`,
    );
    expect(await edit({ fear: "Something else" })).toEqual({ ok: false, error: "damaged" });
    expect((await edit({ fear: DAMAGED, fearedStates: ["RU"] })).ok).toBe(true);
    expect(await as(colleague, "case:edit", caseId, getReturnFacts)).toMatchObject({
      fear: DAMAGED,
      fearedStates: ["RU"],
    });
  });
});

test.each([
  ["case:assess"],
  ["case:assign"],
  ["case:close"],
  ["case:edit"],
  ["person:edit"],
  ["note:write"],
] as const)("%s: an outsider finds no such case", async (permission) => {
  const caseId = await made();
  await expect(as(outsider, permission, caseId, async () => "in")).rejects.toThrow(NotFound);
});
