import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { NotFound } from "../access/proof.ts";
import { loadCaseRecord } from "../casework/case-record.ts";
import { vaultOf } from "../crypto/vault.ts";
import { withActor } from "../db/client.ts";
import { aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import {
  aRefusedCase,
  asylum,
  change,
  claim,
  KNOWN,
  reading,
  refusal,
  value,
  ZONE,
} from "../testing/refused-case.ts";
import type { DecisionFields } from "./decision.ts";
import { editDecision, recordDecision, strikeDecision } from "./decision-commands.ts";
import { recordFiling } from "./filing-commands.ts";
import { endHearing, type HearingEnd, moveHearing, recordHearing } from "./hearing-commands.ts";
import type { ProceedingFields } from "./proceeding.ts";
import { editProceeding, openProceeding } from "./proceeding-commands.ts";
import type { RemovalEnd } from "./removal.ts";
import { editRemoval, endRemoval, recordRemoval } from "./removal-commands.ts";
import { proceedingRecord } from "./rows.ts";
import { proceedingsView } from "./views.ts";

await testDatabase();
let organisation: TestOrganisation;
let dana: Actor;
let outsider: Actor;

beforeAll(async () => {
  organisation = await anOrganisation();
  dana = organisation.founder;
  outsider = await aMember(organisation, { teamId: await aTeam(organisation) });
});

function viewOf(caseId: string) {
  return reading(dana, async (tx) => {
    const record = proceedingRecord(await loadCaseRecord(tx, caseId));
    const sealer = await vaultOf(tx).of("case", caseId);
    return proceedingsView(record, sealer, { zone: ZONE, today: "2022-12-05" });
  });
}

describe("a proceeding", () => {
  const moved = (also: Partial<ProceedingFields>): ProceedingFields => ({ ...asylum, ...also });
  const edit = (caseId: string, id: string, version: number, fields: ProceedingFields, actor = dana) =>
    change(actor, caseId, (tx, access) => editProceeding(tx, access, { id, version, fields }));

  test("moves as usual; otherwise somebody says why, and the next move asks again", async () => {
    const { caseId, proceedingId: id } = await aRefusedCase(organisation);
    expect(await edit(caseId, id, 1, moved({ stage: "registered" }))).toEqual({
      ok: false,
      error: "stageReasonNeeded",
    });
    const stageReason = "Суд вернул дело в миграционный орган";
    await value(edit(caseId, id, 1, moved({ stage: "registered", stageReason })));
    const [lane] = (await viewOf(caseId)).proceedings;
    expect([lane!.stage, lane!.stageReason]).toEqual(["registered", stageReason]);
    const unusual = edit(caseId, id, 2, moved({ stage: "leave_asked", stageReason }));
    expect(await unusual).toEqual({ ok: false, error: "stageReasonNeeded" });
    await value(edit(caseId, id, 2, moved({ stage: "interview", stageReason })));
    expect((await viewOf(caseId)).proceedings[0]!.stageReason).toBeNull();
  });

  test("keeps interpreter, licence, mandate and back-up counsel; a mandate that is over is marked", async () => {
    const { caseId, proceedingId: id } = await aRefusedCase(organisation);
    const people = {
      interpreter: "Казахский: А. Н.",
      backupCounsel: "В. Г.",
      counselLicence: "suspended",
      mandateUntil: "2022-12-01",
    } as const;
    await value(edit(caseId, id, 1, moved(people)));
    expect((await viewOf(caseId)).proceedings[0]).toMatchObject({
      ...people,
      odd: ["mandateOver"],
      number: null,
    });
    await expect(edit(caseId, id, 2, moved(people), outsider)).rejects.toThrow(NotFound);
  });

  test("of one kind with another has its number", async () => {
    const { caseId } = await aRefusedCase(organisation);
    await value(change(dana, caseId, (tx, access) => openProceeding(tx, access, asylum)));
    expect((await viewOf(caseId)).proceedings.map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe("a decision", () => {
  const dismissed: DecisionFields = {
    ...refusal,
    outcome: "appeal_dismissed",
    decidedOn: "2022-12-25",
    flags: ["rushed", "without_counsel"],
    isDateDisputed: true,
    implementation: "not_started",
  };
  async function aClaimedCase() {
    const made = await aRefusedCase(organisation);
    const filing = { ...claim(made), packVersion: null, howLodged: "court_portal" as const };
    const filingId = await value(change(dana, made.caseId, (tx, access) => recordFiling(tx, access, filing)));
    const id = await value(
      change(dana, made.caseId, (tx, access) =>
        recordDecision(tx, access, {
          proceedingId: made.proceedingId,
          decision: dismissed,
          notices: [],
          decides: [filingId],
        }),
      ),
    );
    return { ...made, filingId, id };
  }
  const filingRow = (caseId: string) =>
    reading(dana, async (tx) => (await loadCaseRecord(tx, caseId)).filing[0]!);

  test("ends the filings that are ticked, with the day on which we learned so", async () => {
    const { caseId, id, filingId } = await aClaimedCase();
    const row = await filingRow(caseId);
    expect([row.decided_by, row.decided_known_on, row.how_lodged]).toEqual([
      id,
      "2022-12-05",
      "court_portal",
    ]);
    const [, decision] = (await viewOf(caseId)).proceedings[0]!.decisions;
    expect(decision).toMatchObject({
      decides: [filingId],
      flags: ["rushed", "without_counsel"],
      isDateDisputed: true,
      implementation: "not_started",
    });
  });

  test("ends them no longer once the tick is taken away, or it is struck out", async () => {
    const { caseId, id, filingId } = await aClaimedCase();
    const edit = (version: number, decides?: string[]) =>
      change(dana, caseId, (tx, access) =>
        editDecision(tx, access, { id, version, fields: dismissed, decides }),
      );
    await value(edit(1));
    expect((await filingRow(caseId)).decided_by).toBe(id);
    await value(edit(2, []));
    expect((await filingRow(caseId)).decided_by).toBeNull();
    await value(edit(3, [filingId]));
    await value(
      change(dana, caseId, (tx, access) => strikeDecision(tx, access, { id, version: 4, reason: "ошибка" })),
    );
    const row = await filingRow(caseId);
    expect([row.decided_by, row.decided_known_on]).toEqual([null, null]);
  });

  test("cannot end a filing of another case", async () => {
    const { caseId, id } = await aClaimedCase();
    const { filingId: foreign } = await aClaimedCase();
    const edit = change(dana, caseId, (tx, access) =>
      editDecision(tx, access, { id, version: 1, fields: dismissed, decides: [foreign] }),
    );
    await expect(edit).rejects.toThrow(NotFound);
  });
});

describe("a hearing", () => {
  const listed = {
    ...KNOWN,
    kind: "exact",
    on: "2022-12-20",
    time: "10:00",
    zone: ZONE,
    purpose: "Апелляция",
    outcome: null,
    canMakeEnforceable: true,
    flags: ["brought_forward" as const],
  } as const;
  async function aListedCase() {
    const { caseId, proceedingId } = await aRefusedCase(organisation);
    const id = await value(
      change(dana, caseId, (tx, access) =>
        recordHearing(tx, access, { ...listed, flags: [...listed.flags], proceedingId }),
      ),
    );
    return { caseId, id };
  }
  const rowsOf = (caseId: string) => reading(dana, async (tx) => (await loadCaseRecord(tx, caseId)).hearing);
  const end: HearingEnd = {
    status: "held",
    outcome: "Отложено",
    present: "Судья, А. Б.",
    knownOn: "2022-12-21",
  };

  test("was held: who was there, and since when we know; once", async () => {
    const { caseId, id } = await aListedCase();
    const held = (version: number, actor = dana) =>
      change(actor, caseId, (tx, access) => endHearing(tx, access, { id, version, end }));
    await expect(held(1, outsider)).rejects.toThrow(NotFound);
    expect(await held(9)).toEqual({ ok: false, error: "staleVersion" });
    await value(held(1));
    expect(await held(2)).toEqual({ ok: false, error: "hearingOver" });
    expect((await viewOf(caseId)).proceedings[0]!.hearings[0]).toMatchObject({
      status: "held",
      present: "Судья, А. Б.",
      canMakeEnforceable: true,
      flags: ["brought_forward"],
      odd: ["heldAhead"],
    });
    expect((await rowsOf(caseId))[0]!.status_known_on).toBe("2022-12-21");
  });

  test("was moved: the old one stays, and says since when we know", async () => {
    const { caseId, id } = await aListedCase();
    const fields = { ...listed, on: "2022-12-15", flags: [...listed.flags], knownOn: "2022-12-12" };
    await value(change(dana, caseId, (tx, access) => moveHearing(tx, access, { id, version: 1, fields })));
    const [old, next] = await rowsOf(caseId);
    expect([old!.status, old!.status_known_on, next!.on_date]).toEqual(["moved", "2022-12-12", "2022-12-15"]);
  });
});

describe("a removal", () => {
  const ordered = {
    ...KNOWN,
    proceedingId: null,
    on: "2022-12-04",
    time: "06:40",
    zone: ZONE,
    status: "set",
    route: "Рейс",
    note: null,
    carrier: "Авиакомпания",
    crossing: "Аэропорт",
  } as const;
  const gone: RemovalEnd = {
    status: "carried_out",
    on: "2022-12-04",
    time: "07:15",
    zone: ZONE,
    grade: "b",
    knownOn: "2022-12-05",
    note: null,
  };
  async function anOrderedCase() {
    const { caseId } = await aRefusedCase(organisation);
    const id = await value(change(dana, caseId, (tx, access) => recordRemoval(tx, access, ordered)));
    return { caseId, id };
  }
  const ended = (caseId: string, id: string, version: number, end: RemovalEnd, actor = dana) =>
    change(actor, caseId, (tx, access) => endRemoval(tx, access, { id, version, end }));
  const shown = async (caseId: string) => (await viewOf(caseId)).otherRemovals[0]!;

  test("whose day is over is marked, until somebody says whether it was carried out; the case stays open", async () => {
    const { caseId, id } = await anOrderedCase();
    expect(await shown(caseId)).toMatchObject({ odd: ["removalPast"], carrier: "Авиакомпания" });
    await expect(ended(caseId, id, 1, gone, outsider)).rejects.toThrow(NotFound);
    await value(ended(caseId, id, 1, gone));
    expect(await ended(caseId, id, 1, gone)).toEqual({ ok: false, error: "staleVersion" });
    const removal = await shown(caseId);
    expect(removal.odd).toEqual([]);
    expect(removal.end).toMatchObject({ status: "carried_out", on: "2022-12-04", time: "07:15", grade: "b" });
    const row = await withActor(dana, (tx) => tx.case.findFirstOrThrow({ where: { id: caseId } }));
    expect(row.status).toBe("open");
  });

  test("set again, is as if nothing had been said; an edit leaves how it ended alone", async () => {
    const { caseId, id } = await anOrderedCase();
    await value(ended(caseId, id, 1, gone));
    await value(
      change(dana, caseId, (tx, access) =>
        editRemoval(tx, access, { id, version: 2, fields: { ...ordered, route: "Поезд" } }),
      ),
    );
    expect(await shown(caseId)).toMatchObject({ status: "carried_out", route: "Поезд" });
    await value(ended(caseId, id, 3, { ...gone, status: "set" }));
    expect((await shown(caseId)).end).toMatchObject({ status: "set", on: null, grade: null });
  });
});
