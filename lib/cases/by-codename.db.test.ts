import { expect, test } from "vitest";
import { withActor } from "../db/client.ts";
import { aCase, aMember, anOrganisation, aTeam } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { casesByCodename } from "./by-codename.ts";

await testDatabase();
const org = await anOrganisation();
const colleague = await aMember(org, { teamId: org.teamId });
const outsider = await aMember(org, { teamId: await aTeam(org) });
const codenames = ["Quiet Larch", "Quiet Birch", "Quite Else", "Тихий Клён", "Zulu 100%"];
for (const codename of codenames) await aCase(org.founder, org.teamId, { codename, name: "Анна Воронина" });
await aCase(org.founder, org.teamId, { codename: "Quiet Sealed", access: "restricted" });
const elsewhere = await anOrganisation("Elsewhere");
await aCase(elsewhere.founder, elsewhere.teamId, { codename: "Quiet Foreign" });

const found = async (beginning: string, actor = colleague, most = 5) =>
  (await withActor(actor, (tx) => casesByCodename(tx, beginning, most))).map(({ codename }) => codename);

test.each([
  ["a beginning, in any case and with any spaces", "  quiet   l", ["Quiet Larch"]],
  ["the first word", "QUIET", ["Quiet Birch", "Quiet Larch"]],
  ["part of it", "qui", ["Quiet Birch", "Quiet Larch", "Quite Else"]],
  ["another script", "тихий к", ["Тихий Клён"]],
  ["a sign that a pattern would take for any letters", "%", []],
  ["the same sign where it is meant", "zulu 100%", ["Zulu 100%"]],
  ["nothing", "  ", []],
  ["nobody's", "Quiet Foreign", []],
])("%s", async (_, beginning, expected) => {
  expect(await found(beginning)).toEqual(expected);
});

test("a restricted case is found by who is named on it, and by nobody else", async () => {
  expect(await found("quiet s", org.founder)).toEqual(["Quiet Sealed"]);
  expect(await found("quiet s")).toEqual([]);
  expect(await found("quiet", outsider)).toEqual([]);
});

test("no more than asked for, with the name as told", async () => {
  expect(await found("qui", colleague, 2)).toEqual(["Quiet Birch", "Quiet Larch"]);
  const [first] = await withActor(colleague, (tx) => casesByCodename(tx, "quiet b", 5));
  expect(first?.name).toBe("Анна Воронина");
});
