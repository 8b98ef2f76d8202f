import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { startBareServer } from "../lib/testing/cluster.ts";
import { label } from "../lib/vocabulary/labels.ts";
import { expectAccessible } from "./fixtures/accessible";
import { type Install, startInstall } from "./fixtures/install";
import { PASSPHRASE, setUp } from "./fixtures/people";
import { closeWindows } from "./fixtures/windows";
import { wordsOf } from "./fixtures/words";

const say = wordsOf("en");
const CODENAME = "Amber Heron";

type Shown = { title: string; body: string; tag: string; url: string };

/** The browser's half of push: what a push service would hand to the service worker is handed to it through the DevTools protocol. */
test.describe("push in the browser", () => {
  // One browser, step after step: what is turned on in one is there in the next.
  test.describe.configure({ mode: "serial" });
  let install: Install;
  let server: Awaited<ReturnType<typeof startBareServer>>;
  let database: pg.Client;
  let context: BrowserContext;
  let page: Page;

  test.beforeAll(async ({ browser }) => {
    server = await startBareServer();
    const url = new URL(server.serverUrl);
    url.pathname = "/amparo";
    install = await startInstall({ DATABASE_URL: url.href });
    database = new pg.Client({ connectionString: url.href });
    await database.connect();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.grantPermissions(["notifications"], { origin: install.origin });
    page = await context.newPage();
    await setUp(page, install.setupLink, "en", {
      organisation: "Harbour Aid",
      name: "Dana Sarsen",
      email: "dana@example.org",
    });
  });
  test.afterAll(async ({ browser }) => {
    await closeWindows(browser);
    await database?.end();
    await install?.stop();
    await server?.stop();
  });

  test("the worker is served afresh, under the policy of every page, and no page has one before the press", async () => {
    await page.goto(`${install.origin}/account/channels`);
    await expect(page.getByText(say("channels.standing.nothing"))).toBeVisible();
    await expectAccessible(page);
    const answer = await page.request.get(`${install.origin}/sw.js`);
    expect(answer.headers()).toMatchObject({
      "content-type": expect.stringContaining("javascript"),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
  });

  test("a push service that is not reached is said in a sentence, and nothing is turned on", async () => {
    await page.goto(`${install.origin}/account/channels/new/web_push`);
    const press = page.getByRole("button", { name: say("channels.browser.submit"), exact: true });
    await page.getByLabel(say("channels.form.passphrase"), { exact: true }).fill(PASSPHRASE);
    await press.click();
    await expect(page.getByText(say("channels.browser.noService"))).toBeVisible();
    await expect(press).toBeEnabled();
    await expectAccessible(page);
    const { rows } = await database.query("select 1 from channel where kind = 'web_push'");
    expect(rows).toEqual([]);
  });

  test("a browser that blocks messages says what to do", async ({ browser }) => {
    const other = await browser.newContext({ storageState: await context.storageState() });
    // To allow nothing is to block everything.
    await other.grantPermissions([], { origin: install.origin });
    const blocked = await other.newPage();
    await blocked.goto(`${install.origin}/account/channels/new/web_push`);
    await expect(blocked.getByText(say("channels.browser.blocked"))).toBeVisible();
    await other.close();
  });

  test("a push is shown with its codename and level alone, and the server hears that it came", async () => {
    const id = await aPush(database);
    await page.goto(`${install.origin}/account/channels`);
    const row = page
      .getByRole("listitem")
      .filter({ hasText: label("channel_kind", "web_push", "en") })
      .first();
    await expect(row).toContainText(say("channels.try.states.accepted"));
    const level = label("alert_severity", "imminent", "en");
    await deliver(page, {
      title: `${CODENAME}: ${level}`,
      body: "Open Amparo.",
      tag: id,
      url: `${install.origin}/account/channels`,
    });
    await expect
      .poll(() => shown(page))
      .toEqual([{ title: `${CODENAME}: ${level}`, body: "Open Amparo.", tag: id, url: "/account/channels" }]);
    await expect.poll(() => stateOf(database, id)).toEqual({ state: "delivered", alive: true });
    await expect(row).toContainText(say("channels.try.states.delivered"));
    await expect(row).toContainText(say("channels.list.verified"));
  });

  test("the same push again takes its own place; one that cannot be read shows something, and leads home", async () => {
    const before = await shown(page);
    expect(before).toHaveLength(1);
    const [{ tag }] = before as [Shown];
    await deliver(page, { ...before[0], body: "Open Amparo. Again." });
    await expect
      .poll(async () => (await shown(page)).map(({ body }) => body))
      .toEqual(["Open Amparo. Again."]);
    await deliver(page, "not what we send");
    await deliver(page, { title: "", body: 5, tag: null, url: "https://elsewhere.example/steal" });
    await expect.poll(async () => (await shown(page)).length).toBe(3);
    for (const other of (await shown(page)).filter((each) => each.tag !== tag))
      expect(other).toEqual({ title: "Amparo", body: "", tag: "", url: "/" });
  });

  test("nothing of ours stays in the browser", async () => {
    const kept = await page.evaluate(async () => ({
      caches: await caches.keys(),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      session: Object.keys(sessionStorage),
    }));
    expect(kept).toMatchObject({ caches: [], databases: [] });
  });

  test("a word for a message that is none of a browser's changes nothing and says nothing", async () => {
    const say204 = (id: string) =>
      page.evaluate(
        (given) =>
          fetch("/api/push/ack", {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify({ id: given }),
          }).then(({ status }) => status),
        id,
      );
    expect(await say204(crypto.randomUUID())).toBe(204);
    expect(await say204("not an id")).toBe(422);
  });
});

/** A browser of the only member, and a first message to it that the push service has taken. @returns the id of the message */
async function aPush(database: pg.Client): Promise<string> {
  const [channel, message] = [crypto.randomUUID(), crypto.randomUUID()];
  await database.query(
    "insert into channel (org_id, id, user_id, kind) select org_id, $1, id, 'web_push' from member",
    [channel],
  );
  await database.query(
    `insert into outbox (org_id, id, recipient_id, channel, channel_id, purpose, dedupe_key, state, deadline_at)
     select org_id, $2::uuid, user_id, kind, id, 'verify', $2::uuid::text, 'accepted', now() + interval '1 hour' from channel where id = $1`,
    [channel, message],
  );
  return message;
}

async function stateOf(database: pg.Client, id: string): Promise<{ state: string; alive: boolean }> {
  const { rows } = await database.query(
    `select o.state, c.verified_at is not null and c.last_alive_at is not null as alive
     from outbox o join channel c on c.org_id = o.org_id and c.id = o.channel_id where o.id = $1`,
    [id],
  );
  return rows[0];
}

/** Hands a push to the service worker of the page, as a push service would. */
async function deliver(page: Page, message: object | string): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  const registration = new Promise<string>((resolve) =>
    protocol.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [found] = registrations.filter(({ isDeleted }) => !isDeleted);
      if (found) resolve(found.registrationId);
    }),
  );
  await protocol.send("ServiceWorker.enable");
  await protocol.send("ServiceWorker.deliverPushMessage", {
    origin: new URL(page.url()).origin,
    registrationId: await registration,
    data: typeof message === "string" ? message : JSON.stringify(message),
  });
  await protocol.detach();
}

function shown(page: Page): Promise<Shown[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ title, body, tag, data }) => ({
      title,
      body,
      tag,
      url: data.url,
    }));
  });
}
