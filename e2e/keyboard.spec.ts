import { expect, test } from "@playwright/test";
import { label } from "../lib/vocabulary/labels.ts";
import { expectAccessible } from "./fixtures/accessible";
import { AlertSight } from "./fixtures/alert-sight";
import { logCase } from "./fixtures/cases";
import { type Install, startInstall } from "./fixtures/install";
import { tabTo } from "./fixtures/keyboard";
import { PASSPHRASE } from "./fixtures/people";
import { type Colleague, gather } from "./fixtures/team";
import { closeWindows } from "./fixtures/windows";
import { wordsOf } from "./fixtures/words";

const say = wordsOf("en");

test.describe("by the keyboard alone", () => {
  let install: Install;
  let dana: Colleague;
  let timur: Colleague;

  test.beforeAll(async ({ browser }) => {
    // Nobody answers there: only what a person is shown is looked at.
    install = await startInstall({
      TELEGRAM_API_URL: "http://127.0.0.1:9",
      TELEGRAM_BOT_TOKEN: "123456:invented-token-of-a-test-bot",
      TELEGRAM_BOT_NAME: "@amparo_test_bot",
    });
    const him = { name: "Timur Askarov", email: "timur@example.org", language: "en" } as const;
    [dana, timur] = (await gather(browser, install, [him])) as [Colleague, Colleague];
  });
  test.afterAll(async ({ browser }) => {
    await closeWindows(browser);
    await install?.stop();
  });

  test("an alert is raised from the palette, and a colleague goes to it, promises and has it", async () => {
    const { codename } = await logCase(dana.page, install.origin, "Ержан Тестов");
    await timur.page.goto(`${install.origin}/cases`);
    const his = new AlertSight(timur.page, "en");

    await test.step("Ctrl K, Raise alert, the kind, Page now", async () => {
      const { page } = dana;
      await page.keyboard.press("Control+k");
      await expect(page.getByRole("combobox", { name: say("palette.label") })).toBeFocused();
      const marked = page.getByRole("listbox").getByRole("option", { selected: true });
      await expect(marked).toHaveText(say("palette.raiseHere"));
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/\/alerts\/new\?case=/);
      await expect(page.getByRole("heading", { level: 1, name: say("alerts.new.title") })).toBeVisible();
      await tabTo(page.getByRole("radio").first());
      await page.keyboard.press("Space");
      const wanted = page.getByRole("radio", {
        name: new RegExp(`^${label("alert_kind", "moved", "en")}`),
      });
      for (let presses = 0; presses < 20 && !(await wanted.isChecked()); presses += 1)
        await page.keyboard.press("ArrowDown");
      await expect(wanted).toBeChecked();
      await tabTo(page.getByRole("button", { name: say("alerts.new.submit"), exact: true }));
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/\/alerts\/[0-9a-f-]{36}$/);
    });

    await test.step("the colleague opens it from the bar and takes it", async () => {
      const { page } = timur;
      await expect(his.bar).toContainText(codename);
      await tabTo(his.bar.getByRole("link", { name: say("alerts.bar.open") }).first());
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/\/alerts\/[0-9a-f-]{36}$/);
      await tabTo(page.getByLabel(say("alerts.take.plan"), { exact: true }));
      await page.keyboard.type("Ring the duty prosecutor");
      await tabTo(page.getByRole("button", { name: say("alerts.take.submit"), exact: true }));
      await page.keyboard.press("Enter");
      await expect(his.standing).toContainText(say("alerts.page.standing.takenByYou"));
    });
    await expect(new AlertSight(dana.page, "en").standing).toContainText(
      say("alerts.page.standing.taken", { name: "Timur Askarov" }),
    );
  });

  test("quiet hours are set and taken back: each says so, and the fields show what holds", async () => {
    const { page } = dana;
    await page.goto(`${install.origin}/account/channels`);
    const quiet = page.getByRole("region", { name: say("channels.quiet.title"), exact: true });
    const from = quiet.getByLabel(say("channels.quiet.from"), { exact: true });
    await from.fill("23:00");
    await quiet.getByLabel(say("channels.quiet.until"), { exact: true }).fill("07:00");
    await tabTo(quiet.getByRole("button", { name: say("channels.quiet.submit"), exact: true }));
    await page.keyboard.press("Enter");
    await expect(quiet.getByText(say("channels.said.quietSaved"))).toBeVisible();
    await expect(from).toHaveValue("23:00");
    await tabTo(quiet.getByRole("button", { name: say("channels.quiet.drop"), exact: true }));
    await page.keyboard.press("Enter");
    await expect(quiet.getByText(say("channels.said.quietDropped"))).toBeVisible();
    await expect(quiet.getByText(say("channels.said.quietSaved"))).toBeHidden();
    await expect(from).toHaveValue("");
  });

  test("rules are set and taken back; a Telegram chat is linked by a link that opens the bot with the code", async () => {
    const { page } = timur;
    await page.goto(`${install.origin}/account/channels/new/telegram`);
    await tabTo(page.getByLabel(say("channels.form.passphrase"), { exact: true }));
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press("Enter");
    const open = page.getByRole("link", {
      name: say("channels.one.telegramBot", { bot: "amparo_test_bot" }),
    });
    await expect(open).toHaveAttribute("href", /^https:\/\/t\.me\/amparo_test_bot\?start=[A-Z0-9]{12}$/);
    await expectAccessible(page);

    await page.goto(`${install.origin}/account/channels`);
    const rules = page.getByRole("region", { name: say("channels.rules.title"), exact: true });
    await tabTo(rules.locator("summary"));
    await page.keyboard.press("Enter");
    const after = rules.locator('input[name^="after-"]').first();
    await after.fill("5");
    await tabTo(rules.getByRole("button", { name: say("channels.rules.submit"), exact: true }));
    await page.keyboard.press("Enter");
    await expect(rules.getByText(say("channels.said.rulesSaved"))).toBeVisible();
    await expect(after).toHaveValue("5");
    await tabTo(rules.getByRole("button", { name: say("channels.rules.drop"), exact: true }));
    await page.keyboard.press("Enter");
    await expect(rules.getByText(say("channels.said.rulesDropped"))).toBeVisible();
    await expect(after).toHaveValue("0");
    await expectAccessible(page);
  });
});
