import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { type Access, requireAccess } from "../access/proof.ts";
import { withActor } from "../db/client.ts";
import type { Tx } from "../db/unit.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import type { Code } from "../vocabulary/codes.ts";
import { findCaseHeader } from "./header.ts";
import { closeCase, getStanding, keepOpen, standingMark } from "./status.ts";

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

function as<T>(
  actor: Actor,
  permission: "case:close",
  caseId: string,
  work: (tx: Tx, access: Access<"case:close">) => Promise<T>,
): Promise<T> {
  return withActor(actor, async (tx) => work(tx, await requireAccess(tx, actor, permission, caseId)));
}

const header = (actor: Actor, caseId: string) => withActor(actor, (tx) => findCaseHeader(tx, caseId));
const made = async () => (await aCase(org.founder, org.teamId)).caseId;

describe("how a case stands", () => {
  const standing = (caseId: string) => as(colleague, "case:close", caseId, getStanding);
  const close = (
    caseId: string,
    given: { reason: Code<"closure_reason">; duplicateOf?: string | null; seen?: string },
  ) =>
    as(colleague, "case:close", caseId, async (tx, access) => {
      const seen = given.seen ?? standingMark(await getStanding(tx, access));
      return closeCase(tx, access, { words: null, on: "2022-12-30", duplicateOf: null, ...given, seen });
    });
  const open = (caseId: string, status: "open" | "watching", words: string | null) =>
    as(colleague, "case:close", caseId, async (tx, access) =>
      keepOpen(tx, access, {
        status,
        words,
        on: "2022-12-31",
        seen: standingMark(await getStanding(tx, access)),
      }),
    );

  test("closed for a reason, and opened again only with one", async () => {
    const caseId = await made();
    expect((await close(caseId, { reason: "released_no_path" })).ok).toBe(true);
    expect(await standing(caseId)).toMatchObject({
      status: "closed",
      closureReason: "released_no_path",
      closedOn: "2022-12-30",
    });
    expect(await open(caseId, "open", null)).toEqual({ ok: false, error: "needsReason" });
    expect((await open(caseId, "open", "Arrested again")).ok).toBe(true);
    expect(await standing(caseId)).toMatchObject({ status: "open", closureReason: null, closedOn: null });
    expect(await withActor(colleague, (tx) => tx.caseNote.count({ where: { caseId } }))).toBe(1);
  });

  test("somebody in custody is not closed for lost contact: that is an alert", async () => {
    const caseId = await made();
    await withActor(
      colleague,
      (tx) => tx.$executeRaw`update case_file set is_held = true where id = ${caseId}::uuid`,
    );
    expect(await close(caseId, { reason: "contact_lost" })).toEqual({ ok: false, error: "stillHeld" });
    expect(await close(caseId, { reason: "other" })).toEqual({ ok: false, error: "needsWords" });
  });

  test("followed, without a word", async () => {
    const caseId = await made();
    expect((await open(caseId, "watching", null)).ok).toBe(true);
    expect((await standing(caseId)).status).toBe("watching");
  });

  test("as a duplicate it points to the one that stays", async () => {
    const [caseId, original, third] = [await made(), await made(), await made()];
    expect(await close(caseId, { reason: "duplicate" })).toEqual({ ok: false, error: "needsDuplicate" });
    expect(await close(caseId, { reason: "duplicate", duplicateOf: caseId })).toEqual({
      ok: false,
      error: "duplicateOfItself",
    });
    expect((await close(caseId, { reason: "duplicate", duplicateOf: original })).ok).toBe(true);
    expect((await header(colleague, caseId))?.duplicateOf?.id).toBe(original);
    expect(await close(third, { reason: "duplicate", duplicateOf: caseId })).toEqual({
      ok: false,
      error: "duplicateOfDuplicate",
    });
    await open(caseId, "open", "They are two");
    expect((await header(colleague, caseId))?.duplicateOf).toBeNull();
  });

  test("a case that is not theirs to see cannot be the one that stays, and is not told from none", async () => {
    const caseId = await made();
    const hidden = await aCase(outsider, south);
    expect(await close(caseId, { reason: "duplicate", duplicateOf: hidden.caseId })).toEqual({
      ok: false,
      error: "noSuchCase",
    });
  });

  test("changed meanwhile by a colleague, it is not changed over", async () => {
    const caseId = await made();
    expect(await close(caseId, { reason: "released_no_path", seen: "watching -" })).toEqual({
      ok: false,
      error: "stale",
    });
  });
});
