import { beforeAll, expect, test } from "vitest";
import { factsOf } from "../../lib/assessments/facts-of.ts";
import { loadFacts } from "../../lib/assessments/load-facts.ts";
import { withActor } from "../../lib/db/client.ts";
import { anOrganisation, type TestOrganisation } from "../../lib/testing/builders.ts";
import { testDatabase } from "../../lib/testing/database.ts";
import { setTestClock } from "../../lib/testing/test-clock.ts";
import { assess } from "../../lib/triage/assess.ts";
import type { Assessment } from "../../lib/triage/assessment.ts";
import { type Difference, differences } from "../../lib/triage/replay/compare.ts";
import { momentOf } from "../../lib/triage/replay/read.ts";
import { replayRuleBook } from "../../lib/triage/replay/run.ts";
import type { ReplayEvent } from "../../lib/triage/replay/schema.ts";
import { tellEvent } from "./tell-replay.ts";
import type { Telling } from "./telling.ts";
import { logZhilin, tellZhilin, zhilinReplay } from "./zhilin.ts";

const database = await testDatabase({ testClock: true });
const replay = zhilinReplay();
const book = replayRuleBook(replay);
const REAL = Temporal.Duration.from({ seconds: 0 });
let org: TestOrganisation;

beforeAll(async () => {
  org = await anOrganisation();
});

/** What the stored record gives at the moment of an event, against what the file expects of it. */
async function differencesAt(
  telling: Telling,
  event: ReplayEvent,
  until: string | null,
): Promise<(Difference & { event: string })[]> {
  const [loaded] = await withActor(org.founder, (tx) => loadFacts(tx, [telling.caseId]));
  if (!loaded || !event.expected) throw new Error(`event ${event.id} has no record or expects nothing`);
  const facts = factsOf(loaded.ofCase, loaded.record, { until });
  const assessed = withNames(telling, assess(facts, book, momentOf(event, replay.zone)));
  return differences(event.expected, assessed).map((found) => ({ event: event.id, ...found }));
}

/** The lanes by the names of the file. */
function withNames({ ids }: Telling, assessment: Assessment): Assessment {
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  const lanes = assessment.lanes.map((lane) => ({ ...lane, proceeding: names.get(lane.proceeding) ?? "?" }));
  return { ...assessment, lanes };
}

const dayOf = (event: ReplayEvent) =>
  momentOf(event, replay.zone).toZonedDateTimeISO(replay.zone).toPlainDate().toString();

test("entered as it went, the record gives at every event what the replay expects", async () => {
  const nowAt = (event: ReplayEvent) =>
    setTestClock(
      database.urls.owner,
      Temporal.Duration.from({
        milliseconds: momentOf(event, replay.zone).epochMilliseconds - Date.now(),
      }),
    );
  await nowAt(replay.events[0] as ReplayEvent);
  const telling = await withActor(org.founder, (tx) => logZhilin(tx, org.founder, org.teamId, replay));
  const found = [];
  for (const event of replay.events) {
    await nowAt(event);
    await withActor(org.founder, (tx) => tellEvent(tx, telling, event), { timeoutMs: 20_000 });
    found.push(...(await differencesAt(telling, event, null)));
  }
  await setTestClock(database.urls.owner, REAL);
  expect(found).toEqual([]);
  // Looked back from the end, each day is as it was then.
  expect(
    (await Promise.all(replay.events.map((event) => differencesAt(telling, event, dayOf(event))))).flat(),
  ).toEqual([]);
});

test("told in one go, as the demo does, and looked back from today, each day is as the replay expects", async () => {
  const telling = await withActor(org.founder, (tx) => tellZhilin(tx, org.founder, org.teamId), {
    timeoutMs: 20_000,
  });
  expect(
    (await Promise.all(replay.events.map((event) => differencesAt(telling, event, dayOf(event))))).flat(),
  ).toEqual([]);
});
