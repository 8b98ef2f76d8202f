import { beforeAll, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { withActor } from "../db/client.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { listCases } from "./list.ts";
import { type CaseFilters, readFilters } from "./list-filters.ts";

await testDatabase();
let org: TestOrganisation;
let outsider: Actor;
let colleague: Actor;
const CASES = 120;

beforeAll(async () => {
  org = await anOrganisation();
  colleague = await aMember(org, { teamId: org.teamId });
  outsider = await aMember(org, { teamId: await aTeam(org) });
  for (let index = 0; index < CASES; index += 1) {
    await aCase(org.founder, org.teamId, {
      name: `Person ${index}`,
      access: index % 40 === 0 ? "restricted" : "team",
      hostState: index % 2 === 0 ? "KZ" : "KG",
    });
  }
});

/** Every page of a list, one after the other, as a person would press "Next". */
async function allPages(actor: Actor, filters: CaseFilters): Promise<string[]> {
  const ids: string[] = [];
  let list = await withActor(actor, (tx) => listCases(tx, filters, null));
  for (;;) {
    ids.push(...list.lines.map((line) => line.id));
    const { next } = list;
    if (!next) return ids;
    list = await withActor(actor, (tx) => listCases(tx, filters, next));
  }
}

test.each(["deadline", "level", "updated"] as const)(
  "by %s, the pages hold every case once",
  async (sort) => {
    const ids = await allPages(org.founder, readFilters({ sort }));
    expect(ids).toHaveLength(CASES);
    expect(new Set(ids).size).toBe(CASES);
  },
);

test("a colleague of the team sees all but the restricted; another team's member none; the count says as much", async () => {
  expect(await allPages(colleague, readFilters({}))).toHaveLength(CASES - 3);
  const none = await withActor(outsider, (tx) => listCases(tx, readFilters({}), null));
  expect(none).toMatchObject({ lines: [], count: 0, next: null });
  const all = await withActor(org.founder, (tx) => listCases(tx, readFilters({}), null));
  expect(all).toMatchObject({ count: CASES, isCountCapped: false });
  expect(all.lines[0]?.name).toMatch(/^Person \d+$/);
});

test.each([
  [{ host: "KG" }, CASES / 2],
  [{ level: "none" }, CASES],
  [{ level: "high" }, 0],
  [{ custody: "unknown" }, CASES],
  [{ custody: "held" }, 0],
  [{ assigned: "nobody" }, CASES],
  [{ assigned: "me" }, 0],
  [{ status: "closed" }, 0],
])("%j leaves %i", async (params, count) => {
  expect(await allPages(org.founder, readFilters(params as Record<string, string>))).toHaveLength(count);
});
