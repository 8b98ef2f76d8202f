import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { NotFound } from "../access/proof.ts";
import type { AuditAction } from "../audit/events.ts";
import { changeCase } from "../casework/change-case.ts";
import { vaultOf } from "../crypto/vault.ts";
import { withActor } from "../db/client.ts";
import type { Tx } from "../db/unit.ts";
import type { DecisionFields } from "../proceedings/decision.ts";
import { editDecision, recordDecision } from "../proceedings/decision-commands.ts";
import type { NoticeFields } from "../proceedings/notice.ts";
import { addNotice, editNotice, strikeNotice } from "../proceedings/notice-commands.ts";
import type { ProceedingFields } from "../proceedings/proceeding.ts";
import { editProceeding, openProceeding } from "../proceedings/proceeding-commands.ts";
import { recordRemoval } from "../proceedings/removal-commands.ts";
import { aCase, aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { assignDeadline, notFiling, reopenDeadline } from "./commands.ts";
import { type Filing, file, refile, strikeDecision, strikeFiling } from "./file.ts";
import { loadTerms } from "./load-terms.ts";
import type { DeadlineRow } from "./rows.ts";
import { startDeadlines } from "./start.ts";

await testDatabase();

const KNOWN = { knownOn: "2022-12-05", sourceKind: "lawyer", sourceGrade: "b" } as const;
const ZONE = "Asia/Almaty";

const asylum: ProceedingFields = {
  ...KNOWN,
  type: "rsd_first_instance",
  canEndInRemoval: false,
  stage: "first_decision_made",
  procedure: null,
  body: "Управление занятости",
  reference: null,
  counsel: "А. Б.",
  mandate: null,
  begunOn: "2022-09-26",
  endedOn: null,
  endReason: null,
};

const refusal: DecisionFields = {
  ...KNOWN,
  proceedingType: "rsd_first_instance",
  procedure: null,
  outcome: "refused_unspecified",
  decidedOn: "2022-11-30",
  finality: "not_final_term_running",
  body: null,
  note: null,
};

function told(also: Partial<NoticeFields> = {}): NoticeFields {
  return {
    ...KNOWN,
    kind: "told",
    givenTo: "person",
    on: "2022-11-30",
    time: null,
    zone: ZONE,
    channel: "read_out_in_court",
    originalSeenBy: null,
    keptWhere: null,
    ...also,
  };
}

let organisation: TestOrganisation;
let dana: Actor;

beforeAll(async () => {
  organisation = await anOrganisation();
  dana = organisation.founder;
});

/** One change to a case as its actor; the answer of the command, or what it threw. */
function change<T, E extends string>(
  caseId: string,
  command: Parameters<typeof changeCase<"proceeding:record", T, E>>[2],
  actor = dana,
  event: AuditAction = "proceeding.changed",
) {
  return changeCase(actor, { caseId, permission: "proceeding:record", event }, command);
}

async function value<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(`refused: ${String(answer.error)}`);
  return answer.value;
}

/** A case with an asylum claim, its refusal of 30 November 2022, and both terms of law started. */
async function aRefusedCase(notices: NoticeFields[] = [told()]) {
  const { caseId } = await aCase(dana, organisation.teamId);
  const proceedingId = await value(change(caseId, (tx, access) => openProceeding(tx, access, asylum)));
  const decisionId = await value(
    change(caseId, (tx, access) => recordDecision(tx, access, { proceedingId, decision: refusal, notices })),
  );
  return { caseId, proceedingId, decisionId };
}

const LAW = ["KZ-ASY-COURT-1M", "KZ-ASY-COMPLAINT-3M"];

async function withDeadlines(notices?: NoticeFields[]) {
  const made = await aRefusedCase(notices);
  const started = change(made.caseId, (tx, access) =>
    startDeadlines(tx, access, { decisionId: made.decisionId, ruleIds: LAW }),
  );
  expect(await value(started)).toBe(2);
  return made;
}

function reading<T>(work: (tx: Tx) => Promise<T>, actor = dana): Promise<T> {
  return withActor(actor, work, { readOnly: true });
}

async function termsOf(caseId: string) {
  const terms = await reading((tx) => loadTerms(tx, caseId));
  const byRule = new Map(terms!.record.deadline.map((row) => [row.rule_id, row]));
  return {
    ofCase: terms!.ofCase,
    court: byRule.get("KZ-ASY-COURT-1M") as DeadlineRow,
    complaint: byRule.get("KZ-ASY-COMPLAINT-3M") as DeadlineRow,
    notice: terms!.record.notice,
  };
}

function claim(made: { proceedingId: string; decisionId: string }, also: Partial<Filing> = {}): Filing {
  return {
    ...KNOWN,
    proceedingId: made.proceedingId,
    decisionId: made.decisionId,
    ruleId: "KZ-ASY-COURT-1M",
    title: null,
    on: "2022-12-20",
    time: null,
    zone: ZONE,
    receipt: "вх. 117",
    status: "lodged",
    stayStatus: "asked",
    lateReason: null,
    note: null,
    ...also,
  };
}

describe("the refusal of 30 November 2022 in Kazakhstan", () => {
  test("starts both terms of law on the days of the worked example", async () => {
    const { caseId } = await withDeadlines();
    const { court, complaint, ofCase } = await termsOf(caseId);
    expect([court.cautious_day, court.later_day, court.is_assumed]).toEqual([
      "2022-12-30",
      "2022-12-30",
      true,
    ]);
    expect([complaint.cautious_day, complaint.later_day, complaint.is_assumed]).toEqual([
      "2022-12-30",
      "2023-02-28",
      false,
    ]);
    expect(court.owner_id).toBe(dana.userId);
    expect([court.nature, court.pack_version, court.zone]).toEqual(["law", "2026-11-22", ZONE]);
    expect(ofCase.nextLastDay).toBe("2022-12-30");
  });

  test("before anybody has chosen, its earliest day already counts for the case", async () => {
    const { caseId } = await aRefusedCase();
    const { ofCase, court } = await termsOf(caseId);
    expect(court).toBeUndefined();
    expect(ofCase.nextLastDay).toBe("2022-12-30");
  });

  test("chosen twice, it is started once", async () => {
    const { caseId, decisionId } = await withDeadlines();
    const again = change(caseId, (tx, access) => startDeadlines(tx, access, { decisionId, ruleIds: LAW }));
    expect(await value(again)).toBe(0);
  });

  test("a rule that it does not offer cannot be chosen", async () => {
    const { caseId, decisionId } = await aRefusedCase();
    const foreign = change(caseId, (tx, access) =>
      startDeadlines(tx, access, { decisionId, ruleIds: ["KZ-EXT-SC-10D"] }),
    );
    expect(await foreign).toEqual({ ok: false, error: "notOffered" });
  });
});

describe("a date that is learned later", () => {
  test("counsel was told before the person: the term moves earlier, and the former day is kept", async () => {
    const { caseId, decisionId } = await withDeadlines([told({ on: "2022-12-02" })]);
    expect((await termsOf(caseId)).complaint.later_day).toBe("2023-03-02");
    const fields = told({ givenTo: "counsel", on: "2022-11-30" });
    await value(change(caseId, (tx, access) => addNotice(tx, access, { decisionId, fields })));
    const { complaint } = await termsOf(caseId);
    expect([complaint.later_day, complaint.start_on, complaint.is_disputed, complaint.version]).toEqual([
      "2023-02-28",
      "2022-11-30",
      true,
      2,
    ]);
    expect(await formerLaterDays(caseId, complaint.id)).toEqual(["2023-03-02"]);
  });

  test("struck out again, the day goes back", async () => {
    const { caseId, decisionId } = await withDeadlines([told({ on: "2022-12-02" })]);
    const fields = told({ givenTo: "counsel" });
    const id = await value(change(caseId, (tx, access) => addNotice(tx, access, { decisionId, fields })));
    await value(
      change(caseId, (tx, access) => strikeNotice(tx, access, { id, version: 1, reason: "не тот документ" })),
    );
    const { complaint } = await termsOf(caseId);
    expect([complaint.later_day, complaint.is_disputed]).toEqual(["2023-03-02", false]);
  });

  test("no date is known: from the day we learned of it, and it says assumed", async () => {
    const { caseId, proceedingId } = await aRefusedCase();
    const decision = { ...refusal, decidedOn: null };
    const decisionId = await value(
      change(caseId, (tx, access) =>
        recordDecision(tx, access, { proceedingId, decision, notices: [told({ on: null })] }),
      ),
    );
    await value(change(caseId, (tx, access) => startDeadlines(tx, access, { decisionId, ruleIds: LAW })));
    const { complaint } = await termsOf(caseId);
    expect([complaint.start_kind, complaint.start_on, complaint.is_assumed]).toEqual([
      "known",
      "2022-12-05",
      true,
    ]);
  });

  test("a removal that is set gives our advice its day", async () => {
    const { caseId, decisionId, proceedingId } = await aRefusedCase();
    const ruleIds = ["HRC-INTERIM"];
    await value(change(caseId, (tx, access) => startDeadlines(tx, access, { decisionId, ruleIds })));
    const removal = {
      ...KNOWN,
      proceedingId,
      on: "2022-12-30",
      time: "06:40",
      zone: ZONE,
      status: "set",
      route: null,
      note: null,
    } as const;
    await value(change(caseId, (tx, access) => recordRemoval(tx, access, removal)));
    const terms = await reading((tx) => loadTerms(tx, caseId));
    const [interim] = terms!.record.deadline;
    expect([interim!.start_kind, interim!.start_on]).toEqual(["removal", "2022-12-30"]);
    expect(interim!.cautious_day).not.toBeNull();
  });
});

describe("a filing", () => {
  test("of the claim in court settles the complaint before it as well", async () => {
    const made = await withDeadlines();
    const filingId = await value(change(made.caseId, (tx, access) => file(tx, access, claim(made))));
    const { court, complaint, ofCase } = await termsOf(made.caseId);
    expect([court.settled_how, complaint.settled_how]).toEqual(["filed", "filed"]);
    expect([court.filing_id, complaint.filing_id]).toEqual([filingId, filingId]);
    expect(ofCase.nextLastDay).toBeNull();
  });

  test("that names its rule and no decision finds the one it plainly answers", async () => {
    const made = await withDeadlines();
    await value(change(made.caseId, (tx, access) => file(tx, access, claim(made, { decisionId: null }))));
    expect((await termsOf(made.caseId)).court.settled_how).toBe("filed");
  });

  test("of the complaint leaves the claim in court open", async () => {
    const made = await withDeadlines();
    await value(
      change(made.caseId, (tx, access) => file(tx, access, claim(made, { ruleId: "KZ-ASY-COMPLAINT-3M" }))),
    );
    const { court, complaint } = await termsOf(made.caseId);
    expect([court.settled_how, complaint.settled_how]).toEqual([null, "filed"]);
  });

  test("that was only sent settles nothing; lodged, it does", async () => {
    const made = await withDeadlines();
    const sent = claim(made, { status: "sent" });
    const id = await value(change(made.caseId, (tx, access) => file(tx, access, sent)));
    expect((await termsOf(made.caseId)).court.settled_how).toBeNull();
    const filing = claim(made);
    await value(change(made.caseId, (tx, access) => refile(tx, access, { id, version: 1, filing })));
    expect((await termsOf(made.caseId)).court.settled_how).toBe("filed");
  });

  test("too late is always possible, with a reason", async () => {
    const made = await withDeadlines();
    const late = claim(made, { on: "2023-01-16" });
    const refused = change(made.caseId, (tx, access) => file(tx, access, late));
    expect(await refused).toEqual({ ok: false, error: "lateReasonNeeded" });
    const lateReason = "Узнали только 10 января; просим восстановить срок";
    await value(change(made.caseId, (tx, access) => file(tx, access, { ...late, lateReason })));
    const { court, complaint } = await termsOf(made.caseId);
    // The complaint's own last possible day is 28 February: the claim came in time for that step.
    expect([court.settled_how, complaint.settled_how]).toEqual(["filed_late", "filed"]);
  });

  test("struck out, its deadlines run again", async () => {
    const made = await withDeadlines();
    const id = await value(change(made.caseId, (tx, access) => file(tx, access, claim(made))));
    await value(
      change(made.caseId, (tx, access) =>
        strikeFiling(tx, access, { id, version: 1, reason: "другое дело" }),
      ),
    );
    const { court, complaint, ofCase } = await termsOf(made.caseId);
    expect([court.settled_how, complaint.settled_how, court.filing_id]).toEqual([null, null, null]);
    expect(ofCase.nextLastDay).toBe("2022-12-30");
  });

  test("of something no rule knows needs a title", async () => {
    const made = await aRefusedCase();
    const unnamed = claim(made, { ruleId: null, decisionId: null });
    const refused = change(made.caseId, (tx, access) => file(tx, access, unnamed));
    expect(await refused).toEqual({ ok: false, error: "ruleOrTitle" });
    await value(
      change(made.caseId, (tx, access) => file(tx, access, { ...unnamed, title: "Письмо прокурору" })),
    );
  });
});

describe("not filing, because", () => {
  const settle = (caseId: string, id: string, version: number, actor = dana) =>
    changeCase(actor, { caseId, permission: "deadline:settle", event: "deadline.settled" }, (tx, access) =>
      notFiling(tx, access, { id, version, reason: "Подаём сразу в суд" }),
    );

  test("settles the deadline with a reason that is sealed, and can be taken back", async () => {
    const { caseId } = await withDeadlines();
    const { complaint } = await termsOf(caseId);
    await value(settle(caseId, complaint.id, complaint.version));
    const { complaint: settled } = await termsOf(caseId);
    expect(settled.settled_how).toBe("not_filing");
    expect(Buffer.from(settled.settle_reason!).includes(Buffer.from("суд"))).toBe(false);
    const reason = await reading(async (tx) =>
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
    expect((await termsOf(caseId)).complaint.settled_how).toBeNull();
  });

  test("two at once: one settles it, the other is told", async () => {
    const { caseId } = await withDeadlines();
    const timur = await aMember(organisation, { teamId: organisation.teamId });
    const { court } = await termsOf(caseId);
    const answers = await Promise.all([settle(caseId, court.id, 1), settle(caseId, court.id, 1, timur)]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: "alreadySettled" });
  });

  test("what a filing settled is not reopened here", async () => {
    const made = await withDeadlines();
    await value(change(made.caseId, (tx, access) => file(tx, access, claim(made))));
    const { court } = await termsOf(made.caseId);
    const reopened = changeCase(
      dana,
      { caseId: made.caseId, permission: "deadline:settle", event: "deadline.reopened" },
      (tx, access) => reopenDeadline(tx, access, { id: court.id, version: court.version }),
    );
    expect(await reopened).toEqual({ ok: false, error: "settledByFiling" });
  });
});

test("a deadline is given to a colleague; a stranger cannot have it", async () => {
  const { caseId } = await withDeadlines();
  const timur = await aMember(organisation, { teamId: organisation.teamId });
  const stranger = (await anOrganisation("Another")).founder;
  const { court } = await termsOf(caseId);
  const give = (ownerId: string) =>
    changeCase(dana, { caseId, permission: "deadline:settle", event: "deadline.started" }, (tx, access) =>
      assignDeadline(tx, access, { id: court.id, version: court.version, ownerId, backupId: dana.userId }),
    );
  expect(await give(stranger.userId)).toEqual({ ok: false, error: "unknownMember" });
  await value(give(timur.userId));
  const { court: given } = await termsOf(caseId);
  expect([given.owner_id, given.backup_id]).toEqual([timur.userId, dana.userId]);
});

describe("an edit", () => {
  test("of an old version changes nothing", async () => {
    const { caseId, proceedingId, decisionId } = await aRefusedCase();
    const edit = (version: number, outcome: DecisionFields["outcome"]) =>
      change(caseId, (tx, access) =>
        editDecision(tx, access, { id: decisionId, version, fields: { ...refusal, outcome } }),
      );
    await value(edit(1, "refused_unfounded"));
    expect(await edit(1, "excluded_1f")).toEqual({ ok: false, error: "staleVersion" });
    const stage = change(caseId, (tx, access) =>
      editProceeding(tx, access, {
        id: proceedingId,
        version: 1,
        fields: { ...asylum, stage: "order_in_force" },
      }),
    );
    expect(await stage).toEqual({ ok: false, error: "stageOfOtherLane" });
  });

  test("of the day of the ruling moves what was counted from it", async () => {
    const { caseId, decisionId } = await withDeadlines();
    const fields = { ...refusal, decidedOn: "2022-11-28" };
    await value(
      change(caseId, (tx, access) => editDecision(tx, access, { id: decisionId, version: 1, fields })),
    );
    expect((await termsOf(caseId)).court.cautious_day).toBe("2022-12-28");
  });

  test("of a notice keeps its former values", async () => {
    const { caseId } = await withDeadlines();
    const [row] = await reading((tx) => tx.notice.findMany({ where: { caseId } }));
    const fields = told({ kind: "served", on: "2022-12-07" });
    await value(change(caseId, (tx, access) => editNotice(tx, access, { id: row!.id, version: 1, fields })));
    const { court } = await termsOf(caseId);
    expect([court.later_day, court.is_assumed]).toEqual(["2023-01-09", false]);
    const kept = await reading((tx) => tx.revision.count({ where: { objectId: row!.id } }));
    expect(kept).toBe(1);
  });
});

test("a decision that is struck out takes its notices and open deadlines with it", async () => {
  const { caseId, decisionId } = await withDeadlines();
  await value(
    change(caseId, (tx, access) =>
      strikeDecision(tx, access, { id: decisionId, version: 1, reason: "чужое решение" }),
    ),
  );
  const { court, ofCase, notice } = await termsOf(caseId);
  expect([court.settled_how, ofCase.nextLastDay, notice]).toEqual(["superseded", null, []]);
});

describe("who may", () => {
  test("a colleague of another team finds no such case, decision or deadline", async () => {
    const made = await withDeadlines();
    const outsider = await aMember(organisation, { teamId: await aTeam(organisation) });
    const stranger = (await anOrganisation("Another house")).founder;
    for (const actor of [outsider, stranger]) {
      const filed = change(made.caseId, (tx, access) => file(tx, access, claim(made)), actor);
      await expect(filed).rejects.toBeInstanceOf(NotFound);
      expect(await reading((tx) => loadTerms(tx, made.caseId), actor)).toBeNull();
    }
    expect((await termsOf(made.caseId)).court.settled_how).toBeNull();
  });

  test("a decision of one case is not found through another", async () => {
    const made = await aRefusedCase();
    const other = await aRefusedCase();
    const crossed = change(other.caseId, (tx, access) =>
      addNotice(tx, access, { decisionId: made.decisionId, fields: told() }),
    );
    await expect(crossed).rejects.toBeInstanceOf(NotFound);
  });

  test("an intake volunteer records no decision", async () => {
    const { caseId } = await aCase(dana, organisation.teamId);
    const intake = await aMember(organisation, { teamId: organisation.teamId, roles: ["intake"] });
    const opened = change(caseId, (tx, access) => openProceeding(tx, access, asylum), intake);
    await expect(opened).rejects.toBeInstanceOf(NotFound);
  });
});

/** The later days that revisions of a deadline hold, oldest first. */
function formerLaterDays(caseId: string, deadlineId: string): Promise<unknown[]> {
  return reading(async (tx) => {
    const sealer = await vaultOf(tx).of("case", caseId);
    const rows = await tx.revision.findMany({
      where: { objectId: deadlineId },
      orderBy: { createdAt: "asc" },
    });
    return rows.map(
      (row) => JSON.parse(sealer.open("revision.before", row.id, row.before) ?? "{}").later_day,
    );
  });
}
