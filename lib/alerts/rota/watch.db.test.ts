import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { NotFound, requireAccess } from "../../access/proof.ts";
import { withActor, withWorker } from "../../db/client.ts";
import { setSettings } from "../../env.ts";
import { watchShifts } from "../../jobs/shift-watch.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { claimDue } from "../../testing/deliveries.ts";
import { answerOf, begun, holdAt, night, nightly } from "../../testing/rotas.ts";
import { asSuperuser } from "../../testing/superuser.ts";
import { findParcel } from "../delivery/messages.ts";
import { raise } from "../raise.ts";
import { take } from "../take.ts";
import { listUnsigned, signHandOver } from "./hand-over.ts";
import { getHandOver } from "./hand-over-view.ts";
import { addOverride } from "./override.ts";

const database = await testDatabase({ testClock: true });
// A channel counts where the installation can send by it.
setSettings({ SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "amparo@amparo.example" });
let org: TestOrganisation;
let anna: Actor;
let boris: Actor;
let cara: Actor;
let rotaId: string;

const at = (moment: Temporal.Instant) => holdAt(database, moment);
const hoursTo = (day: number, hours: number) => night(day).start.subtract({ hours });

beforeEach(async () => {
  await at(night(1).start);
  org = await anOrganisation();
  anna = await aMember(org, { teamId: org.teamId, name: "Anna" });
  boris = await aMember(org, { teamId: await aTeam(org), name: "Boris" });
  cara = await aMember(org, { teamId: org.teamId, name: "Cara", roles: ["supervisor"] });
  rotaId = await begun(cara, nightly([anna, boris]));
});

type Warned = { stage: string; what: string; user_id: string };

/** Whom the watch has told what, since the beginning. */
async function warned(): Promise<string[]> {
  const rows = await withActor(
    cara,
    (tx) =>
      tx.$queryRaw<Warned[]>`select stage, what, user_id from shift_warning order by created_at, user_id`,
  );
  return rows.map(({ stage, what, user_id }) => `${stage} ${what} ${nameOf(user_id)}`);
}
const nameOf = (id: string) =>
  ({ [anna.userId]: "anna", [boris.userId]: "boris", [cara.userId]: "cara" })[id] ?? id;
const mails = () =>
  withActor(
    cara,
    (tx) =>
      tx.$queryRaw<
        { recipient_id: string }[]
      >`select recipient_id from outbox where purpose = 'shift' order by recipient_id`,
  );

/** What the messages that are due say, and to whom. */
async function said(): Promise<string[]> {
  const subjects = [];
  for (const claim of await claimDue("email")) {
    const parcel = await withWorker(org.id, (tx) => findParcel(tx, claim));
    if (parcel === null || parcel === "unreachable") throw new Error(`nobody is told: ${parcel}`);
    expect(parcel.message.text).toMatch(/ \d\d:\d\d Astana/);
    subjects.push(`${nameOf(claim.recipientId)}: ${parcel.message.subject}`);
  }
  return subjects.toSorted();
}

describe("before a shift", () => {
  test("whose person can be reached nothing is said; when it begins they are told, once", async () => {
    await at(hoursTo(9, 20));
    await watchShifts();
    await at(hoursTo(9, 1));
    await watchShifts();
    expect(await warned()).toEqual([]);
    await at(night(9).start.add({ minutes: 1 }));
    await Promise.all([watchShifts(), watchShifts()]);
    await watchShifts();
    expect(await warned()).toEqual(["begins begins anna"]);
    expect(await mails()).toEqual([{ recipient_id: anna.userId }]);
    expect(await said()).toEqual(["anna: Amparo: your shift begins"]);
  });

  test("whose person has no working channel they and the supervisor are warned a day and two hours before, once each", async () => {
    await asSuperuser(database, "update channel set is_dead = true where user_id = $1", [anna.userId]);
    for (const hours of [23, 22, 3]) {
      await at(hoursTo(9, hours));
      await watchShifts();
    }
    expect((await warned()).toSorted()).toEqual(["day no_channel anna", "day no_channel cara"]);
    for (const hours of [1.9, 1]) {
      await at(night(9).start.subtract({ minutes: hours * 60 }));
      await watchShifts();
    }
    expect((await warned()).filter((line) => line.startsWith("hours")).toSorted()).toEqual([
      "hours no_channel anna",
      "hours no_channel cara",
    ]);
    expect(await mails()).toHaveLength(2);
    await asSuperuser(database, "update channel set is_dead = false where user_id = $1", [anna.userId]);
    expect(await said()).toEqual(["cara: Amparo: a shift whose person no channel reaches"]);
  });

  test("that nobody has the supervisor is warned, and who is missing", async () => {
    await withActor(cara, (tx) => addOverride(tx, true, { rotaId, ...night(9), userId: null }));
    await withActor(
      anna,
      (tx) => tx.$executeRaw`insert into absence (org_id, id, user_id, first_day, last_day, created_by)
      values (${org.id}::uuid, gen_random_uuid(), ${boris.userId}::uuid, '2026-03-10', '2026-03-11', ${boris.userId}::uuid)`,
    );
    await at(hoursTo(9, 23));
    await watchShifts();
    expect(await warned()).toEqual(["day hole cara"]);
    expect(await said()).toEqual(["cara: Amparo: a shift that nobody has"]);
    await at(hoursTo(10, 20));
    await watchShifts();
    expect((await warned()).toSorted()).toEqual([
      "day hole boris",
      "day hole cara",
      "day hole cara",
      "hours hole cara",
    ]);
  });

  test("a hole that is made while it runs is said at once", async () => {
    await at(night(9).start.add({ hours: 2 }));
    await withActor(cara, (tx) => addOverride(tx, true, { rotaId, ...night(9), userId: null }));
    await at(night(9).start.add({ hours: 2, minutes: 1 }));
    await watchShifts();
    await watchShifts();
    expect(await warned()).toEqual(["hours hole cara"]);
  });
});

describe("a hand-over", () => {
  /** A running alert with a promise, in the first team: Anna sees it, Boris does not. */
  async function aPromisedAlert() {
    const { caseId, codename } = await aCase(org.founder, org.teamId);
    const alertId = await withActor(org.founder, async (tx) => {
      const access = await requireAccess(tx, org.founder, "alert:raise", caseId);
      const input = { kind: "moved", knownOn: "2026-03-09", withMail: false } as const;
      return answerOf(await raise(tx, access, input)).alertId;
    });
    const by = night(9).end.add({ hours: 8 });
    await withActor(anna, async (tx) =>
      take(tx, await requireAccess(tx, anna, "alert:take", caseId), alertId, {
        plan: "Ring the duty prosecutor",
        by,
      }),
    );
    return { alertId, codename, by };
  }

  /** The hand-over from Anna's night to Boris's, made by the watch. */
  async function made() {
    await at(night(9).start.add({ minutes: 5 }));
    await watchShifts();
    await at(night(10).start.add({ minutes: 1 }));
    await watchShifts();
    await watchShifts();
    return withActor(anna, listUnsigned);
  }

  test("is written where somebody takes over, and stays until both have signed", async () => {
    const lines = await made();
    expect(lines).toMatchObject([
      {
        fromId: anna.userId,
        toId: boris.userId,
        at: new Date(night(10).start.epochMilliseconds).toISOString(),
      },
      { fromId: boris.userId, toId: anna.userId },
    ]);
    const id = lines[0]!.id;
    expect(await withActor(boris, (tx) => signHandOver(tx, { id, note: null }))).toEqual({ ok: true });
    expect(await withActor(boris, (tx) => signHandOver(tx, { id, note: null }))).toEqual({
      ok: false,
      error: "signed",
    });
    expect((await withActor(cara, listUnsigned)).map((line) => line.id)).toContain(id);
    expect(
      await withActor(anna, (tx) => signHandOver(tx, { id, note: "Ask for Saule at the desk" })),
    ).toEqual({ ok: true });
    expect((await withActor(cara, listUnsigned)).map((line) => line.id)).not.toContain(id);
    const view = await withActor(boris, (tx) => getHandOver(tx, id));
    expect(view).toMatchObject({
      note: "Ask for Saule at the desk",
      from: { name: "Anna" },
      to: { name: "Boris" },
      part: "to",
    });
    const actsOf = (actor: Actor) =>
      withActor(
        actor,
        (tx) => tx.$queryRaw<{ reason_code: string }[]>`
          select reason_code from audit_event where action = 'shift.handed_over' and object_id = ${id}::uuid and actor_id = ${actor.userId}::uuid`,
      );
    expect(await actsOf(boris)).toEqual([{ reason_code: "took" }]);
    expect(await actsOf(anna)).toEqual([{ reason_code: "gave" }]);
    const [row] = await withActor(
      cara,
      (tx) => tx.$queryRaw<{ note: Uint8Array }[]>`select note from hand_over where id = ${id}::uuid`,
    );
    expect(Buffer.from(row!.note).toString("utf8")).not.toContain("Saule");
  });

  test("lists what ran with the clocks of that moment; what one may not see is counted", async () => {
    const { alertId, codename, by } = await aPromisedAlert();
    const id = (await made())[0]!.id;
    const seen = await withActor(anna, (tx) => getHandOver(tx, id));
    expect(seen).toMatchObject({
      alerts: [{ id: alertId, codename, state: "taken" }],
      promises: [{ alertId, plan: "Ring the duty prosecutor", owner: { name: "Anna" } }],
      ...{ hiddenAlerts: 0, hiddenPromises: 0 },
    });
    expect(Temporal.Instant.from(seen.promises[0]!.dueAt).equals(by)).toBe(true);
    const theirs = await withActor(boris, (tx) => getHandOver(tx, id));
    const bare = { alerts: [], promises: [], hiddenAlerts: 1, hiddenPromises: 1 };
    expect(theirs).toMatchObject(bare);
  });

  test("is signed by the two alone, and nobody of another organisation finds it", async () => {
    const id = (await made())[0]!.id;
    await expect(withActor(cara, (tx) => signHandOver(tx, { id, note: null }))).rejects.toThrow(NotFound);
    const stranger = (await anOrganisation("Elsewhere")).founder;
    await expect(withActor(stranger, (tx) => getHandOver(tx, id))).rejects.toThrow(NotFound);
    await expect(withActor(stranger, (tx) => signHandOver(tx, { id, note: null }))).rejects.toThrow(NotFound);
    expect(await withActor(stranger, listUnsigned)).toEqual([]);
  });

  test("both sign at once, and neither signature is lost", async () => {
    const id = (await made())[0]!.id;
    await Promise.all(
      [anna, boris].map((actor) => withActor(actor, (tx) => signHandOver(tx, { id, note: null }))),
    );
    const view = await withActor(anna, (tx) => getHandOver(tx, id));
    expect([view.fromSignedAt, view.toSignedAt]).not.toContain(null);
  });
});
