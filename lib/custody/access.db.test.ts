import { beforeAll, expect, test } from "vitest";
import { NotFound } from "../access/proof.ts";
import { eventRows, eventViews } from "../cases/events/view.ts";
import { loadCaseRecord } from "../casework/case-record.ts";
import { vaultOf } from "../crypto/vault.ts";
import { withActor } from "../db/client.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { recordAccessChecks } from "./access-checks.ts";
import { accessGrid } from "./access-grid.ts";
import { as, ZONE } from "./fixtures.ts";

await testDatabase();
let org: TestOrganisation;

beforeAll(async () => {
  org = await anOrganisation();
});

const known = (on: string) => ({
  ...({ on, time: null, zone: ZONE, knownOn: on, sourceKind: "lawyer", sourceGrade: "b" } as const),
  ...{ isInferred: false, note: null },
});

test("of each who wants to see the person the last check stands, and those before it are kept", async () => {
  const { caseId } = await aCase(org.founder, org.teamId);
  await as(org.founder, caseId, async (tx, access) => {
    await recordAccessChecks(tx, access, { counsel: "refused", family: "allowed" }, known("2022-12-28"));
    await recordAccessChecks(tx, access, { counsel: "limited" }, known("2022-12-27"));
    return recordAccessChecks(tx, access, { counsel: "allowed" }, known("2022-12-29"));
  });
  const grid = await withActor(org.founder, async (tx) => {
    const rows = eventRows((await loadCaseRecord(tx, caseId)).case_event);
    return accessGrid(eventViews(rows, await vaultOf(tx).of("case", caseId), ZONE));
  });
  const said = grid.map(({ party, last, earlier }) => [
    party,
    last?.state,
    earlier.map(({ state }) => state),
  ]);
  expect(said.slice(0, 3)).toEqual([
    ["family", "allowed", []],
    ["counsel", "allowed", ["refused", "limited"]],
    ["interpreter", undefined, []],
  ]);
});

test("a colleague of another team records no check", async () => {
  const { caseId } = await aCase(org.founder, org.teamId);
  const outsider = await aMember(org, { teamId: await aTeam(org) });
  const check = as(outsider, caseId, (tx, access) =>
    recordAccessChecks(tx, access, { doctor: "refused" }, known("2022-12-29")),
  );
  await expect(check).rejects.toThrow(NotFound);
});
