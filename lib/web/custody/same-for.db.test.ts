import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { listCompanions } from "../../cases/companions.ts";
import { changeCase } from "../../casework/change-case.ts";
import { endAlong, holdAlong, moveAlong } from "../../custody/along.ts";
import { endEpisode } from "../../custody/end.ts";
import { as, end, episode, move, summaryOf } from "../../custody/fixtures.ts";
import { recordEpisode, recordMove } from "../../custody/record.ts";
import { withActor } from "../../db/client.ts";
import { newId } from "../../db/id.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { FieldRefused } from "../casework/known.ts";
import { sameFor } from "./same-for.ts";

await testDatabase();
let org: TestOrganisation;
let north: Actor;

beforeAll(async () => {
  org = await anOrganisation();
  const teamId = await aTeam(org);
  north = { ...(await aMember(org, { teamId })), teamId } as Actor & { teamId: string };
});

type Made = { caseId: string; codename: string };

/** Two cases of one incident that the founder sees, and a relative's that is another team's. */
async function aGroup(): Promise<{ one: Made; two: Made; theirs: Made }> {
  const [one, two] = [await aCase(org.founder, org.teamId), await aCase(org.founder, org.teamId)];
  const theirs = await aCase(north, (north as Actor & { teamId: string }).teamId);
  const incident = newId();
  await withActor(org.founder, async (tx) => {
    await tx.$executeRaw`update case_file set incident_id = ${incident}::uuid where id in (${one.caseId}::uuid, ${two.caseId}::uuid)`;
    await tx.$executeRaw`insert into case_link (org_id, id, case_id, other_case_id, kind, created_by)
      values (${org.id}::uuid, ${newId()}::uuid, ${one.caseId}::uuid, ${theirs.caseId}::uuid, 'family', ${org.founder.userId}::uuid)`;
  });
  return { one, two, theirs };
}

const held = (actor: Actor, caseId: string, fields = episode()) =>
  as(actor, caseId, async (tx, access) => {
    const made = await recordEpisode(tx, access, fields);
    return made.ok ? made.value : "";
  });

const MOVED = { event: "custody.moved", objectType: "custody_move" } as const;

/** Records a move for the one and, in the same unit of work, for the others. */
const movedWith = (one: string, episodeId: string, ids: string[], fields = move()) =>
  changeCase(org.founder, { caseId: one, permission: "custody:record", ...MOVED }, async (tx, access) => {
    const made = await recordMove(tx, access, { episodeId, fields });
    await sameFor(tx, org.founder, access, { ids, ...MOVED }, (inside, other) =>
      moveAlong(inside, other, fields),
    );
    return made;
  });

const acts = (caseId: string) =>
  withActor(org.founder, async (tx) => {
    const rows = await tx.$queryRaw<{ action: string }[]>`
      select action from audit_event where object_id = ${caseId}::uuid and actor_id = ${org.founder.userId}::uuid`;
    return rows.map(({ action }) => action);
  });

const countMoves = (caseId: string) =>
  withActor(org.founder, (tx) => tx.custodyMove.count({ where: { caseId } }));

describe("who is offered", () => {
  test("open cases of one incident or family, of those that one may see", async () => {
    const { one, two } = await aGroup();
    expect(await withActor(org.founder, (tx) => listCompanions(tx, one.caseId))).toEqual([
      { id: two.caseId, codename: two.codename, isHeld: null },
    ]);
  });

  test("a closed case and one in another state are not", async () => {
    const { one, two } = await aGroup();
    const offered = () => withActor(org.founder, (tx) => listCompanions(tx, one.caseId));
    const change = (sql: "closed" | "elsewhere") =>
      withActor(org.founder, (tx) =>
        sql === "closed"
          ? tx.$executeRaw`update case_file set status = 'closed', closure_reason = 'other' where id = ${two.caseId}::uuid`
          : tx.$executeRaw`update case_file set host_state = 'TR' where id = ${two.caseId}::uuid`,
      );
    await change("elsewhere");
    expect(await offered()).toEqual([]);
    await change("closed");
    expect(await offered()).toEqual([]);
  });

  test("a case of another team is refused though its id is known, and nothing is recorded", async () => {
    const { one, theirs } = await aGroup();
    const episodeId = await held(org.founder, one.caseId);
    await expect(movedWith(one.caseId, episodeId, [theirs.caseId])).rejects.toThrow(FieldRefused);
    expect(await countMoves(one.caseId)).toBe(0);
  });
});

describe("a move recorded for one", () => {
  test("is recorded for the other in its own custody, with its own entry in the record and without the note", async () => {
    const { one, two } = await aGroup();
    const episodeId = await held(org.founder, one.caseId);
    await held(org.founder, two.caseId);
    const fields = move({ note: "He could hardly walk" });
    expect((await movedWith(one.caseId, episodeId, [two.caseId], fields)).ok).toBe(true);
    expect((await summaryOf(org.founder, two.caseId))?.holding_body).toBe("border_guards");
    expect(await acts(two.caseId)).toContain("custody.moved");
    const [row] = await withActor(org.founder, (tx) =>
      tx.custodyMove.findMany({ where: { caseId: two.caseId } }),
    );
    expect(row).toMatchObject({ note: null, event: "transfer_to_border", purpose: "towards_removal" });
  });

  test("begins a custody for who had none, and is not recorded for who was not ticked", async () => {
    const { one, two } = await aGroup();
    const episodeId = await held(org.founder, one.caseId);
    await movedWith(one.caseId, episodeId, []);
    expect((await summaryOf(org.founder, two.caseId))?.is_held).toBeNull();
    await movedWith(one.caseId, episodeId, [two.caseId]);
    expect(await summaryOf(org.founder, two.caseId)).toMatchObject({
      is_held: true,
      holding_body: "border_guards",
    });
    expect(await countMoves(two.caseId)).toBe(0);
  });

  test("that brings nobody anywhere needs a custody: it says for whom there is none, and nothing is recorded", async () => {
    const { one, two } = await aGroup();
    const episodeId = await held(org.founder, one.caseId);
    const court = move({ event: "court_appearance", purpose: "court" });
    await expect(movedWith(one.caseId, episodeId, [two.caseId], court)).rejects.toMatchObject({
      field: "sameFor",
      problem: { code: "custody.errors.sameNoCustody", params: { codename: two.codename } },
    });
    expect(await countMoves(one.caseId)).toBe(0);
  });
});

test("a stretch of custody and its end are recorded for both; a death only for one", async () => {
  const { one, two } = await aGroup();
  const ids = [two.caseId];
  const recorded = { event: "custody.recorded", objectType: "custody_episode" } as const;
  const begun = await changeCase(
    org.founder,
    { caseId: one.caseId, permission: "custody:record", ...recorded },
    async (tx, access) => {
      const made = await recordEpisode(tx, access, episode());
      await sameFor(tx, org.founder, access, { ids, ...recorded }, (inside, other) =>
        holdAlong(inside, other, episode()),
      );
      return made;
    },
  );
  expect((await summaryOf(org.founder, two.caseId))?.is_held).toBe(true);
  const ended = { event: "custody.ended", objectType: "custody_episode" } as const;
  const ending = (fields = end()) =>
    changeCase(
      org.founder,
      { caseId: one.caseId, permission: "custody:record", ...ended },
      async (tx, access) => {
        const id = begun.ok ? begun.value : "";
        const done = await endEpisode(tx, access, { id, version: 1, end: fields });
        await sameFor(tx, org.founder, access, { ids, ...ended }, (inside, other) =>
          endAlong(inside, other, fields),
        );
        return done;
      },
    );
  await expect(ending(end({ event: "death_in_custody" }))).rejects.toThrow(FieldRefused);
  expect((await summaryOf(org.founder, one.caseId))?.is_held).toBe(true);
  expect((await ending()).ok).toBe(true);
  for (const { caseId } of [one, two]) {
    expect((await summaryOf(org.founder, caseId))?.is_held).toBe(false);
    expect(await acts(caseId)).toContain("custody.ended");
  }
});
