import type { Actor } from "../access/actor.ts";
import type { Span } from "../alerts/rota/cover.ts";
import type { RotaFields } from "../alerts/rota/fields.ts";
import { addRota } from "../alerts/rota/rota-commands.ts";
import { withActor } from "../db/client.ts";
import { requireOrganisationAccess } from "../organisations/admin.ts";
import type { Result } from "../result.ts";
import type { TestDatabase } from "./clone.ts";
import { setTestClock } from "./test-clock.ts";

/** A rota of nights in Almaty from the first of March 2026 on, a person a night. */
export const nightly = (people: readonly Actor[], given: Partial<RotaFields> = {}): RotaFields => ({
  ...{ name: "Nights", zone: "Asia/Almaty", cycle: "daily", shiftHours: null, handOverAt: "20:00" },
  ...{ handOverWeekday: null, startsOn: "2026-03-01", fromTime: "20:00", untilTime: "08:00" },
  people: people.map(({ userId }) => userId),
  ...given,
});

/** Begins a rota as somebody who may; answers its id. */
export const begun = (actor: Actor, fields: RotaFields): Promise<string> =>
  withActor(actor, async (tx) =>
    answerOf(await addRota(tx, requireOrganisationAccess(tx, actor, "rota:manage"), fields)),
  );

/** What a command answered. Throws for a refusal. */
export function answerOf<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
}

/** The night that begins on a day of March 2026, in Almaty. */
export function night(day: number): Span {
  const hour = (of: number, at: string) =>
    Temporal.PlainDateTime.from(`2026-03-${String(of).padStart(2, "0")}T${at}`)
      .toZonedDateTime("Asia/Almaty")
      .toInstant();
  return { start: hour(day, "20:00"), end: hour(day + 1, "08:00") };
}

/** Holds the clock of a test's database at a moment. */
export async function holdAt(database: TestDatabase, moment: Temporal.Instant): Promise<void> {
  await setTestClock(database.urls.owner, moment.since(Temporal.Now.instant()));
}
