import { beforeAll, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { withActor } from "../db/client.ts";
import { recordEvent } from "../proceedings/event-commands.ts";
import { recordMeasure } from "../proceedings/measure-commands.ts";
import { openProceeding } from "../proceedings/proceeding-commands.ts";
import { aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { aLoggedCase } from "../testing/logged-case.ts";
import { asylum, change, value } from "../testing/refused-case.ts";
import { listRemovals, listShieldsFalling, listSilent } from "./board-danger.ts";

await testDatabase();
let org: TestOrganisation;
let outsider: Actor;
const ZONE = "Asia/Almaty";
const BOTH = { readOnly: true } as const;

beforeAll(async () => {
  org = await anOrganisation();
  outsider = await aMember(org, { teamId: await aTeam(org, "South") });
});

function inHours(hours: number) {
  const at = Temporal.Now.instant().add({ hours }).toZonedDateTimeISO(ZONE);
  return {
    on: at.toPlainDate().toString(),
    time: at.toPlainTime().toString({ smallestUnit: "minute" }),
    zone: ZONE,
  };
}

test("removals stand by their hour, one whose hour has passed first and marked, and only for who may see the case", async () => {
  const ahead = await aLoggedCase(org.founder, { more: { removal: inHours(30) } });
  const past = await aLoggedCase(org.founder, { more: { removal: inHours(-3) } });
  const lines = await withActor(org.founder, (tx) => listRemovals(tx), BOTH);
  expect(lines.map(({ caseId, isPast, level }) => [caseId, isPast, level])).toEqual([
    [past.caseId, true, "imminent"],
    [ahead.caseId, false, "critical"],
  ]);
  expect(await withActor(outsider, (tx) => listRemovals(tx), BOTH)).toEqual([]);
});

test("a shield that is served and stands falls within a week unless somebody confirms it, and says so in its last three days", async () => {
  const { caseId } = await aLoggedCase(org.founder);
  const told = inHours(-24 * 5);
  const known = { knownOn: told.on, sourceKind: "lawyer", sourceGrade: "b" } as const;
  const proceedingId = await value(
    change(org.founder, caseId, (tx, access) =>
      openProceeding(tx, access, {
        ...asylum,
        ...known,
        type: "admin_expulsion",
        canEndInRemoval: true,
        stage: null,
      }),
    ),
  );
  const measure = {
    ...known,
    ...told,
    kind: "court_stay",
    ...{ filingId: null, ruleId: null, body: "City court" },
    ...{ reference: null, note: null, endsOn: null },
  } as const;
  const measureId = await value(
    change(org.founder, caseId, (tx, access) =>
      recordMeasure(tx, access, { measure, binds: [proceedingId], servedOn: ["migration_police"] }),
    ),
  );
  const falling = () => withActor(org.founder, (tx) => listShieldsFalling(tx), BOTH);
  expect((await falling()).map((line) => line.caseId)).toEqual([caseId]);
  expect(await withActor(outsider, (tx) => listShieldsFalling(tx), BOTH)).toEqual([]);
  await value(
    change(org.founder, caseId, (tx, access) =>
      recordEvent(tx, access, {
        ...known,
        ...inHours(-1),
        kind: "measure_confirmed",
        confirmedBy: "counsel",
        ...{ about: measureId, servedOn: [] },
        ...{ request: null, note: null },
      }),
    ),
  );
  expect(await falling()).toEqual([]);
});

test("whoever is held and was never heard from is named, the gravest first", async () => {
  const lines = await withActor(org.founder, (tx) => listSilent(tx), BOTH);
  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(lines[0]?.level).toBe("imminent");
  expect(lines.every(({ lastContactAt }) => lastContactAt === null)).toBe(true);
  expect(await withActor(outsider, (tx) => listSilent(tx), BOTH)).toEqual([]);
});
