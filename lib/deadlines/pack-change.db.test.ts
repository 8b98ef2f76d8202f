import { beforeAll, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { changeCase } from "../casework/change-case.ts";
import { withActor } from "../db/client.ts";
import { requireOrganisationAccess } from "../organisations/admin.ts";
import { addNotice } from "../proceedings/notice-commands.ts";
import type { Rule } from "../remedies/rule-schema.ts";
import { anOrganisation, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { aRefusedCase, change, reading, termsOf, told, value } from "../testing/refused-case.ts";
import { acceptPack, keepPack } from "./accept-pack.ts";
import { anOwnRule } from "./law/fixtures.ts";
import { ruleBookOf } from "./law/load-book.ts";
import { saveOwnRule } from "./law/own-rules.ts";
import { countPackChanges, listPackChanges } from "./list-pack-changes.ts";
import { startDeadlines } from "./start.ts";

await testDatabase();

const OWN = anOwnRule();
let organisation: TestOrganisation;
let dana: Actor;

beforeAll(async () => {
  organisation = await anOrganisation();
  dana = organisation.founder;
  await save({}, null);
});

function save(also: Partial<Rule>, edition: number | null) {
  const access = { rule: anOwnRule(also), replaces: null, edition };
  return value(
    withActor(dana, async (tx) => {
      const saved = await saveOwnRule(tx, requireOrganisationAccess(tx, dana, "rule:manage"), access);
      return saved.ok ? saved : { ok: false as const, error: "refused" };
    }),
  );
}

const limit = (days: number) => ({ limit: { ...OWN.limit!, value: days } });

async function aDeadlineOf(own = organisation) {
  const made = await aRefusedCase(own);
  const ruleIds = [OWN.id];
  await value(
    change(own.founder, made.caseId, (tx, access) =>
      startDeadlines(tx, access, { decisionId: made.decisionId, ruleIds }),
    ),
  );
  return made;
}

const stored = async (caseId: string) => (await termsOf(dana, caseId)).deadlines[0]!;
const learn = (caseId: string, decisionId: string, on: string) =>
  value(
    change(dana, caseId, (tx, access) =>
      addNotice(tx, access, { decisionId, fields: told({ givenTo: "counsel", on }) }),
    ),
  );
const listed = (caseId: string) =>
  reading(dana, async (tx) =>
    (await listPackChanges(tx, await ruleBookOf(tx))).filter((each) => each.caseId === caseId),
  );
type Choosing = typeof acceptPack;
const choose = (caseId: string, command: Choosing, row: { id: string; version: number }, toVersion: string) =>
  changeCase(dana, { caseId, permission: "deadline:settle", event: "deadline.pack_accepted" }, (tx, access) =>
    command(tx, access, { id: row.id, version: row.version, toVersion }),
  );

test("a changed pack moves nothing: it is listed, facts go on moving by the former figures, and a person accepts", async () => {
  const { caseId, decisionId } = await aDeadlineOf();
  expect((await stored(caseId)).later_day).toBe("2022-12-12");
  await save(limit(5), 1);
  await learn(caseId, decisionId, "2022-11-29");
  const row = await stored(caseId);
  expect([row.later_day, row.pack_version]).toEqual(["2022-12-09", "own-1"]);

  const [found] = await listed(caseId);
  expect(found).toMatchObject({ fromVersion: "own-1", toVersion: "own-2", isKept: false });
  expect(found?.days.later_day).toBe("2022-12-05");
  expect(await reading(dana, async (tx) => countPackChanges(tx, await ruleBookOf(tx)))).toBe(1);

  await value(choose(caseId, acceptPack, row, "own-2"));
  const moved = await stored(caseId);
  expect([moved.later_day, moved.pack_version, moved.terms?.limit?.value]).toEqual([
    "2022-12-05",
    "own-2",
    5,
  ]);
  expect(await listed(caseId)).toEqual([]);
  const kept = await reading(dana, (tx) => tx.revision.count({ where: { objectId: row.id } }));
  expect(kept).toBe(2);
});

test("kept, its days stay and it is listed no more, until the pack changes again", async () => {
  const { caseId } = await aDeadlineOf();
  await save(limit(7), 2);
  await value(choose(caseId, keepPack, await stored(caseId), "own-3"));
  const row = await stored(caseId);
  expect([row.later_day, row.pack_version, row.kept_version]).toEqual(["2022-12-05", "own-2", "own-3"]);
  expect(await listed(caseId)).toEqual([]);
  await save(limit(9), 3);
  expect((await listed(caseId)).map(({ toVersion }) => toVersion)).toEqual(["own-4"]);
});

test("what was on the screen and is another by now is neither accepted nor kept", async () => {
  const { caseId } = await aDeadlineOf();
  expect(await choose(caseId, acceptPack, await stored(caseId), "own-4")).toEqual({
    ok: false,
    error: "nothingToAccept",
  });
  await save(limit(11), 4);
  expect(await choose(caseId, acceptPack, await stored(caseId), "own-4")).toEqual({
    ok: false,
    error: "staleVersion",
  });
  expect(await choose(caseId, keepPack, { ...(await stored(caseId)), version: 9 }, "own-5")).toEqual({
    ok: false,
    error: "staleVersion",
  });
});

test("of a change of words alone nothing is listed", async () => {
  const { caseId } = await aDeadlineOf();
  await save({ ...limit(11), note: "Said better." }, 5);
  expect(await listed(caseId)).toEqual([]);
});

test("a deadline of a shipped rule whose former figures were not kept stands still and is listed", async () => {
  const { caseId, decisionId } = await aRefusedCase(organisation);
  await value(
    change(dana, caseId, (tx, access) =>
      startDeadlines(tx, access, { decisionId, ruleIds: ["KZ-ASY-COMPLAINT-3M"] }),
    ),
  );
  await withActor(
    dana,
    (
      tx,
    ) => tx.$executeRaw`update deadline set terms = null, pack_version = '2020-01-01', later_day = '2022-12-20'
      where org_id = ${organisation.id}::uuid and case_id = ${caseId}::uuid`,
  );
  await learn(caseId, decisionId, "2022-11-28");
  expect((await stored(caseId)).later_day).toBe("2022-12-20");
  const [found] = await listed(caseId);
  expect([found?.fromVersion, found?.toVersion]).toEqual(["2020-01-01", "2026-11-22"]);
});
