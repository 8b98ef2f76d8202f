import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { vaultOf } from "../crypto/vault.ts";
import { withActor } from "../db/client.ts";
import type { DecisionFields } from "../proceedings/decision.ts";
import { editDecision, recordDecision } from "../proceedings/decision-commands.ts";
import { addNotice, editNotice, strikeNotice } from "../proceedings/notice-commands.ts";
import { editProceeding } from "../proceedings/proceeding-commands.ts";
import { recordRemoval } from "../proceedings/removal-commands.ts";
import { anOrganisation, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import {
  aRefusedCase,
  asylum,
  change,
  KNOWN,
  refusal,
  startLaw,
  termsOf,
  told,
  value,
  withDeadlines,
  ZONE,
} from "../testing/refused-case.ts";
import { strikeDecision } from "./file.ts";
import { startDeadlines } from "./start.ts";

await testDatabase();

let organisation: TestOrganisation;
let dana: Actor;

beforeAll(async () => {
  organisation = await anOrganisation();
  dana = organisation.founder;
});

describe("the refusal of 30 November 2022 in Kazakhstan", () => {
  test("starts both terms of law on the days of the worked example", async () => {
    const { caseId } = await withDeadlines(organisation);
    const { court, complaint, ofCase } = await termsOf(dana, caseId);
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
    const { caseId } = await aRefusedCase(organisation);
    const { ofCase, court } = await termsOf(dana, caseId);
    expect(court).toBeUndefined();
    expect(ofCase.nextLastDay).toBe("2022-12-30");
  });

  test("chosen twice, it is started once", async () => {
    const made = await aRefusedCase(organisation);
    expect(await startLaw(dana, made)).toBe(2);
    expect(await startLaw(dana, made)).toBe(0);
  });

  test("a rule that it does not offer cannot be chosen", async () => {
    const { caseId, decisionId } = await aRefusedCase(organisation);
    const foreign = change(dana, caseId, (tx, access) =>
      startDeadlines(tx, access, { decisionId, ruleIds: ["KZ-EXT-SC-10D"] }),
    );
    expect(await foreign).toEqual({ ok: false, error: "notOffered" });
  });
});

describe("a date that is learned later", () => {
  test("counsel was told before the person: the term moves earlier, and the former day is kept", async () => {
    const { caseId, decisionId } = await withDeadlines(organisation, [told({ on: "2022-12-02" })]);
    expect((await termsOf(dana, caseId)).complaint.later_day).toBe("2023-03-02");
    const fields = told({ givenTo: "counsel", on: "2022-11-30" });
    await value(change(dana, caseId, (tx, access) => addNotice(tx, access, { decisionId, fields })));
    const { complaint } = await termsOf(dana, caseId);
    expect([complaint.later_day, complaint.start_on, complaint.is_disputed, complaint.version]).toEqual([
      "2023-02-28",
      "2022-11-30",
      true,
      2,
    ]);
    expect(await formerLaterDays(caseId, complaint.id)).toEqual(["2023-03-02"]);
  });

  test("struck out again, the day goes back", async () => {
    const { caseId, decisionId } = await withDeadlines(organisation, [told({ on: "2022-12-02" })]);
    const fields = told({ givenTo: "counsel" });
    const id = await value(
      change(dana, caseId, (tx, access) => addNotice(tx, access, { decisionId, fields })),
    );
    await value(
      change(dana, caseId, (tx, access) =>
        strikeNotice(tx, access, { id, version: 1, reason: "не тот документ" }),
      ),
    );
    const { complaint } = await termsOf(dana, caseId);
    expect([complaint.later_day, complaint.is_disputed]).toEqual(["2023-03-02", false]);
  });

  test("no date is known: from the day we learned of it, and it says assumed", async () => {
    const { caseId, proceedingId } = await aRefusedCase(organisation);
    const decision = { ...refusal, decidedOn: null };
    const decisionId = await value(
      change(dana, caseId, (tx, access) =>
        recordDecision(tx, access, { proceedingId, decision, notices: [told({ on: null })] }),
      ),
    );
    await startLaw(dana, { caseId, decisionId });
    const { complaint } = await termsOf(dana, caseId);
    expect([complaint.start_kind, complaint.start_on, complaint.is_assumed]).toEqual([
      "known",
      "2022-12-05",
      true,
    ]);
  });

  test("a removal that is set gives our advice its day", async () => {
    const { caseId, decisionId, proceedingId } = await aRefusedCase(organisation);
    const ruleIds = ["HRC-INTERIM"];
    await value(change(dana, caseId, (tx, access) => startDeadlines(tx, access, { decisionId, ruleIds })));
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
    await value(change(dana, caseId, (tx, access) => recordRemoval(tx, access, removal)));
    const [interim] = (await termsOf(dana, caseId)).deadlines;
    expect([interim!.start_kind, interim!.start_on]).toEqual(["removal", "2022-12-30"]);
    expect(interim!.cautious_day).not.toBeNull();
  });
});

describe("an edit", () => {
  test("of an old version changes nothing", async () => {
    const { caseId, proceedingId, decisionId } = await aRefusedCase(organisation);
    const edit = (version: number, outcome: DecisionFields["outcome"]) =>
      change(dana, caseId, (tx, access) =>
        editDecision(tx, access, { id: decisionId, version, fields: { ...refusal, outcome } }),
      );
    await value(edit(1, "refused_unfounded"));
    expect(await edit(1, "excluded_1f")).toEqual({ ok: false, error: "staleVersion" });
    const stage = change(dana, caseId, (tx, access) =>
      editProceeding(tx, access, {
        id: proceedingId,
        version: 1,
        fields: { ...asylum, stage: "order_in_force" },
      }),
    );
    expect(await stage).toEqual({ ok: false, error: "stageOfOtherLane" });
  });

  test("of the day of the ruling moves what was counted from it", async () => {
    const { caseId, decisionId } = await withDeadlines(organisation);
    const fields = { ...refusal, decidedOn: "2022-11-28" };
    await value(
      change(dana, caseId, (tx, access) => editDecision(tx, access, { id: decisionId, version: 1, fields })),
    );
    expect((await termsOf(dana, caseId)).court.cautious_day).toBe("2022-12-28");
  });

  test("of a notice keeps its former values", async () => {
    const { caseId } = await withDeadlines(organisation);
    const [row] = await withActor(dana, (tx) => tx.notice.findMany({ where: { caseId } }));
    const fields = told({ kind: "served", on: "2022-12-07" });
    await value(
      change(dana, caseId, (tx, access) => editNotice(tx, access, { id: row!.id, version: 1, fields })),
    );
    const { court } = await termsOf(dana, caseId);
    expect([court.later_day, court.is_assumed]).toEqual(["2023-01-09", false]);
    const kept = await withActor(dana, (tx) => tx.revision.count({ where: { objectId: row!.id } }));
    expect(kept).toBe(1);
  });
});

test("a decision that is struck out takes its notices and open deadlines with it", async () => {
  const { caseId, decisionId } = await withDeadlines(organisation);
  await value(
    change(dana, caseId, (tx, access) =>
      strikeDecision(tx, access, { id: decisionId, version: 1, reason: "чужое решение" }),
    ),
  );
  const { court, ofCase, notice } = await termsOf(dana, caseId);
  expect([court.settled_how, ofCase.nextLastDay, notice]).toEqual(["superseded", null, []]);
});

/** The later days that revisions of a deadline hold, oldest first. */
function formerLaterDays(caseId: string, deadlineId: string): Promise<unknown[]> {
  return withActor(dana, async (tx) => {
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
