import { beforeAll, expect, test } from "vitest";
import { withActor } from "../db/client.ts";
import { aMember, anOrganisation, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { aLoggedCase } from "../testing/logged-case.ts";
import { setTestClock } from "../testing/test-clock.ts";
import { assessDue } from "./due.ts";

const database = await testDatabase({ testClock: true });
let org: TestOrganisation;

beforeAll(async () => {
  org = await anOrganisation();
});

const later = (hours: number) => setTestClock(database.urls.owner, Temporal.Duration.from({ hours }));

/** A removal is set for a moment so many hours from now. */
function inHours(hours: number) {
  const at = Temporal.Now.instant().add({ hours }).toZonedDateTimeISO("Asia/Almaty");
  const time = at.toPlainTime().toString({ smallestUnit: "minute" });
  return { on: at.toPlainDate().toString(), time, zone: "Asia/Almaty" };
}

async function levels(): Promise<Record<string, string>> {
  const rows = await withActor(
    org.founder,
    (tx) => tx.$queryRaw<{ id: string; level: string }[]>`select id, level from case_file`,
  );
  return Object.fromEntries(rows.map(({ id, level }) => [id, level]));
}

test("as a departure comes near the level climbs by itself, hour by hour, and never turns into Removed", async () => {
  const { caseId } = await aLoggedCase(org.founder, { more: { removal: inHours(100) } });
  expect((await levels())[caseId]).toBe("high");
  await later(29);
  expect(await assessDue()).toBe(1);
  expect((await levels())[caseId]).toBe("critical");
  await later(77);
  await assessDue();
  expect((await levels())[caseId]).toBe("imminent");
  await later(200);
  await assessDue();
  expect((await levels())[caseId]).toBe("imminent");
  await later(0);
});

test("two workers at once assess every case that is due once, and leave nothing", async () => {
  for (let made = 0; made < 6; made += 1) await aLoggedCase(org.founder, { more: { removal: inHours(90) } });
  await later(20);
  const [one, other] = await Promise.all([assessDue(), assessDue()]);
  expect(one + other).toBeGreaterThanOrEqual(6);
  const due = await withActor(
    org.founder,
    (tx) => tx.$queryRaw<object[]>`select from assessment where next_change_at <= amparo_now()`,
  );
  expect(due).toHaveLength(0);
  await later(0);
});

test("what changes by itself is in the record, done by nobody", async () => {
  const auditor = await aMember(org, { roles: ["auditor"] });
  const [entry] = await withActor(
    auditor,
    (tx) => tx.$queryRaw<{ count: number }[]>`select count(*)::int as count from audit_event
      where action = 'case.assessed' and actor_id is null`,
  );
  expect(entry?.count).toBeGreaterThan(0);
});
