import { type Browser, expect, type Page, test } from "@playwright/test";
import { AlertSight } from "./fixtures/alert-sight";
import { type BareCase, logCase, raise } from "./fixtures/cases";
import { Sheet } from "./fixtures/fields";
import { type Install, startInstall } from "./fixtures/install";
import { PASSPHRASE, signIn } from "./fixtures/people";
import { type Colleague, gather } from "./fixtures/team";
import { closeWindows } from "./fixtures/windows";
import { wordsOf } from "./fixtures/words";

const say = wordsOf("en");
const [DANA, TIMUR] = ["Dana Sarsen", "Timur Askarov"] as const;

/** Two people answer an alert, and set up how they are reached, in browsers that run no scripts: what is new is there once a page is loaded. */
test.describe("an alarm with scripts off", () => {
  test.describe.configure({ mode: "serial" });

  let install: Install;
  let target: BareCase;
  let hers: AlertSight;
  let his: AlertSight;

  test.beforeAll(async ({ browser }) => {
    install = await startInstall();
    const him = { name: TIMUR, email: "timur@example.org", language: "en" } as const;
    const people = await gather(browser, install, [him]);
    target = await logCase((people[0] as Colleague).page, install.origin, "Ержан Тестов");
    [hers, his] = (await Promise.all(people.map((worker) => withoutScripts(browser, worker)))) as [
      AlertSight,
      AlertSight,
    ];
  });
  test.afterAll(async ({ browser }) => {
    await closeWindows(browser);
    await install?.stop();
  });

  async function withoutScripts(browser: Browser, worker: Colleague): Promise<AlertSight> {
    await worker.page.context().close();
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signIn(page, install.origin, worker);
    return new AlertSight(page, "en");
  }

  test("it is raised, seen at the next page, answered, escalated, given, and stood down by two", async () => {
    const id = await raise(hers.page, install.origin, target.id);
    const there = `${install.origin}/alerts/${id}`;

    await his.page.goto(`${install.origin}/cases`);
    await expect(his.bar).toContainText(target.codename);
    await his.openFromBar();
    await his.answer("coming", "There in 20 minutes");
    await his.escalate();
    await expect(his.course("escalated")).toHaveCount(1);

    await hers.page.goto(there);
    await expect(hers.called(TIMUR)).toContainText("There in 20 minutes");
    await hers.take({ plan: "Drive to the border post" }, TIMUR);
    await expect(hers.standing).toContainText(say("alerts.page.standing.taken", { name: TIMUR }));

    await his.page.goto(there);
    await expect(his.standing).toContainText(say("alerts.page.standing.takenByYou"));
    await his.renew("At the post", { plan: "Wait for the officer" });
    await expect(his.part("alerts.promise.title")).toContainText("Wait for the officer");
    await his.askToStandDown("still_here_safe");

    await hers.page.goto(there);
    await hers.agree();
    for (const { page } of [hers, his]) {
      await page.goto(there);
      await expect(page.getByText(say("alerts.over.title")).first()).toBeVisible();
    }
  });

  const press = (page: Page, name: string) =>
    page.getByRole("main").getByRole("button", { name, exact: true }).click();

  test("channels: quiet hours and rules are kept, a refused one says why and keeps what was typed", async () => {
    const { page } = his;
    const part = (key: string) => page.getByRole("region", { name: say(key), exact: true });
    await page.goto(`${install.origin}/account/channels`);
    const quiet = part("channels.quiet.title");
    await quiet.getByLabel(say("channels.quiet.from"), { exact: true }).fill("23:00");
    await quiet.getByLabel(say("channels.quiet.until"), { exact: true }).fill("23:00");
    await quiet.getByRole("button", { name: say("channels.quiet.submit"), exact: true }).click();
    await expect(page.getByText(say("channels.said.sameHour")).first()).toBeVisible();
    await expect(quiet.getByLabel(say("channels.quiet.from"), { exact: true })).toHaveValue("23:00");
    await quiet.getByLabel(say("channels.quiet.until"), { exact: true }).fill("07:00");
    await quiet.getByRole("button", { name: say("channels.quiet.submit"), exact: true }).click();
    await expect(page.getByText(say("channels.said.quietSaved"))).toBeVisible();

    await page.goto(`${install.origin}/account/channels`);
    await expect(quiet.getByLabel(say("channels.quiet.until"), { exact: true })).toHaveValue("07:00");
    const rules = part("channels.rules.title");
    const start = rules.locator("summary");
    if (await start.isVisible()) await start.click();
    await rules.locator('input[name^="after-"]').first().fill("5");
    await rules.getByRole("button", { name: say("channels.rules.submit"), exact: true }).click();
    await expect(page.getByText(say("channels.said.rulesSaved"))).toBeVisible();

    await page.goto(`${install.origin}/account/channels/new/webhook`);
    await page.getByLabel(say("channels.form.hook"), { exact: true }).fill("http://example.org/hook");
    await page.getByLabel(say("channels.form.passphrase"), { exact: true }).fill(PASSPHRASE);
    await press(page, say("channels.form.submit"));
    await expect(page.getByText(say("channels.said.badHook")).first()).toBeVisible();
    await expect(page.getByLabel(say("channels.form.hook"), { exact: true })).toHaveValue(
      "http://example.org/hook",
    );
  });

  test("the rota: one is begun, somebody is away, somebody stands in", async () => {
    const { page } = hers;
    await page.goto(`${install.origin}/rota/new`);
    const form = (key: string) => say(`rota.form.${key}`);
    const sheet = new Sheet(page);
    await sheet.write(form("name"), "Nights");
    await sheet.chooseWorded(say("rota.form.person", { number: 1 }), TIMUR);
    await sheet.pick(form("cycles.daily"));
    await sheet.write(form("handOverAt"), "20:00");
    await sheet.write(form("startsOn"), "2026-01-01");
    await sheet.send(form("save"), /\/rota$/);
    const now = page.getByRole("region", { name: say("rota.now.title"), exact: true });
    await expect(now).toContainText(TIMUR);

    const today = Temporal.Now.plainDateISO("Asia/Almaty");
    await his.page.goto(`${install.origin}/rota/away`);
    const away = new Sheet(his.page);
    await away.write(say("rota.awayForm.firstDay"), today.add({ days: 2 }).toString());
    await away.write(say("rota.awayForm.lastDay"), today.add({ days: 3 }).toString());
    await away.send(say("rota.awayForm.submit"), /\/rota$/);
    await expect(
      his.page.getByRole("region", { name: say("rota.absences.title"), exact: true }),
    ).toContainText(TIMUR);

    await page.goto(`${install.origin}/rota/stand-in`);
    const inStead = new Sheet(page);
    const field = (key: string) => say(`rota.standInForm.${key}`);
    await inStead.chooseWorded(field("who"), DANA);
    await page.locator('input[name="start"]').fill(today.add({ days: 2 }).toString());
    await page.locator('input[name="startTime"]').fill("20:00");
    await page.locator('input[name="end"]').fill(today.add({ days: 3 }).toString());
    await page.locator('input[name="endTime"]').fill("08:00");
    await inStead.send(field("submit"), /\/rota$/);
    await expect(page.getByRole("region", { name: say("rota.overrides.title"), exact: true })).toContainText(
      DANA,
    );
  });
});
