import { expect, test } from "@playwright/test";
import { expectAccessible } from "./fixtures/accessible";
import { AlertSight } from "./fixtures/alert-sight";
import { logCase, raise } from "./fixtures/cases";
import { Sheet } from "./fixtures/fields";
import { type HeldClock, startOnHeldClock } from "./fixtures/held-clock";
import type { Install } from "./fixtures/install";
import { type Colleague, gather } from "./fixtures/team";
import { closeWindows } from "./fixtures/windows";
import { wordsOf } from "./fixtures/words";

const say = wordsOf("en");
const form = (key: string) => say(`rota.form.${key}`);
const DANA = "Dana Sarsen";
const TIMUR = "Timur Askarov";
const WORD = "The border post rings back before midnight.";
/** The worker looks at the rotas once a minute. */
const A_LOOK = { timeout: 180_000 };

test.describe("one shift ends and another begins", () => {
  let install: Install;
  let clock: HeldClock;
  let stop: () => Promise<void>;
  let dana: Colleague;
  let timur: Colleague;

  test.beforeAll(async ({ browser }) => {
    // Near the change of the turn: a leap of a quarter of an hour would lock her session.
    ({ install, clock, stop } = await startOnHeldClock("Asia/Almaty", "2026-01-15T19:55"));
    const him = { name: TIMUR, email: "timur@example.org", language: "en" } as const;
    [dana, timur] = (await gather(browser, install, [him], clock.now)) as [Colleague, Colleague];
  });
  test.afterAll(async ({ browser }) => {
    await closeWindows(browser);
    await stop?.();
  });

  test("the board shows the hand-over until both have signed it, each in their own browser", async () => {
    const [hers, his] = [dana.page, timur.page];
    const boards = [hers, his].map((page) =>
      page.getByRole("region", { name: say("rota.handOver.waiting"), exact: true }),
    );

    await test.step("a rota of two people, who change every day at eight", async () => {
      await hers.goto(`${install.origin}/rota/new`);
      await expectAccessible(hers);
      const sheet = new Sheet(hers);
      await sheet.write(form("name"), "Nights");
      await sheet.chooseWorded(say("rota.form.person", { number: 1 }), DANA);
      await sheet.chooseWorded(say("rota.form.person", { number: 2 }), TIMUR);
      await sheet.pick(form("cycles.daily"));
      await sheet.write(form("handOverAt"), "20:00");
      await sheet.write(form("startsOn"), "2026-01-14");
      await sheet.send(form("save"), /\/rota$/);
      await expect(hers.getByRole("region", { name: say("rota.now.title"), exact: true })).toContainText(
        DANA,
      );
      await expectAccessible(hers);
    });

    const { codename } = await test.step("an alert runs, and somebody has promised", async () => {
      const logged = await logCase(hers, install.origin, "Ержан Тестов");
      await raise(hers, install.origin, logged.id);
      const mine = new AlertSight(hers, "en");
      await mine.take({ plan: "Ring the duty prosecutor" });
      await expect(mine.standing).toContainText(say("alerts.page.standing.takenByYou"));
      return logged;
    });

    await test.step("the hour comes, and the board of both says that nobody has signed", async () => {
      for (const page of [hers, his]) {
        await page.goto(install.origin);
        await expect(page.getByRole("heading", { level: 1, name: say("board.title") })).toBeVisible();
      }
      for (const board of boards) await expect(board).toHaveCount(0);
      await clock.setTo("2026-01-15T20:01");
      for (const board of boards) {
        await expect(board).toContainText(say("rota.handOver.line", { from: DANA, to: TIMUR }), A_LOOK);
        await expect(board).toContainText(say("rota.handOver.notYet", { name: DANA }));
        await expect(board).toContainText(say("rota.handOver.notYet", { name: TIMUR }));
      }
      await expectAccessible(hers);
    });

    const follow = (at: 0 | 1) =>
      boards[at]?.getByRole("link", { name: say("rota.handOver.line", { from: DANA, to: TIMUR }) }).click();

    await test.step("she signs with a word", async () => {
      await follow(0);
      await expect(
        hers.getByRole("region", { name: say("rota.handOver.alerts"), exact: true }),
      ).toContainText(codename);
      await expect(
        hers.getByRole("region", { name: say("rota.handOver.promises"), exact: true }),
      ).toContainText("Ring the duty prosecutor");
      await expectAccessible(hers);
      await hers.getByLabel(new RegExp(`^${say("rota.handOver.note")}`)).fill(WORD);
      await hers.getByRole("button", { name: say("rota.handOver.signFrom"), exact: true }).click();
      await expect(hers.getByRole("main")).toContainText(say("rota.handOver.signedAt"));
      await expect(hers.getByText(WORD)).toBeVisible();
      await expect(boards[1] as (typeof boards)[number]).toContainText(
        say("rota.handOver.signedBy", { name: DANA }),
      );
    });

    await test.step("he reads it and signs; it leaves both boards", async () => {
      await follow(1);
      await expect(his.getByText(WORD)).toBeVisible();
      await expectAccessible(his);
      await his.getByRole("button", { name: say("rota.handOver.signTo"), exact: true }).click();
      await expect(his.getByRole("button", { name: say("rota.handOver.signTo") })).toHaveCount(0);
      await expectAccessible(his);
      for (const page of [hers, his]) {
        await page.goto(install.origin);
        await expect(page.getByRole("region", { name: say("rota.now.title"), exact: true })).toContainText(
          TIMUR,
        );
      }
      for (const board of boards) await expect(board).toHaveCount(0);
    });
  });
});
