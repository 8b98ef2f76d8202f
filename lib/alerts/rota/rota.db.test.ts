import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { NotFound } from "../../access/proof.ts";
import { withActor } from "../../db/client.ts";
import { newId } from "../../db/id.ts";
import { clock } from "../../db/unit.ts";
import { setSettings } from "../../env.ts";
import { requireOrganisationAccess } from "../../organisations/admin.ts";
import { setMemberStatus } from "../../organisations/members.ts";
import { aMember, anOrganisation, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import { begun, holdAt, night, nightly } from "../../testing/rotas.ts";
import { addAbsence, listAbsences, removeAbsence } from "./absence.ts";
import { fieldsAt } from "./fields.ts";
import { nights } from "./nights.ts";
import { onCallBoard, onCallNow } from "./on-call.ts";
import { addOverride, removeOverride } from "./override.ts";
import { editRota, endRota, getRota } from "./rota-commands.ts";
import { answerSwap, askSwap, listSwaps, withdrawSwap } from "./swap.ts";

const database = await testDatabase({ testClock: true });
// A channel counts where the installation can send by it.
setSettings({ SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "amparo@amparo.example" });
let org: TestOrganisation;
let [anna, boris, cara]: Actor[] = [];
let rotaId: string;

/** A new organisation each time, at 14:00 in Almaty on the 10th: that night is Anna's, for its number is 9. */
beforeEach(async () => {
  await holdAt(database, night(1).start);
  org = await anOrganisation();
  anna = await aMember(org, { teamId: org.teamId, name: "Anna" });
  boris = await aMember(org, { teamId: org.teamId, name: "Boris" });
  cara = await aMember(org, { teamId: org.teamId, name: "Cara", roles: ["supervisor"] });
  rotaId = await begun(cara!, nightly([anna, boris, cara!]));
  await holdAt(database, Temporal.Instant.from("2026-03-10T09:00:00Z"));
});

const at = (moment: Temporal.Instant) => holdAt(database, moment);
const midnight = (day: number) => night(day).start.add({ hours: 4 });
const nowOnCall = async (who: Actor = anna!) =>
  (await withActor(who, (tx) => onCallNow(tx, null))).map(({ userId }) => userId);
const standIn = (
  actor: Actor,
  span: { start: Temporal.Instant; end: Temporal.Instant },
  userId: string | null,
  mayManage = true,
) => withActor(actor, (tx) => addOverride(tx, mayManage, { rotaId, ...span, userId }));
const away = (actor: Actor, day: number, lastDay = day) =>
  withActor(actor, (tx) =>
    addAbsence(tx, false, {
      userId: actor.userId,
      firstDay: `2026-03-${day}`,
      lastDay: `2026-03-${lastDay}`,
    }),
  );

describe("who is on call", () => {
  test("is nobody outside the hours, and one person a night in their order", async () => {
    expect(await nowOnCall()).toEqual([]);
    for (const [day, who] of [
      [10, anna],
      [11, boris],
      [12, cara],
      [13, anna],
    ] as const) {
      await at(midnight(day));
      expect(await nowOnCall()).toEqual([who!.userId]);
    }
  });

  test("is asked of some rotas, or of all", async () => {
    const second = await begun(cara!, nightly([boris!], { name: "Second" }));
    await at(midnight(10));
    expect(await withActor(anna!, (tx) => onCallNow(tx, [second]))).toEqual([
      { rotaId: second, userId: boris!.userId },
    ]);
    expect(await withActor(anna!, (tx) => onCallNow(tx, []))).toEqual([]);
    expect(await nowOnCall()).toEqual([anna!.userId, boris!.userId]);
  });

  test("on the board says until when, how to ring them and who is next", async () => {
    await at(midnight(10));
    const [line] = await withActor(anna!, onCallBoard);
    expect(line).toMatchObject({
      rotaName: "Nights",
      person: { name: "Anna", phone: "+77010000001" },
      why: "turn",
      until: night(10).end.toString(),
      next: { person: { name: "Boris" }, at: night(11).start.toString() },
    });
    await at(night(10).end);
    expect((await withActor(anna!, onCallBoard))[0]).toMatchObject({
      person: null,
      why: "outside",
      missing: null,
    });
  });

  test("is nobody where they have left, or may open no case any more; nobody is moved up", async () => {
    await withActor(org.founder, (tx) =>
      setMemberStatus(
        tx,
        requireOrganisationAccess(tx, org.founder, "member:manage"),
        anna!.userId,
        "disabled",
      ),
    );
    await at(midnight(10));
    expect(await nowOnCall(boris)).toEqual([]);
    expect((await withActor(boris!, onCallBoard))[0]).toMatchObject({
      person: null,
      why: "gone",
      missing: { name: "Anna" },
    });
  });
});

describe("instead of the turn", () => {
  test("somebody stands in from the hour until the hour", async () => {
    await standIn(cara!, { start: midnight(10), end: night(10).end }, boris!.userId);
    await at(midnight(10).subtract({ minutes: 1 }));
    expect(await nowOnCall()).toEqual([anna!.userId]);
    await at(midnight(10));
    expect(await nowOnCall()).toEqual([boris!.userId]);
  });

  test("one that is taken away before it began is gone; one that runs ends now and stays for what it held", async () => {
    const made = await standIn(cara!, night(10), boris!.userId);
    const id = made.ok ? made.value : "";
    await at(midnight(10));
    await withActor(cara!, (tx) => removeOverride(tx, true, id));
    await at(midnight(10).add({ seconds: 1 }));
    expect(await nowOnCall()).toEqual([anna!.userId]);
    expect(await withActor(cara!, (tx) => removeOverride(tx, true, id))).toEqual({
      ok: false,
      error: "over",
    });
    const rows = await withActor(
      cara!,
      (tx) =>
        tx.$queryRaw<
          { removed_at: Date | null }[]
        >`select removed_at from rota_override where id = ${id}::uuid`,
    );
    expect(rows).toEqual([{ removed_at: null }]);
  });

  test("who is away leaves a hole, which anybody may close with themself, and no other time", async () => {
    await away(anna!, 10, 11);
    await at(midnight(10));
    expect(await nowOnCall()).toEqual([]);
    expect(await standIn(boris!, night(11), boris!.userId, false)).toEqual({ ok: false, error: "notYours" });
    expect(await standIn(boris!, night(10), cara!.userId, false)).toEqual({ ok: false, error: "notYours" });
    expect((await standIn(boris!, night(10), boris!.userId, false)).ok).toBe(true);
    await at(midnight(10).add({ seconds: 1 }));
    expect(await nowOnCall()).toEqual([boris!.userId]);
  });

  test("two close one hole at once: one stands in, the other is told it is closed", async () => {
    await away(anna!, 10, 11);
    const answers = await Promise.all([
      standIn(boris!, night(10), boris!.userId, false),
      standIn(org.founder, night(10), org.founder.userId, false),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: "notYours" });
  });

  test.each([
    ["endBeforeStart", { start: night(11).end, end: night(11).start }],
    ["over", night(5)],
    ["outsideCover", { start: night(10).start.subtract({ hours: 5 }), end: night(10).start }],
    ["tooLong", { start: night(10).start, end: night(10).start.add({ hours: 24 * 100 }) }],
  ])("%s is refused", async (error, span) => {
    expect(await standIn(cara!, span, boris!.userId)).toEqual({ ok: false, error });
  });

  test("who is away then, or was never here, is refused", async () => {
    await away(boris!, 10);
    expect(await standIn(cara!, night(10), boris!.userId)).toEqual({ ok: false, error: "away" });
    expect(await standIn(cara!, night(10), newId())).toEqual({ ok: false, error: "notCallable" });
  });

  test("who is back earlier is back from today on", async () => {
    await away(anna!, 10, 20);
    await at(midnight(12));
    const [line] = await withActor(anna!, listAbsences);
    await expect(withActor(boris!, (tx) => removeAbsence(tx, false, line!.id))).rejects.toThrow(NotFound);
    await withActor(anna!, (tx) => removeAbsence(tx, false, line!.id));
    expect(await withActor(anna!, listAbsences)).toEqual([]);
    await at(midnight(13));
    expect(await nowOnCall()).toEqual([anna!.userId]);
  });

  test("nobody says of another that they are away, but a supervisor", async () => {
    const of = { userId: anna!.userId, firstDay: "2026-03-10", lastDay: "2026-03-10" };
    await expect(withActor(boris!, (tx) => addAbsence(tx, false, of))).rejects.toThrow(NotFound);
    expect((await withActor(cara!, (tx) => addAbsence(tx, true, of))).ok).toBe(true);
  });
});

describe("an exchange", () => {
  const ask = (inReturn: ReturnType<typeof night> | null = null) =>
    withActor(anna!, (tx) => askSwap(tx, { rotaId, askedOf: boris!.userId, shift: night(10), inReturn }));
  const answer = (who: Actor, id: string, what: "accepted" | "refused" = "accepted") =>
    withActor(who, (tx) => answerSwap(tx, id, what));
  const idOf = (result: Awaited<ReturnType<typeof ask>>) => (result.ok ? result.value : "");

  test("moves nothing before it is accepted, then both shifts at once", async () => {
    const id = idOf(await ask(night(11)));
    expect(await withActor(boris!, listSwaps)).toMatchObject([{ id, askedBy: anna!.userId }]);
    expect(await withActor(cara!, listSwaps)).toEqual([]);
    await at(midnight(10));
    expect(await nowOnCall()).toEqual([anna!.userId]);
    expect(await answer(boris!, id)).toEqual({ ok: true });
    await at(midnight(10).add({ seconds: 1 }));
    expect(await nowOnCall()).toEqual([boris!.userId]);
    await at(midnight(11));
    expect(await nowOnCall()).toEqual([anna!.userId]);
    expect(await withActor(boris!, listSwaps)).toEqual([]);
  });

  test("two accept the same shift at once: one has it, the other is told that it is not to be had", async () => {
    const first = idOf(await ask());
    const second = idOf(
      await withActor(anna!, (tx) =>
        askSwap(tx, { rotaId, askedOf: cara!.userId, shift: night(10), inReturn: null }),
      ),
    );
    const answers = await Promise.all([answer(boris!, first), answer(cara!, second)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: "notYours" });
    await at(midnight(10));
    expect(await nowOnCall()).toHaveLength(1);
  });

  test("pressed twice at once is one exchange", async () => {
    const id = idOf(await ask(night(11)));
    const answers = await Promise.all([answer(boris!, id), answer(boris!, id)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: "answered" });
    const rows = await withActor(
      anna!,
      (tx) => tx.$queryRaw<unknown[]>`select 1 from rota_override where swap_id = ${id}::uuid`,
    );
    expect(rows).toHaveLength(2);
  });

  test("is refused when a shift has changed hands meanwhile, or whoever would take it is away; the question stays", async () => {
    const id = idOf(await ask(night(11)));
    const made = await standIn(cara!, night(11), cara!.userId);
    expect(await answer(boris!, id)).toEqual({ ok: false, error: "notTheirs" });
    await withActor(cara!, (tx) => removeOverride(tx, true, made.ok ? made.value : ""));
    await away(boris!, 10);
    expect(await answer(boris!, id)).toEqual({ ok: false, error: "away" });
    expect(await withActor(boris!, listSwaps)).toHaveLength(1);
    expect(await answer(boris!, id, "refused")).toEqual({ ok: true });
  });

  test("is answered by who was asked, and taken back by who asked", async () => {
    const id = idOf(await ask());
    await expect(answer(cara!, id)).rejects.toThrow(NotFound);
    await expect(answer(anna!, id)).rejects.toThrow(NotFound);
    await expect(withActor(boris!, (tx) => withdrawSwap(tx, id))).rejects.toThrow(NotFound);
    expect(await withActor(anna!, (tx) => withdrawSwap(tx, id))).toEqual({ ok: true });
    expect(await answer(boris!, id)).toEqual({ ok: false, error: "answered" });
  });

  test("is asked of one's own shifts alone, and of those that are not over", async () => {
    const wish = { rotaId, askedOf: boris!.userId, inReturn: null };
    expect(await withActor(anna!, (tx) => askSwap(tx, { ...wish, shift: night(12) }))).toEqual({
      ok: false,
      error: "notYours",
    });
    expect(await withActor(anna!, (tx) => askSwap(tx, { ...wish, shift: night(4) }))).toEqual({
      ok: false,
      error: "over",
    });
  });
});

describe("the rota itself", () => {
  const edit = (actor: Actor, version: number, change: object) =>
    withActor(actor, async (tx) => {
      const { plan, name } = await getRota(tx, rotaId);
      const fields = { ...fieldsAt(plan, name, clock(tx)), ...change };
      return editRota(tx, requireOrganisationAccess(tx, actor, "rota:manage"), {
        id: rotaId,
        version,
        fields,
      });
    });

  test("renamed, changes nobody's turn; turned otherwise, gives the running turn to the first", async () => {
    await at(midnight(10));
    await edit(cara!, 1, { name: "Night watch" });
    expect(await nowOnCall()).toEqual([anna!.userId]);
    await edit(cara!, 2, { people: [cara!.userId, anna!.userId] });
    expect(await nowOnCall()).toEqual([cara!.userId]);
    await at(midnight(11));
    expect(await nowOnCall()).toEqual([anna!.userId]);
  });

  test("saved by two at once is saved by one", async () => {
    const answers = await Promise.all([
      edit(cara!, 1, { name: "One" }),
      edit(org.founder, 1, { name: "Two" }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: "stale" });
  });

  test("ended, calls nobody any more, and is found no more", async () => {
    await at(midnight(10));
    await withActor(cara!, (tx) =>
      endRota(tx, requireOrganisationAccess(tx, cara!, "rota:manage"), { id: rotaId, version: 1 }),
    );
    await at(midnight(10).add({ seconds: 1 }));
    expect(await nowOnCall()).toEqual([]);
    await expect(withActor(anna!, (tx) => getRota(tx, rotaId))).rejects.toThrow(NotFound);
  });

  test("is for supervisors and administrators to change", async () => {
    await expect(edit(anna!, 1, {})).rejects.toThrow(NotFound);
    expect((await edit(org.founder, 1, { name: "By an admin" })).ok).toBe(true);
  });
});

describe("the nights ahead", () => {
  test("say who covers them, holes in whole and in part, and nights one person deep", async () => {
    await away(anna!, 10, 10);
    const { nights: lines, people } = await withActor(anna!, (tx) => nights(tx, 30));
    expect(lines).toHaveLength(30);
    expect(lines[0]).toMatchObject({ day: "2026-03-10", standing: "part", isOneDeep: false });
    expect(lines[0]?.cells[0]).toMatchObject([
      { userId: null, why: "absent", planned: anna!.userId },
      { userId: anna!.userId, why: "turn" },
    ]);
    expect(lines[1]).toMatchObject({ standing: "covered", isOneDeep: true, holes: [] });
    expect(people[anna!.userId]).toEqual({ name: "Anna", isReachable: true, hasTested: false });
    await standIn(cara!, night(12), null);
    expect((await withActor(anna!, (tx) => nights(tx, 3))).nights[2]?.standing).toBe("none");
  });

  test("two rotas of different people are two deep; a rota of days leaves the night empty", async () => {
    await begun(cara!, nightly([cara!, anna!, boris!], { name: "Second" }));
    await begun(
      cara!,
      nightly([cara!], { name: "Days", fromTime: "08:00", untilTime: "20:00", handOverAt: "08:00" }),
    );
    const { nights: lines } = await withActor(anna!, (tx) => nights(tx, 2));
    expect(lines[1]).toMatchObject({ isOneDeep: false, standing: "covered" });
    expect(lines[1]?.cells.map((cell) => cell.length)).toEqual([1, 1, 0]);
  });

  test("mark the public holidays of the states", async () => {
    await at(Temporal.Instant.from("2026-03-20T09:00:00Z"));
    const { nights: lines } = await withActor(anna!, (tx) => nights(tx, 3));
    expect(lines[1]).toMatchObject({ day: "2026-03-21", holidays: [{ state: "KZ" }] });
  });
});

test("another organisation sees, changes and answers nothing of it", async () => {
  const swap = await withActor(anna!, (tx) =>
    askSwap(tx, { rotaId, askedOf: boris!.userId, shift: night(10), inReturn: null }),
  );
  const override = await standIn(cara!, night(11), cara!.userId);
  const absence = await away(anna!, 20);
  const other = await anOrganisation("Elsewhere");
  const stranger = other.founder;
  const access = (tx: Parameters<typeof requireOrganisationAccess>[0]) =>
    requireOrganisationAccess(tx, stranger, "rota:manage");
  const turnedAway = [
    () => withActor(stranger, (tx) => getRota(tx, rotaId)),
    () => withActor(stranger, (tx) => addOverride(tx, true, { rotaId, ...night(10), userId: null })),
    () => withActor(stranger, (tx) => removeOverride(tx, true, override.ok ? override.value : "")),
    () => withActor(stranger, (tx) => removeAbsence(tx, true, absence.ok ? absence.value : "")),
    () => withActor(stranger, (tx) => answerSwap(tx, swap.ok ? swap.value : "", "accepted")),
    () => withActor(stranger, (tx) => endRota(tx, access(tx), { id: rotaId, version: 1 })),
    () =>
      withActor(stranger, (tx) =>
        addAbsence(tx, true, { userId: anna!.userId, firstDay: "2026-03-20", lastDay: "2026-03-20" }),
      ),
  ];
  for (const each of turnedAway) await expect(each()).rejects.toThrow(NotFound);
  await at(midnight(10));
  expect(await withActor(stranger, (tx) => onCallNow(tx, [rotaId]))).toEqual([]);
  expect(await withActor(stranger, onCallBoard)).toEqual([]);
  expect((await withActor(stranger, (tx) => nights(tx, 30))).nights).toEqual([]);
});
