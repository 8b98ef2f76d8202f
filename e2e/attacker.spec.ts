import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { AlertSight } from "./fixtures/alert-sight";
import { type BareCase, raise } from "./fixtures/cases";
import { ask, formsOf, send } from "./fixtures/forms";
import type { Install } from "./fixtures/install";
import { type Ear, listen } from "./fixtures/live";
import { NAME, PLACE, shutOut, type Uninvited } from "./fixtures/uninvited";
import { closeWindows } from "./fixtures/windows";
import { wordsOf } from "./fixtures/words";

const say = wordsOf("en");
const SPELLINGS = [NAME, "Yerzhan Testov", "Testov Erzhan"];
const CASE_PAGES = fileURLToPath(new URL("../app/(casework)/cases/[caseId]", import.meta.url));
/** Forms of the attacker's own case, sent with the owner's ids. */
const FORM_PAGES = [
  "",
  "/assign",
  "/close",
  "/level",
  "/link",
  "/person",
  "/contact/new",
  "/contacts/new",
  "/custody/new",
  "/proceedings/new",
  "/decisions/new",
  "/filings/new",
  "/hearings/new",
  "/removals/new",
];

/** Every page under a case, with an id that is nobody's where one more is asked for. */
function pagesUnder(caseId: string): string[] {
  const files = readdirSync(CASE_PAGES, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(^|\/)page\.tsx$/.test(file),
  );
  return files.map((file) =>
    `/cases/${caseId}/${file.replace(/\/?page\.tsx$/, "")}`
      .replace(/\/$/, "")
      .replaceAll(/\[\w+\]/g, () => crypto.randomUUID()),
  );
}

const firstValue = (form: { fields: [string, string][] } | undefined, name: string) =>
  form?.fields.find(([field]) => field === name)?.[1] ?? "";

test.describe("somebody who may not see a case", () => {
  // One program and its people for all of them, in this order.
  test.describe.configure({ mode: "serial" });

  let install: Install;
  let dana: Page;
  let saule: Page;
  let attackers: Uninvited[];
  let target: BareCase;
  let alertId: string;

  test.beforeAll(async ({ browser }) => {
    ({ install, dana, saule, attackers, target } = await shutOut(browser));
  });
  test.afterAll(async ({ browser }) => {
    await closeWindows(browser);
    await install?.stop();
  });

  test("hears nothing while its owner changes it and raises an alert; the owner hears it", async () => {
    const ears = await Promise.all(
      [dana, saule, ...attackers.map(({ page }) => page)].map((page) => listen(page, install.origin)),
    );
    const [hers, called, ...theirs] = ears;
    const tab = await dana.context().newPage();
    await tab.goto(`${install.origin}/cases/${target.id}`);
    await tab.getByLabel(say("casework.note.text"), { exact: true }).fill("The sister rings again at nine.");
    await tab.getByRole("button", { name: say("casework.note.add"), exact: true }).click();
    await expect(tab.getByText("The sister rings again at nine.").first()).toBeVisible();
    alertId = await raise(tab, install.origin, target.id);
    await tab.close();
    const hears = async (ear: Ear | undefined, kind: string) =>
      (await ear?.heard())?.some((line) => line.includes(kind));
    await expect.poll(() => hears(hers, "case.changed")).toBe(true);
    await expect.poll(() => hears(called, "alert.raised")).toBe(true);
    // What goes to one stream goes to all at once; a second more is generous.
    await dana.waitForTimeout(1_000);
    for (const [at, ear] of theirs.entries()) {
      const heard = (await ear.heard()).join("\n");
      // Of their own alert they may hear that somebody has seen it.
      for (const trace of [target.id, alertId, "case.changed", "alert.raised"])
        expect(heard, attackers[at]?.who).not.toContain(trace);
    }
    await Promise.all(ears.map((ear) => ear.stop()));
  });

  test("gets the answer of an id that is nobody's from every page; the owner sees it", async () => {
    for (const [there, nowhere] of [
      ...pairsOf(pagesUnder(target.id), target.id),
      [`/alerts/${alertId}`, `/alerts/${crypto.randomUUID()}`],
    ] as const) {
      for (const { who, page } of attackers) {
        const [one, other] = [await ask(page, there), await ask(page, nowhere)];
        expect(one.status, `${who}: ${there}`).toBe(404);
        expect(one, `${who}: ${there}`).toEqual(other);
        expect(one.html).toContain(say("errors.page.notFoundBody"));
      }
    }
    for (const { page } of attackers) {
      await page.goto(`${install.origin}/cases/${target.id}`);
      await expect(page.getByText(say("errors.page.notFoundBody"))).toBeVisible();
      await expect(page).toHaveTitle(new RegExp(`^${say("errors.page.notFoundTitle")}`));
    }
    const shown = await ask(dana, `/cases/${target.id}`);
    expect([shown.status, shown.text.includes(NAME), shown.text.includes(target.codename)]).toEqual([
      200,
      true,
      true,
    ]);
    for (const path of ["/assign", "/close", "/level", "/link", "/person", "/history", "/custody/new"])
      expect((await ask(dana, `/cases/${target.id}${path}`)).status, path).toBe(200);
    expect((await ask(dana, `/alerts/${alertId}`)).status).toBe(200);
  });

  test("does not find it on any list, by any spelling, nor in any count; the owner does", async () => {
    const lists = [
      "/",
      "/cases",
      "/cases?status=all",
      "/alerts",
      "/alerts/new",
      `/alerts/new?case=${target.id}`,
      "/cases/new",
    ];
    const waiting = async (page: Page) =>
      (await page.request.get(`${install.origin}/api/alerts/waiting`)).text();
    const suggested = async (page: Page, name: string) =>
      (
        await page.request.post(`${install.origin}/api/search/suggest`, {
          data: { name },
          headers: { origin: install.origin },
        })
      ).text();
    const searched = async (page: Page, name: string) => {
      const [form] = await formsOf(page, "/search", ["name"]);
      return form
        ? (
            await send(
              page,
              {
                ...form,
                fields: form.fields.map(([field, value]) => [field, field.startsWith("$") ? value : ""]),
              },
              { name },
            )
          ).text
        : "";
    };
    for (const { who, page, own } of attackers) {
      for (const path of lists) {
        const { html, text } = await ask(page, path);
        for (const secret of [target.codename, NAME, "Testov"])
          expect(`${html} ${text}`, `${who}: ${path}`).not.toContain(secret);
      }
      expect((await ask(page, "/cases")).text).toContain(say("caseload.count", { count: 1 }));
      // A place that was kept in the directory is every colleague's, and nobody else's.
      expect((await ask(page, "/cases/new")).html.includes(PLACE), who).toBe(
        page.context() === attackers[1]?.page.context(),
      );
      expect(await waiting(page), who).not.toContain(target.codename);
      expect(await waiting(page), who).toContain(own.codename);
      for (const name of SPELLINGS) {
        expect(JSON.parse(await suggested(page, name)), `${who}: ${name}`).toEqual({ matches: [] });
        expect(await searched(page, name), `${who}: ${name}`).not.toContain(target.codename);
      }
    }
    expect((await ask(dana, "/cases")).text).toContain(target.codename);
    expect(await waiting(dana)).toContain(target.codename);
    for (const name of SPELLINGS) {
      expect(await suggested(dana, name), name).toContain(target.codename);
      expect(await searched(dana, name), name).toContain(target.codename);
    }
  });

  test("changes nothing by sending forms of their own with the owner's ids", async () => {
    // Taken, so that the ladder does not climb meanwhile.
    await dana.goto(`${install.origin}/alerts/${alertId}`);
    const hers = new AlertSight(dana, "en");
    await hers.take({ plan: "Ring the duty prosecutor" });
    await expect(hers.standing).toContainText(say("alerts.page.standing.takenByYou"));
    const before = [
      await ask(dana, `/cases/${target.id}`),
      await ask(dana, `/cases/${target.id}/history`),
      await ask(dana, `/alerts/${alertId}`),
    ];
    const refused = say("errors.notFound");
    for (const { who, page, own, ownAlert } of attackers) {
      const refusals = new Set<string>();
      for (const path of FORM_PAGES.map((each) => `/cases/${own.id}${each}`)) {
        for (const form of await formsOf(page, path, ["caseId"])) {
          const one = await send(page, form, { caseId: target.id });
          const other = await send(page, form, { caseId: crypto.randomUUID() });
          expect(one, `${who}: ${path}`).toEqual(other);
          expect(one.status, `${who}: ${path}`).toBe(200);
          if (one.text.includes(refused)) refusals.add(path.slice(`/cases/${own.id}`.length));
        }
      }
      for (const path of [
        "",
        "/assign",
        "/level",
        "/person",
        "/custody/new",
        "/proceedings/new",
        "/contacts/new",
      ])
        expect([...refusals], who).toContain(path);
      for (const form of await formsOf(page, `/alerts/${ownAlert}`, ["alertId"])) {
        const one = await send(page, form, { alertId });
        expect(one, who).toEqual(await send(page, form, { alertId: crypto.randomUUID() }));
        expect(one.status, who).toBe(200);
        // What was heard may ask for more first; to take it and to stand it down are whole as they are.
        if (["plan", "outcome"].some((name) => firstValue(form, name)))
          expect(one.text, who).toContain(refused);
      }
      const [paging] = await formsOf(page, `/alerts/new?case=${own.id}`, ["caseId"]);
      if (!paging) throw new Error("no form to raise an alert");
      const one = await send(page, paging, { caseId: target.id });
      expect(one, who).toEqual(await send(page, paging, { caseId: crypto.randomUUID() }));
      expect(one.location, who).toBeUndefined();
    }
    const after = [
      await ask(dana, `/cases/${target.id}`),
      await ask(dana, `/cases/${target.id}/history`),
      await ask(dana, `/alerts/${alertId}`),
    ];
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
  });

  test("cannot bring a colleague, a team or a place of another organisation into a case of their own", async () => {
    const [hers] = await formsOf(dana, `/cases/${target.id}/assign`, ["caseId"]);
    const [vera] = attackers;
    if (!vera) throw new Error("nobody of another organisation");
    const [assign] = await formsOf(vera.page, `/cases/${vera.own.id}/assign`, ["caseId"]);
    const [custody] = await formsOf(vera.page, `/cases/${vera.own.id}/custody/new`, ["caseId"]);
    if (!hers || !assign || !custody) throw new Error("a form is missing");
    const theirIds = {
      leadId: firstValue(hers, "leadId"),
      backupId: firstValue(hers, "leadId"),
      teamId: firstValue(hers, "teamId"),
      named: firstValue(hers, "named"),
    };
    for (const [field, id] of Object.entries(theirIds)) {
      expect(id, field).toMatch(/^[0-9a-f-]{36}$/);
      const one = await send(vera.page, assign, { [field]: id });
      expect(one.location, field).toBeUndefined();
      expect(one, field).toEqual(await send(vera.page, assign, { [field]: crypto.randomUUID() }));
    }
    // A place travels as words, and its id in a form is a field that nobody asked for.
    expect((await ask(vera.page, `/cases/${vera.own.id}/custody/new`)).html).not.toContain(PLACE);
    const one = await send(vera.page, custody, { facilityId: crypto.randomUUID() });
    expect(one.text).toContain(say("errors.unknownField"));
  });

  test("a form that is sent twice makes one case", async () => {
    const { page } = attackers[0] as { page: Page };
    const [form] = await formsOf(page, "/cases/new?start=empty", ["key"]);
    if (!form) throw new Error("no form to log a case");
    const bare: [string, string][] = form.fields.filter(
      ([name]) => name.startsWith("$ACTION") || name === "key",
    );
    const typed = {
      name: "Dinara Twice",
      hostState: "KZ",
      nationalityUnknown: "yes",
      heldByUnknown: "yes",
      placeUnknown: "yes",
      heldSinceUnknown: "yes",
      sourceKindUnknown: "yes",
      intent: "log",
    };
    const [one, two] = await Promise.all([
      send(page, { ...form, fields: bare }, typed),
      send(page, { ...form, fields: bare }, typed),
    ]);
    expect(one.location).toMatch(/\/cases\/[0-9a-f-]{36}/);
    expect(two.location?.split("?")[0]).toBe(one.location?.split("?")[0]);
    expect((await ask(page, "/cases")).text).toContain(say("caseload.count", { count: 2 }));
  });
});

/** Each page beside the same page of an id that is nobody's. */
function pairsOf(paths: readonly string[], caseId: string): [string, string][] {
  return paths.map((path) => [path, path.replace(caseId, crypto.randomUUID())]);
}
