import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { NotFound } from "../../access/proof.ts";
import type { Permission } from "../../access/roles.ts";
import { withActor } from "../../db/client.ts";
import type { Tx } from "../../db/unit.ts";
import { type OrganisationAccess, requireOrganisationAccess } from "../../organisations/admin.ts";
import { addNotice } from "../../proceedings/notice-commands.ts";
import { aMember, anOrganisation, type TestOrganisation } from "../../testing/builders.ts";
import { testDatabase } from "../../testing/database.ts";
import {
  aRefusedCase,
  change,
  reading,
  startLaw,
  termsOf,
  told,
  value,
  withDeadlines,
} from "../../testing/refused-case.ts";
import { startDeadlines } from "../start.ts";
import { daysToConfirm } from "./calendar-year.ts";
import {
  calendarYearOf,
  changeHoliday,
  confirmYear,
  withdrawHolidayChange,
  withdrawYear,
} from "./calendars.ts";
import { confirmRule, withdrawConfirmation } from "./confirm.ts";
import { anOwnRule } from "./fixtures.ts";
import { ruleBookOf } from "./load-book.ts";
import { saveOwnRule, withdrawOwnRule } from "./own-rules.ts";

await testDatabase();

const COURT = "KZ-ASY-COURT-1M";
const VERSION = "2026-11-22";

let organisation: TestOrganisation;
let dana: Actor;
let lawyer: Actor;

beforeAll(async () => {
  organisation = await anOrganisation();
  dana = organisation.founder;
  lawyer = await aMember(organisation, { roles: ["legal"], teamId: organisation.teamId });
});

/** One act on the law of the actor's organisation. */
function act<P extends Permission, T>(
  actor: Actor,
  permission: P,
  work: (tx: Tx, access: OrganisationAccess<P>) => Promise<T>,
): Promise<T> {
  return withActor(actor, (tx) => work(tx, requireOrganisationAccess(tx, actor, permission)));
}

const confirm = (actor: Actor, ruleId = COURT, packVersion = VERSION) =>
  act(actor, "rule:confirm", (tx, access) =>
    confirmRule(tx, access, { ruleId, packVersion, on: "2026-11-20", note: "Read in force" }),
  );
const confirmationOf = (actor: Actor, ruleId = COURT) =>
  reading(actor, async (tx) => (await ruleBookOf(tx)).confirmationOf(ruleId, VERSION));
const save = (actor: Actor, also = {}, edition: number | null = null, replaces: string | null = null) =>
  act(actor, "rule:manage", (tx, access) =>
    saveOwnRule(tx, access, { rule: anOwnRule(also), replaces, edition }),
  );
describe("a confirmation", () => {
  test("is given by a legal member, once a version, and seen by all of the organisation alone", async () => {
    expect((await confirm(lawyer)).ok).toBe(true);
    expect(await confirm(lawyer)).toEqual({ ok: false, error: "alreadyConfirmed" });
    expect(await confirmationOf(dana)).toMatchObject({ by: lawyer.userId, on: "2026-11-20" });
    const others = await anOrganisation("Other");
    expect(await confirmationOf(others.founder)).toBeNull();
  });

  test("is nobody else's to give", async () => {
    for (const role of ["admin", "caseworker", "supervisor", "viewer", "auditor", "intake"] as const) {
      const member = await aMember(organisation, { roles: [role] });
      await expect(confirm(member, "KZ-ASY-COMPLAINT-3M"), role).rejects.toThrow(NotFound);
    }
  });

  test("is of the version that was read, and of a rule that is there", async () => {
    expect(await confirm(lawyer, COURT, "2020-01-01")).toEqual({ ok: false, error: "otherVersion" });
    await expect(confirm(lawyer, "XX-NOTHING")).rejects.toThrow(NotFound);
  });

  test("taken back, it counts no more, and the rule can be confirmed again", async () => {
    const id = await value(confirm(lawyer, "KZ-EXT-SC-10D"));
    await act(lawyer, "rule:confirm", (tx, access) =>
      withdrawConfirmation(tx, access, { id, reason: "The article was amended" }),
    );
    expect(await confirmationOf(dana, "KZ-EXT-SC-10D")).toBeNull();
    expect((await confirm(lawyer, "KZ-EXT-SC-10D")).ok).toBe(true);
    const kept = await reading(dana, (tx) =>
      tx.ruleConfirmation.count({ where: { ruleId: "KZ-EXT-SC-10D" } }),
    );
    expect(kept).toBe(2);
  });
});

describe("a rule of the organisation's own", () => {
  test("is offered by a decision beside the shipped ones, and its deadline keeps its edition", async () => {
    const own = await anOrganisation("Own rules");
    expect(await save(own.founder)).toEqual({ ok: true, value: 1 });
    const { caseId, decisionId } = await aRefusedCase(own);
    const ruleIds = ["KZ-OWN-COMPLAINT-10D", COURT];
    const started = change(own.founder, caseId, (tx, access) =>
      startDeadlines(tx, access, { decisionId, ruleIds }),
    );
    expect(await value(started)).toBe(2);
    const { deadlines } = await termsOf(own.founder, caseId);
    const made = deadlines.find(({ rule_id }) => rule_id === "KZ-OWN-COMPLAINT-10D");
    expect([made?.pack_version, made?.cautious_day]).toEqual(["own-1", "2022-12-09"]);
  });

  test("is offered instead of the one it replaces, which is still found", async () => {
    const own = await anOrganisation("Replacing");
    await save(own.founder, {}, null, COURT);
    const book = await reading(own.founder, ruleBookOf);
    expect(book.offered.some(({ id }) => id === COURT)).toBe(false);
    expect(book.rules.some(({ id }) => id === COURT)).toBe(true);
    expect([book.find(COURT)?.id, book.replacedBy(COURT)]).toEqual([COURT, "KZ-OWN-COMPLAINT-10D"]);
  });

  test("never takes a shipped id, never names a rule that is not there, and is an admin's to write", async () => {
    expect(await save(dana, { id: COURT })).toEqual({ ok: false, error: "idTaken" });
    expect(await save(dana, {}, null, "XX-NOTHING")).toEqual({ ok: false, error: "unknownReplaced" });
    expect(await save(dana, { next: ["XX-NOTHING"] })).toEqual({
      ok: false,
      error: { code: "unknownName", field: "next", name: "XX-NOTHING" },
    });
    await expect(save(lawyer)).rejects.toThrow(NotFound);
  });

  test("changed, the next edition counts and the former stays; of an old form nothing is saved", async () => {
    const own = await anOrganisation("Editions");
    await save(own.founder);
    expect(await save(own.founder)).toEqual({ ok: false, error: "idTaken" });
    expect(await save(own.founder, { remedy: "Complaint" }, 1)).toEqual({ ok: true, value: 2 });
    expect(await save(own.founder, { remedy: "Late" }, 1)).toEqual({ ok: false, error: "otherEdition" });
    const book = await reading(own.founder, ruleBookOf);
    const rule = book.find("KZ-OWN-COMPLAINT-10D");
    expect([rule?.remedy, rule && book.versionOf(rule)]).toEqual(["Complaint", "own-2"]);
    expect(await reading(own.founder, (tx) => tx.orgRule.count())).toBe(2);
  });

  test("withdrawn, it is offered no more, and its text stays", async () => {
    const own = await anOrganisation("Withdrawing");
    await save(own.founder);
    const reason = "It was repealed";
    await act(own.founder, "rule:manage", (tx, access) =>
      withdrawOwnRule(tx, access, { ruleId: "KZ-OWN-COMPLAINT-10D", reason }),
    );
    expect((await reading(own.founder, ruleBookOf)).find("KZ-OWN-COMPLAINT-10D")).toBeNull();
    expect(await reading(own.founder, (tx) => tx.orgRule.count())).toBe(1);
  });

  test("of another organisation is not seen", async () => {
    const others = await anOrganisation("Seen by nobody");
    await save(others.founder, { id: "KZ-OWN-ELSEWHERE" });
    expect((await reading(dana, ruleBookOf)).find("KZ-OWN-ELSEWHERE")).toBeNull();
  });
});

describe("a calendar", () => {
  const ofYear = { jurisdiction: "KZ", year: 2022 };
  const yearOf = (actor: Actor) => reading(actor, (tx) => calendarYearOf(tx, ofYear, "en"));
  const confirmed = async (actor: Actor) => {
    const seen = daysToConfirm((await yearOf(actor)).days);
    return act(actor, "rule:manage", (tx, access) => confirmYear(tx, access, { ...ofYear, seen }));
  };
  const changed = (actor: Actor, day: string, kind: "added" | "struck") =>
    act(actor, "rule:manage", (tx, access) =>
      changeHoliday(tx, access, {
        jurisdiction: "KZ",
        day,
        kind,
        name: kind === "added" ? "A day off" : null,
      }),
    );
  /** The days of the court claim against a refusal served on 7 November 2022: a month ends on Wednesday 7 December. */
  const courtDays = async (own: TestOrganisation) => {
    const made = await aRefusedCase(own, [told({ kind: "served", on: "2022-11-07" })]);
    await startLaw(own.founder, made);
    const { court } = await termsOf(own.founder, made.caseId);
    return [court.cautious_day, court.later_day];
  };

  test("an added day moves the cautious day back at once, the later possible one only when its year is confirmed", async () => {
    const own = await anOrganisation("Calendar");
    const [, before] = await courtDays(own);
    expect(before).toBe("2022-12-07");
    await value(changed(own.founder, "2022-12-07", "added"));
    const [cautious, unconfirmed] = await courtDays(own);
    expect([cautious, unconfirmed]).toEqual(["2022-12-06", "2022-12-07"]);
    await value(confirmed(own.founder));
    expect(await courtDays(own)).toEqual(["2022-12-06", "2022-12-08"]);
    await act(own.founder, "rule:manage", (tx, access) => withdrawYear(tx, access, ofYear));
    expect((await courtDays(own))[1]).toBe("2022-12-07");
  });

  test("a struck day is no holiday once the year is confirmed without it", async () => {
    const own = await anOrganisation("Struck");
    const [first] = (await yearOf(own.founder)).days.filter(({ day }) => day.startsWith("2022-12"));
    const day = first?.day ?? "";
    await value(changed(own.founder, day, "struck"));
    expect(await changed(own.founder, day, "struck")).toEqual({ ok: false, error: "noHoliday" });
    await value(confirmed(own.founder));
    const rule = anOwnRule();
    const calendar = await reading(own.founder, async (tx) =>
      (await ruleBookOf(tx)).calendarOf(rule, "KZ", Temporal.PlainDate.from(day)),
    );
    expect([calendar.confirmed.has(day), calendar.seeded.has(day)]).toEqual([false, false]);
  });

  test("that changed since the page was drawn is not confirmed; a change is taken back; it is an admin's to write", async () => {
    const own = await anOrganisation("Changing");
    await value(changed(own.founder, "2022-12-07", "added"));
    expect(await changed(own.founder, "2022-12-07", "added")).toEqual({ ok: false, error: "alreadyHoliday" });
    const stale = act(own.founder, "rule:manage", (tx, access) =>
      confirmYear(tx, access, { ...ofYear, seen: ["2022-01-01"] }),
    );
    expect(await stale).toEqual({ ok: false, error: "otherDays" });
    const added = (await yearOf(own.founder)).days.find(({ from }) => from === "added");
    await act(own.founder, "rule:manage", (tx, access) =>
      withdrawHolidayChange(tx, access, added?.changeId ?? ""),
    );
    expect((await yearOf(own.founder)).days.some(({ from }) => from === "added")).toBe(false);
    await expect(changed(lawyer, "2022-12-07", "added")).rejects.toThrow(NotFound);
  });

  test("confirmed, it moves an open deadline when its case is next changed", async () => {
    const own = await anOrganisation("Moving");
    const { caseId, decisionId } = await withDeadlines(own, [told({ kind: "served", on: "2022-11-07" })]);
    await value(changed(own.founder, "2022-12-07", "added"));
    await value(confirmed(own.founder));
    const fields = told({ givenTo: "counsel", on: "2022-12-01" });
    await value(change(own.founder, caseId, (tx, access) => addNotice(tx, access, { decisionId, fields })));
    expect((await termsOf(own.founder, caseId)).court.later_day).toBe("2022-12-08");
  });
});

test("every act is in the record", async () => {
  const auditor = await aMember(organisation, { roles: ["auditor"] });
  const actions = await withActor(auditor, (tx) =>
    tx.auditEvent.findMany({ where: { action: { startsWith: "rule." } }, select: { action: true } }),
  );
  expect(new Set(actions.map(({ action }) => action))).toEqual(
    new Set(["rule.confirmed", "rule.confirmation_withdrawn"]),
  );
});
