import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { label } from "../lib/vocabulary/labels.ts";
import { type Install, startInstall } from "./fixtures/install";
import { setUp } from "./fixtures/people";
import { closeWindows } from "./fixtures/windows";
import { wordsOf } from "./fixtures/words";

const say = wordsOf("en");
const OVER_LIMIT = 256 * 1024 + 1;

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** Speaks to the program without a browser, which would set or withhold headers of its own. */
function ask(
  origin: string,
  path: string,
  given: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { hostname, port, path, method: given.method ?? "GET", headers: given.headers },
      (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => {
          body += part;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(given.body);
  });
}

/** @returns the nonce of the answer's policy */
function expectHeaders({ headers }: Answer, what: string): string {
  const policy = String(headers["content-security-policy"]);
  const nonce = /script-src 'nonce-([A-Za-z0-9+/]{22}==)' 'strict-dynamic';/.exec(policy)?.[1];
  expect(nonce, `${what}: ${policy}`).toBeDefined();
  for (const part of [
    "default-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ])
    expect(policy, what).toContain(part);
  expect(policy, what).not.toContain("unsafe-");
  expect(headers, what).toMatchObject({
    "strict-transport-security": "max-age=63072000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
    "origin-agent-cluster": "?1",
    "x-robots-tag": "noindex, nofollow, noarchive",
  });
  expect(headers["permissions-policy"], what).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
  expect(headers["cache-control"], what).toContain("no-store");
  for (const name of ["x-powered-by", "server", "access-control-allow-origin"])
    expect(headers[name], what).toBeUndefined();
  return nonce as string;
}

test.describe("the headers of every answer", () => {
  // One program for all of them.
  test.describe.configure({ mode: "serial" });

  let install: Install;
  let page: Page;
  let context: BrowserContext;

  test.beforeAll(async ({ browser }) => {
    install = await startInstall();
    context = await browser.newContext();
    page = await context.newPage();
    await setUp(page, install.setupLink, "en", {
      organisation: "Harbour Aid",
      name: "Dana Sarsen",
      email: "dana@example.org",
    });
  });
  test.afterAll(async ({ browser }) => {
    await closeWindows(browser);
    await install?.stop();
  });

  test("stand on what is shown, not there, not allowed, too large, or sent from elsewhere", async () => {
    const { origin } = install;
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const form = { origin, "content-type": "application/x-www-form-urlencoded" };
    const json = { "content-type": "application/json", "content-length": "2" };
    const answers: [string, number, Promise<Answer>][] = [
      ["sign in", 200, ask(origin, "/sign-in")],
      ["the board", 200, ask(origin, "/", { headers: { cookie } })],
      ["a page of nobody signed in", 307, ask(origin, "/cases")],
      ["no such page", 404, ask(origin, "/nowhere", { headers: { cookie } })],
      ["no such case", 404, ask(origin, `/cases/${crypto.randomUUID()}`, { headers: { cookie } })],
      [
        "a method that is not there",
        405,
        ask(origin, "/api/alerts/waiting", { method: "DELETE", headers: { origin, "content-length": "0" } }),
      ],
      [
        "too much",
        413,
        ask(origin, "/sign-in", { method: "POST", headers: form, body: "x".repeat(OVER_LIMIT) }),
      ],
      [
        "no length",
        411,
        ask(origin, "/sign-in", {
          method: "POST",
          headers: { ...form, "transfer-encoding": "chunked" },
          body: "a=b",
        }),
      ],
      [
        "another origin",
        403,
        ask(origin, "/sign-in", {
          method: "POST",
          headers: { ...form, origin: "https://elsewhere.example", "content-length": "3" },
          body: "a=b",
        }),
      ],
      [
        "no origin",
        403,
        ask(origin, "/sign-in", { method: "POST", headers: { "content-length": "3" }, body: "a=b" }),
      ],
      [
        "origin null",
        403,
        ask(origin, "/sign-in", {
          method: "POST",
          headers: { ...form, origin: "null", "content-length": "3" },
          body: "a=b",
        }),
      ],
      [
        "another site",
        403,
        ask(origin, "/sign-in", {
          method: "POST",
          headers: { ...form, "sec-fetch-site": "cross-site", "content-length": "3" },
          body: "a=b",
        }),
      ],
      [
        "a forged host",
        403,
        ask(origin, "/sign-in", {
          method: "POST",
          headers: { ...form, "x-forwarded-host": "elsewhere.example", "content-length": "3" },
          body: "a=b",
        }),
      ],
      [
        "nobody's upload",
        401,
        ask(origin, "/api/files", {
          method: "POST",
          headers: { ...form, "content-length": "3" },
          body: "a=b",
        }),
      ],
      [
        "an upload without a file",
        415,
        ask(origin, "/api/files", {
          method: "POST",
          headers: { ...form, cookie, "content-length": "3" },
          body: "a=b",
        }),
      ],
      ["nobody's alerts", 401, ask(origin, "/api/alerts/waiting")],
      ["nobody's stream", 401, ask(origin, "/api/events")],
      ["a link of a message that opens nothing", 200, ask(origin, "/answer/nothing")],
      [
        "nobody's palette",
        401,
        ask(origin, "/api/palette", { method: "POST", headers: { ...json, origin }, body: "{}" }),
      ],
      [
        "a word that a push came, of no message",
        422,
        ask(origin, "/api/push/ack", { method: "POST", headers: { ...json, origin }, body: "{}" }),
      ],
      [
        "nobody's new subscription",
        401,
        ask(origin, "/api/push/renew", { method: "POST", headers: { ...json, origin }, body: "{}" }),
      ],
      [
        "a gateway of texts that proves nothing",
        404,
        ask(origin, "/api/inbound/sms", { method: "POST", headers: json, body: "{}" }),
      ],
      ...["/account/channels", "/rota", "/directory", "/organisation/ladders", "/status"].map(
        (path): [string, number, Promise<Answer>] => [path, 200, ask(origin, path, { headers: { cookie } })],
      ),
      [
        "a stream for another site",
        403,
        ask(origin, "/api/events", { headers: { cookie, "sec-fetch-site": "cross-site" } }),
      ],
    ];
    const nonces = new Set<string>();
    for (const [what, status, asked] of answers) {
      const answer = await asked;
      expect(answer.status, what).toBe(status);
      nonces.add(expectHeaders(answer, what));
    }
    expect(nonces.size).toBe(answers.length);
  });

  test("the nonce is the program's own, whatever a request brings", async () => {
    const mine = "bWluZW1pbmVtaW5lbWluZQ==";
    const answer = await ask(install.origin, "/sign-in", {
      headers: {
        "x-nonce": mine,
        "content-security-policy": `script-src 'nonce-${mine}'`,
        "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
      },
    });
    const nonce = expectHeaders(answer, "a nonce from outside");
    expect(nonce).not.toBe(mine);
    expect(answer.body).not.toContain(mine);
    expect(answer.body).toContain(`nonce="${nonce}"`);
    for (const [tag] of answer.body.matchAll(/<script\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
  });

  test("a file that somebody sent runs and loads nothing, there or not", async () => {
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const path = `/api/files/${crypto.randomUUID()}`;
    const elsewhere = { cookie, "sec-fetch-site": "cross-site" };
    for (const [status, headers] of [
      [401, {}],
      [404, { cookie }],
      [403, elsewhere],
    ] as const) {
      const answer = await ask(install.origin, path, { headers });
      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject({
        "content-security-policy": "sandbox; default-src 'none'",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "no-store",
      });
    }
  });

  test("health tells no more than whether", async () => {
    for (const path of ["/api/health/live", "/api/health/ready"]) {
      const answer = await ask(install.origin, path);
      expect(answer.status, path).toBe(200);
      expect(JSON.parse(answer.body), path).toEqual({ status: "ok" });
      expectHeaders(answer, path);
    }
  });

  test("no page breaks its own policy", async () => {
    const broken: string[] = [];
    page.on("console", (message) => {
      if (/content.security.policy/i.test(message.text())) broken.push(message.text());
    });
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) =>
        console.warn(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    await page.goto(`${install.origin}/cases/new`);
    await page.getByLabel(say("logCase.fields.name"), { exact: true }).fill("Yerzhan Testov");
    await page.getByLabel(say("logCase.fields.hostState"), { exact: true }).selectOption("KZ");
    for (const field of ["nationality", "heldBy", "place", "heldSince", "sourceKind"])
      await page.locator(`input[name="${field}Unknown"]`).check();
    await page.getByRole("button", { name: say("logCase.submit"), exact: true }).click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
    await expect(page.locator("h1")).toContainText("Yerzhan Testov");
    await page
      .getByRole("link", { name: say("case.raiseAlert") })
      .first()
      .click();
    await page.getByLabel(new RegExp(`^${label("alert_kind", "removal_now", "en")}`)).check();
    await page.getByRole("button", { name: say("alerts.new.submit"), exact: true }).click();
    await page.waitForURL(/\/alerts\/[0-9a-f-]{36}/);
    for (const path of [
      ...["/", "/cases", "/alerts", "/search", new URL(page.url()).pathname],
      ...["/rota", "/rota/new", "/directory", "/directory/new", "/account/channels", "/status"],
      ...["ladders", "ladders/new", "alert-rules", "playbook", "drills"].map(
        (name) => `/organisation/${name}`,
      ),
    ]) {
      await page.goto(`${install.origin}${path}`);
      await expect(page.locator("h1").first()).toBeVisible();
    }
    expect(broken).toEqual([]);
  });
});
