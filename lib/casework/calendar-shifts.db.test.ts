import { expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { rotaBoard } from "../alerts/rota/board.ts";
import { withActor } from "../db/client.ts";
import { aMember, anOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { begun, holdAt, night, nightly } from "../testing/rotas.ts";
import type { CalendarScope } from "./calendar-scope.ts";
import { listCalendarShifts } from "./calendar-shifts.ts";

const database = await testDatabase({ testClock: true });

test("shifts stand under the day on which they begin, from the running one on, and mine alone where I ask so", async () => {
  await holdAt(database, night(1).start);
  const org = await anOrganisation();
  const [anna, boris] = [
    await aMember(org, { name: "Anna" }),
    await aMember(org, { name: "Boris" }),
  ] as const;
  await begun(org.founder, nightly([anna, boris]));
  await holdAt(database, night(10).start.add({ hours: 1 }));
  const march = (actor: Actor, scope: CalendarScope = "all") =>
    withActor(actor, (tx) =>
      listCalendarShifts(tx, {
        ...{ from: Temporal.PlainDate.from("2026-03-01"), to: Temporal.PlainDate.from("2026-03-14") },
        ...{ zone: "Asia/Almaty", scope },
      }),
    );
  expect((await march(anna)).map(({ day, name }) => `${day.slice(8)} ${name}`)).toEqual([
    "10 Boris",
    "11 Anna",
    "12 Boris",
    "13 Anna",
    "14 Boris",
  ]);
  expect((await march(anna, "mine")).map(({ day }) => day.slice(8))).toEqual(["11", "13"]);
  expect(await march((await anOrganisation("Elsewhere")).founder)).toEqual([]);
});

test("the board of an organisation without a rota says nothing of nights; with one it says its holes", async () => {
  const org = await anOrganisation();
  const bare = { lines: [], holes: [], oneDeep: 0, unsigned: [] };
  expect(await withActor(org.founder, rotaBoard)).toMatchObject(bare);
  await begun(org.founder, nightly([org.founder], { startsOn: "2026-03-12" }));
  const board = await withActor(org.founder, rotaBoard);
  expect(board.lines).toMatchObject([{ person: null, why: "outside" }]);
  expect(board.holes.map(({ day, standing }) => `${day} ${standing}`)).toEqual([
    "2026-03-10 none",
    "2026-03-11 none",
  ]);
  expect(board.oneDeep).toBe(5);
});
