import { expect, type Page, test } from "@playwright/test";
import { AlertSight } from "./fixtures/alert-sight";
import { type BareCase, raise } from "./fixtures/cases";
import { ask, call, formsOf, type SentForm, send } from "./fixtures/forms";
import type { Install } from "./fixtures/install";
import { type Mailbox, openMailbox } from "./fixtures/mailbox";
import { PASSPHRASE } from "./fixtures/people";
import { NAME, shutOut, type Uninvited } from "./fixtures/uninvited";
import { closeWindows } from "./fixtures/windows";
import { wordsOf } from "./fixtures/words";

const say = wordsOf("en");
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Hidden fields of ours by which a form speaks of something. */
const MARKS = ["alertId", "channelId", "drillId", "entryId", "id"];

/** Somebody who may not see an alert, or is of another organisation, with the owner's ids and the owner's own forms. */
test.describe("somebody whom an alert is not for", () => {
  // One program and its people for all of them, in this order.
  test.describe.configure({ mode: "serial" });

  let install: Install;
  let mailbox: Mailbox;
  let dana: Page;
  let saule: Page;
  let attackers: Uninvited[];
  let target: BareCase;
  let alertId: string;
  /** Forms of the owner and of whoever she let in, as their pages gave them while the alert went its way. */
  const ofAlert: SentForm[] = [];

  test.beforeAll(async ({ browser }) => {
    mailbox = await openMailbox();
    const mail = { SMTP_URL: mailbox.url, MAIL_FROM: "amparo@example.org" };
    ({ install, dana, saule, attackers, target } = await shutOut(browser, mail));
  });
  test.afterAll(async ({ browser }) => {
    await closeWindows(browser);
    await install?.stop();
    await mailbox?.close();
  });

  /** Calls what the owner's form calls, with its own ids and with ids that are nobody's: the two answers are one. */
  async function expectNowhere(page: Page, form: SentForm, path: string, what: string): Promise<void> {
    const there = whole({ ...form, path });
    const nobodys = Object.fromEntries(
      there.fields
        .filter(([name, value]) => !name.startsWith("$") && name !== "key" && value.match(UUID))
        .map(([name, value]) => [name, value.replaceAll(UUID, () => crypto.randomUUID())]),
    );
    const one = await call(page, there);
    const other = await call(page, there, nobodys);
    expect(one, what).toEqual(other);
    expect(one.status, what).toBe(200);
    // To take away what is not there is done already.
    expect(one.said, what).toMatch(/"code":"notFound"|done=removed/);
  }

  async function gatherForms(page: Page, path: string): Promise<SentForm[]> {
    const forms = await formsOf(page, path, MARKS);
    expect(forms.length, path).toBeGreaterThan(0);
    return forms;
  }

  const names = (forms: readonly SentForm[]) =>
    new Set(forms.flatMap(({ fields }) => fields.map(([name]) => name)));

  test("answer, escalate, take, renew, pass on, ring, tick, agree: all as of an alert that is nobody's", async () => {
    const { origin } = install;
    await addToDirectory(dana);
    alertId = await raise(dana, origin, target.id);
    const path = `/alerts/${alertId}`;
    const [hers, called] = [new AlertSight(dana, "en"), new AlertSight(saule, "en")];
    await saule.goto(`${origin}${path}`);
    ofAlert.push(...(await gatherForms(dana, path)), ...(await gatherForms(saule, path)));
    await called.answer("coming", "There in 20 minutes");
    await hers.take({ plan: "Ring the duty prosecutor" });
    await expect(hers.standing).toContainText(say("alerts.page.standing.takenByYou"));
    ofAlert.push(...(await gatherForms(dana, path)), ...(await gatherForms(saule, path)));
    await saule.goto(`${origin}${path}`);
    await called.askToStandDown("still_here_safe");
    ofAlert.push(...(await gatherForms(dana, path)), ...(await gatherForms(saule, path)));
    for (const field of ["word", "plan", "ownerId", "askId", "item", "entryId", "outcome"])
      expect([...names(ofAlert)], field).toContain(field);

    const before = [await ask(dana, path), await ask(saule, path)].map(({ text }) => text);
    for (const { who, page, ownAlert } of attackers)
      for (const form of ofAlert) {
        const fields = [...names([form])].filter((name) => !name.startsWith("$")).join(", ");
        await expectNowhere(page, form, `/alerts/${ownAlert}`, `${who}: ${fields}`);
      }
    const after = [await ask(dana, path), await ask(saule, path)].map(({ text }) => text);
    expect(after).toEqual(before);
  });

  test("pages of another organisation, and the channels of anybody else, are not there; nor do their forms reach them", async () => {
    const [vera, timur] = attackers as [Uninvited, Uninvited];
    const theirs = await setUpOffice(dana);
    for (const { path, isPersonal } of theirs) {
      const shown = await ask(dana, path);
      expect(shown.status, path).toBe(200);
      const nowhere = path.replace(UUID, () => crypto.randomUUID());
      const forms = await formsOf(dana, path, MARKS);
      expect(forms.length, path).toBeGreaterThan(0);
      for (const { who, page } of isPersonal ? [vera, timur] : [vera]) {
        const one = await ask(page, path);
        expect(one.status, `${who}: ${path}`).toBe(404);
        expect(one, `${who}: ${path}`).toEqual(await ask(page, nowhere));
        for (const form of forms) await expectNowhere(page, form, path, `${who}: ${path}`);
      }
      expect((await ask(dana, path)).text, path).toBe(shown.text);
    }
  });

  test("status names nobody of another organisation", async () => {
    for (const { who, page } of attackers) {
      const { html, text } = await ask(page, "/status");
      for (const secret of ["saule@", "Saule Named", target.codename, NAME, target.id, alertId])
        expect(`${html} ${text}`, who).not.toContain(secret);
    }
  });
});

/** With what a form filled in by itself still lacks: the button that was pressed, a passphrase, an hour beside a day. */
function whole(form: SentForm): SentForm {
  const has = (name: string) => form.fields.some(([each]) => each === name);
  const more: Record<string, string> = {};
  if (has("passphrase")) more.passphrase = PASSPHRASE;
  if (has("holders")) more.act = "save";
  if (has("expected")) more.expected = "";
  if (has("word") && !has("plan")) more.answer = "coming";
  const kept = form.fields.filter(([name]) => !(name in more));
  return { ...form, fields: [...kept, ...Object.entries(more)] };
}

/** Sends the first form of a page that has a field of this name, filled in by itself but for what is given. */
async function post(
  page: Page,
  path: string,
  field: string,
  changes: Record<string, string> = {},
): Promise<void> {
  const [form] = await formsOf(page, path, [field]);
  if (!form) throw new Error(`no form at ${path}`);
  const answer = await send(page, form, changes);
  expect(answer.location, `${path}: ${answer.text}`).toBeDefined();
}

/** The first address on a page that matches. */
async function linkOn(page: Page, path: string, pattern: RegExp): Promise<string> {
  await page.goto(new URL(path, page.url()).href);
  const hrefs = await page
    .locator("a[href]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const found = hrefs.find((href) => pattern.test(`${href}`));
  if (!found) throw new Error(`${path} leads to no ${pattern}`);
  return found;
}

const addToDirectory = (page: Page) =>
  post(page, "/directory/new", "key", {
    name: "Duty prosecutor",
    hostState: "KZ",
    phones: "+7 722 200 00 00",
  });

/** One of each, of Dana's organisation: its page, a page of the attacker's to send its forms from, and whether it is hers alone. */
async function setUpOffice(page: Page): Promise<{ path: string; isPersonal: boolean }[]> {
  const alone = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`person${index + 2}`, ""]));
  await post(page, "/rota/new", "handOverAt", {
    ...alone,
    handOverAt: "20:00",
    cycle: "daily",
    cover: "always",
  });
  await post(page, "/organisation/ladders/new", "holders", { act: "save", severities: "watch" });
  await post(page, "/organisation/playbook", "within", { within: "30" });
  await page.goto(new URL("/organisation/drills", page.url()).href);
  await page.getByRole("button", { name: say("drills.now.submit"), exact: true }).click();
  await expect(page).toHaveURL(/\/organisation\/drills\/[0-9a-f-]{36}$/);
  const drill = new URL(page.url()).pathname;
  const id = "[0-9a-f-]{36}";
  const of = async (list: string, pattern: string) => ({
    path: await linkOn(page, list, new RegExp(`^${pattern}$`)),
    isPersonal: false,
  });
  return [
    await of("/rota", `/rota/${id}/edit`),
    await of("/directory", `/directory/${id}`),
    await of("/organisation/ladders", `/organisation/ladders/${id}`),
    await of("/organisation/playbook", `/organisation/playbook/${id}`),
    { path: drill.replace("/organisation", ""), isPersonal: false },
    { ...(await of("/account/channels", `/account/channels/${id}`)), isPersonal: true },
  ];
}
