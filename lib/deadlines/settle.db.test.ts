import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { NotFound } from "../access/proof.ts";
import { changeCase } from "../casework/change-case.ts";
import { vaultOf } from "../crypto/vault.ts";
import { addNotice } from "../proceedings/notice-commands.ts";
import { openProceeding } from "../proceedings/proceeding-commands.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import {
  aRefusedCase,
  asylum,
  change,
  claim,
  reading,
  termsOf,
  told,
  value,
  withDeadlines,
} from "../testing/refused-case.ts";
import { assignDeadline, notFiling, reopenDeadline } from "./commands.ts";
import { file, refile, strikeFiling } from "./file.ts";
import { loadTerms } from "./load-terms.ts";

await testDatabase();

let organisation: TestOrganisation;
let dana: Actor;

beforeAll(async () => {
  organisation = await anOrganisation();
  dana = organisation.founder;
});

describe("a filing", () => {
  test("of the claim in court settles the complaint before it as well", async () => {
    const made = await withDeadlines(organisation);
    const filingId = await value(change(dana, made.caseId, (tx, access) => file(tx, access, claim(made))));
    const { court, complaint, ofCase } = await termsOf(dana, made.caseId);
    expect([court.settled_how, complaint.settled_how]).toEqual(["filed", "filed"]);
    expect([court.filing_id, complaint.filing_id]).toEqual([filingId, filingId]);
    expect(ofCase.nextLastDay).toBeNull();
  });

  test("that names its rule and no decision finds the one it plainly answers", async () => {
    const made = await withDeadlines(organisation);
    await value(
      change(dana, made.caseId, (tx, access) => file(tx, access, claim(made, { decisionId: null }))),
    );
    expect((await termsOf(dana, made.caseId)).court.settled_how).toBe("filed");
  });

  test("of the complaint leaves the claim in court open", async () => {
    const made = await withDeadlines(organisation);
    await value(
      change(dana, made.caseId, (tx, access) =>
        file(tx, access, claim(made, { ruleId: "KZ-ASY-COMPLAINT-3M" })),
      ),
    );
    const { court, complaint } = await termsOf(dana, made.caseId);
    expect([court.settled_how, complaint.settled_how]).toEqual([null, "filed"]);
  });

  test("that was only sent settles nothing; lodged, it does", async () => {
    const made = await withDeadlines(organisation);
    const sent = claim(made, { status: "sent" });
    const id = await value(change(dana, made.caseId, (tx, access) => file(tx, access, sent)));
    expect((await termsOf(dana, made.caseId)).court.settled_how).toBeNull();
    const filing = claim(made);
    await value(change(dana, made.caseId, (tx, access) => refile(tx, access, { id, version: 1, filing })));
    expect((await termsOf(dana, made.caseId)).court.settled_how).toBe("filed");
  });

  test("too late is always possible, with a reason", async () => {
    const made = await withDeadlines(organisation);
    const late = claim(made, { on: "2023-01-16" });
    const refused = change(dana, made.caseId, (tx, access) => file(tx, access, late));
    expect(await refused).toEqual({ ok: false, error: "lateReasonNeeded" });
    const lateReason = "Узнали только 10 января; просим восстановить срок";
    await value(change(dana, made.caseId, (tx, access) => file(tx, access, { ...late, lateReason })));
    const { court, complaint } = await termsOf(dana, made.caseId);
    // The complaint's own last possible day is 28 February: the claim came in time for that step.
    expect([court.settled_how, complaint.settled_how]).toEqual(["filed_late", "filed"]);
  });

  test("struck out, its deadlines run again", async () => {
    const made = await withDeadlines(organisation);
    const id = await value(change(dana, made.caseId, (tx, access) => file(tx, access, claim(made))));
    await value(
      change(dana, made.caseId, (tx, access) =>
        strikeFiling(tx, access, { id, version: 1, reason: "другое дело" }),
      ),
    );
    const { court, complaint, ofCase } = await termsOf(dana, made.caseId);
    expect([court.settled_how, complaint.settled_how, court.filing_id]).toEqual([null, null, null]);
    expect(ofCase.nextLastDay).toBe("2022-12-30");
  });

  test("of something no rule knows needs a title", async () => {
    const made = await aRefusedCase(organisation);
    const unnamed = claim(made, { ruleId: null, decisionId: null });
    const refused = change(dana, made.caseId, (tx, access) => file(tx, access, unnamed));
    expect(await refused).toEqual({ ok: false, error: "ruleOrTitle" });
    await value(
      change(dana, made.caseId, (tx, access) => file(tx, access, { ...unnamed, title: "Письмо прокурору" })),
    );
  });
});

describe("not filing, because", () => {
  const settle = (caseId: string, id: string, version: number, actor = dana) =>
    changeCase(actor, { caseId, permission: "deadline:settle", event: "deadline.settled" }, (tx, access) =>
      notFiling(tx, access, { id, version, reason: "Подаём сразу в суд" }),
    );

  test("settles the deadline with a reason that is sealed, and can be taken back", async () => {
    const { caseId } = await withDeadlines(organisation);
    const { complaint } = await termsOf(dana, caseId);
    await value(settle(caseId, complaint.id, complaint.version));
    const { complaint: settled } = await termsOf(dana, caseId);
    expect(settled.settled_how).toBe("not_filing");
    expect(Buffer.from(settled.settle_reason!).includes(Buffer.from("суд"))).toBe(false);
    const reason = await reading(dana, async (tx) =>
      (await vaultOf(tx).of("case", caseId)).open(
        "deadline.settle_reason",
        settled.id,
        settled.settle_reason,
      ),
    );
    expect(reason).toBe("Подаём сразу в суд");
    const reopened = changeCase(
      dana,
      { caseId, permission: "deadline:settle", event: "deadline.reopened" },
      (tx, access) => reopenDeadline(tx, access, { id: settled.id, version: settled.version }),
    );
    await value(reopened);
    expect((await termsOf(dana, caseId)).complaint.settled_how).toBeNull();
  });

  test("two at once: one settles it, the other is told", async () => {
    const { caseId } = await withDeadlines(organisation);
    const timur = await aMember(organisation, { teamId: organisation.teamId });
    const { court } = await termsOf(dana, caseId);
    const answers = await Promise.all([settle(caseId, court.id, 1), settle(caseId, court.id, 1, timur)]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: "alreadySettled" });
  });

  test("what a filing settled is not reopened here", async () => {
    const made = await withDeadlines(organisation);
    await value(change(dana, made.caseId, (tx, access) => file(tx, access, claim(made))));
    const { court } = await termsOf(dana, made.caseId);
    const reopened = changeCase(
      dana,
      { caseId: made.caseId, permission: "deadline:settle", event: "deadline.reopened" },
      (tx, access) => reopenDeadline(tx, access, { id: court.id, version: court.version }),
    );
    expect(await reopened).toEqual({ ok: false, error: "settledByFiling" });
  });
});

test("a deadline is given to a colleague; a stranger cannot have it", async () => {
  const { caseId } = await withDeadlines(organisation);
  const timur = await aMember(organisation, { teamId: organisation.teamId });
  const stranger = (await anOrganisation("Another")).founder;
  const { court } = await termsOf(dana, caseId);
  const give = (ownerId: string) =>
    changeCase(dana, { caseId, permission: "deadline:settle", event: "deadline.started" }, (tx, access) =>
      assignDeadline(tx, access, { id: court.id, version: court.version, ownerId, backupId: dana.userId }),
    );
  expect(await give(stranger.userId)).toEqual({ ok: false, error: "unknownMember" });
  await value(give(timur.userId));
  const { court: given } = await termsOf(dana, caseId);
  expect([given.owner_id, given.backup_id]).toEqual([timur.userId, dana.userId]);
});

describe("who may", () => {
  test("a colleague of another team finds no such case, decision or deadline", async () => {
    const made = await withDeadlines(organisation);
    const outsider = await aMember(organisation, { teamId: await aTeam(organisation) });
    const stranger = (await anOrganisation("Another house")).founder;
    for (const actor of [outsider, stranger]) {
      const filed = change(actor, made.caseId, (tx, access) => file(tx, access, claim(made)));
      await expect(filed).rejects.toBeInstanceOf(NotFound);
      expect(await reading(actor, (tx) => loadTerms(tx, made.caseId))).toBeNull();
    }
    expect((await termsOf(dana, made.caseId)).court.settled_how).toBeNull();
  });

  test("a decision of one case is not found through another", async () => {
    const made = await aRefusedCase(organisation);
    const other = await aRefusedCase(organisation);
    const crossed = change(dana, other.caseId, (tx, access) =>
      addNotice(tx, access, { decisionId: made.decisionId, fields: told() }),
    );
    await expect(crossed).rejects.toBeInstanceOf(NotFound);
  });

  test("an intake volunteer records no decision", async () => {
    const { caseId } = await aCase(dana, organisation.teamId);
    const intake = await aMember(organisation, { teamId: organisation.teamId, roles: ["intake"] });
    const opened = change(intake, caseId, (tx, access) => openProceeding(tx, access, asylum));
    await expect(opened).rejects.toBeInstanceOf(NotFound);
  });
});
