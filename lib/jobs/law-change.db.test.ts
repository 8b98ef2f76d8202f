import { expect, test } from "vitest";
import { findCaseHeader } from "../cases/header.ts";
import { loadHistory } from "../casework/history.ts";
import { withActor } from "../db/client.ts";
import { changeHoliday } from "../deadlines/law/calendars.ts";
import { requireOrganisationAccess } from "../organisations/admin.ts";
import { anOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { reading, termsOf, told, value, withDeadlines } from "../testing/refused-case.ts";
import { assessDue } from "./due.ts";
import { makeDueByLaw } from "./law-change.ts";

await testDatabase();

test("a day off that an admin adds reaches the last days of cases that nobody touches, and the former day is kept", async () => {
  const own = await anOrganisation("Calendar");
  const { caseId } = await withDeadlines(own, [told({ kind: "served", on: "2022-11-07" })]);
  const cautious = async () => (await termsOf(own.founder, caseId)).court.cautious_day;
  await makeDueByLaw();
  expect(await assessDue()).toBe(0);
  const before = await cautious();
  await value(
    withActor(own.founder, (tx) =>
      changeHoliday(tx, requireOrganisationAccess(tx, own.founder, "rule:manage"), {
        jurisdiction: "KZ",
        day: "2022-12-07",
        kind: "added",
        name: "Moved by decree",
      }),
    ),
  );
  await makeDueByLaw();
  expect(await assessDue()).toBe(1);
  expect([before, await cautious()]).toEqual(["2022-12-07", "2022-12-06"]);
  const history = await reading(own.founder, async (tx) =>
    loadHistory(tx, (await findCaseHeader(tx, caseId)) as never),
  );
  expect(history.revisions.some(({ by, objectType }) => by === null && objectType === "deadline")).toBe(true);
  await makeDueByLaw();
  expect(await assessDue()).toBe(0);
});
