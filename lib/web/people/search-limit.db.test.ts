import { expect, test } from "vitest";
import { anOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { maySearch } from "./search-limit.ts";

await testDatabase();

test("sixty searches in a minute, and suggestions beside them; one person's do not count for another", async () => {
  const [mine, theirs] = [(await anOrganisation()).founder, (await anOrganisation()).founder];
  for (let n = 0; n < 60; n += 1) expect(await maySearch(mine, "search")).toBe(true);
  expect(await maySearch(mine, "search")).toBe(false);
  expect(await maySearch(mine, "suggest")).toBe(true);
  expect(await maySearch(theirs, "search")).toBe(true);
});
