import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { type Access, requireAccess } from "../access/proof.ts";
import { withActor } from "../db/client.ts";
import type { Tx } from "../db/unit.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { type Assignment, assign, assignmentMark, getAssignment } from "./assign.ts";
import { findCaseHeader } from "./header.ts";
import { writeNote } from "./notes.ts";

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
  permission: "case:assign",
  caseId: string,
  work: (tx: Tx, access: Access<"case:assign">) => Promise<T>,
): Promise<T> {
  return withActor(actor, async (tx) => work(tx, await requireAccess(tx, actor, permission, caseId)));
}

const header = (actor: Actor, caseId: string) => withActor(actor, (tx) => findCaseHeader(tx, caseId));
const made = async () => (await aCase(org.founder, org.teamId)).caseId;

describe("whose hands a case is in", () => {
  const change = (actor: Actor, caseId: string, given: Partial<Assignment>, confirmed = false) =>
    as(actor, "case:assign", caseId, async (tx, access) => {
      const now = await getAssignment(tx, access);
      return assign(tx, access, { to: { ...now, ...given }, seen: assignmentMark(now), confirmed });
    });

  test("lead and backup are named on it, and so is whoever puts them there", async () => {
    const caseId = await made();
    expect(
      (await change(colleague, caseId, { leadId: outsider.userId, backupId: org.founder.userId })).ok,
    ).toBe(true);
    const seen = await header(outsider, caseId);
    expect(seen?.lead).toEqual({ id: outsider.userId, name: "Olga Outsider" });
    const now = await as(outsider, "case:assign", caseId, getAssignment);
    expect(now.named.toSorted()).toEqual([colleague.userId, outsider.userId, org.founder.userId].toSorted());
  });

  test("nobody loses it unsaid; restricted, it is gone for the team and stays for who is named", async () => {
    const caseId = await made();
    expect(await change(org.founder, caseId, { access: "restricted" })).toEqual({
      ok: false,
      error: "losesSight",
    });
    expect((await header(colleague, caseId))?.access).toBe("team");
    expect((await change(org.founder, caseId, { access: "restricted" }, true)).ok).toBe(true);
    expect(await header(colleague, caseId)).toBeNull();
    expect((await header(org.founder, caseId))?.access).toBe("restricted");
  });

  test("what belongs to the case goes with it", async () => {
    const caseId = await made();
    const fields = { text: "Words", on: null, knownOn: "2022-12-29", sourceKind: null, sourceGrade: null };
    await as(org.founder, "case:assign", caseId, (tx, access) => writeNote(tx, access, fields));
    await change(org.founder, caseId, { access: "restricted" }, true);
    const count = (actor: Actor) => withActor(actor, (tx) => tx.caseNote.count({ where: { caseId } }));
    expect(await count(colleague)).toBe(0);
    expect(await count(org.founder)).toBe(1);
  });

  test("in another team's hands it is theirs, and whoever gave it keeps it", async () => {
    const caseId = await made();
    expect((await change(colleague, caseId, { teamId: south }, true)).ok).toBe(true);
    expect((await header(outsider, caseId))?.team).toBe("South");
    expect((await header(colleague, caseId))?.team).toBe("South");
  });

  test("who is no longer named is out of a restricted case", async () => {
    const caseId = await made();
    await change(org.founder, caseId, { access: "restricted", named: [colleague.userId] }, true);
    expect(await header(colleague, caseId)).not.toBeNull();
    await change(org.founder, caseId, { named: [] }, true);
    expect(await header(colleague, caseId)).toBeNull();
  });

  test("decided on what was no longer so, it is refused; so are one person twice, and people who are not here", async () => {
    const caseId = await made();
    await change(colleague, caseId, { leadId: colleague.userId });
    const late = as(org.founder, "case:assign", caseId, async (tx, access) => {
      const now = await getAssignment(tx, access);
      return assign(tx, access, {
        to: now,
        seen: assignmentMark({ ...now, leadId: null }),
        confirmed: false,
      });
    });
    expect(await late).toEqual({ ok: false, error: "stale" });
    const twice = { leadId: colleague.userId, backupId: colleague.userId };
    expect(await change(colleague, caseId, twice)).toEqual({ ok: false, error: "samePerson" });
    const stranger = await anOrganisation("Other Aid");
    expect(await change(colleague, caseId, { leadId: stranger.founder.userId })).toEqual({
      ok: false,
      error: "cannotLead",
    });
    expect(await change(colleague, caseId, { named: [stranger.founder.userId] })).toEqual({
      ok: false,
      error: "noSuchColleague",
    });
    expect(await change(colleague, caseId, { teamId: stranger.teamId })).toEqual({
      ok: false,
      error: "noSuchTeam",
    });
    const viewer = await aMember(org, { teamId: org.teamId, roles: ["viewer"] });
    expect(await change(colleague, caseId, { backupId: viewer.userId })).toEqual({
      ok: false,
      error: "cannotBackUp",
    });
    expect((await change(colleague, caseId, { named: [viewer.userId] })).ok).toBe(true);
  });
});
