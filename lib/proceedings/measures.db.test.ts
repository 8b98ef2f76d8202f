import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { NotFound } from "../access/proof.ts";
import { findCaseHeader } from "../cases/header.ts";
import { loadCaseRecord } from "../casework/case-record.ts";
import { changeCase } from "../casework/change-case.ts";
import { loadHistory } from "../casework/history.ts";
import { vaultOf } from "../crypto/vault.ts";
import { withActor } from "../db/client.ts";
import { clock } from "../db/unit.ts";
import { aMember, anOrganisation, aTeam, type TestOrganisation } from "../testing/builders.ts";
import { testDatabase } from "../testing/database.ts";
import { aRefusedCase, asylum, change, claim, KNOWN, reading, value, ZONE } from "../testing/refused-case.ts";
import { todayIn } from "../time/zone.ts";
import type { EventFields } from "./event.ts";
import { confirmStay, editEvent, type Recorded, recordEvent, strikeEvent } from "./event-commands.ts";
import { recordFiling } from "./filing-commands.ts";
import type { MeasureFields } from "./measure.ts";
import { editMeasure, recordMeasure, strikeMeasure } from "./measure-commands.ts";
import { openProceeding } from "./proceeding-commands.ts";
import { proceedingRecord } from "./rows.ts";
import { type ProceedingsView, proceedingsView } from "./views.ts";

await testDatabase();
let organisation: TestOrganisation;
let dana: Actor;
let counsel: Actor;
let outsider: Actor;

beforeAll(async () => {
  organisation = await anOrganisation();
  dana = organisation.founder;
  counsel = await aMember(organisation, { teamId: organisation.teamId, roles: ["legal"] });
  outsider = await aMember(organisation, { teamId: await aTeam(organisation) });
});

const MOMENT = { on: "2022-12-04", time: "10:00", zone: ZONE } as const;
const NOTHING = { servedOn: [], confirmedBy: null, request: null, note: null };

const indicated: MeasureFields = {
  ...KNOWN,
  ...MOMENT,
  kind: "interim_measure",
  filingId: null,
  ruleId: "HRC-INTERIM",
  body: "Human Rights Committee",
  reference: "4112/2022",
  endsOn: null,
  note: null,
};

function happened(about: string, also: Partial<Recorded> = {}): Recorded {
  return { ...KNOWN, ...MOMENT, ...NOTHING, kind: "measure_confirmed", about, ...also };
}

/** The refused claim, an expulsion beside it, and a measure that names the expulsion alone. */
async function aProtectedCase() {
  const made = await aRefusedCase(organisation);
  const expulsionId = await value(
    change(dana, made.caseId, (tx, access) =>
      openProceeding(tx, access, {
        ...asylum,
        type: "criminal_expulsion",
        stage: "charged",
        canEndInRemoval: true,
        reference: "1-77",
      }),
    ),
  );
  const measureId = await value(
    change(dana, made.caseId, (tx, access) =>
      recordMeasure(tx, access, {
        measure: indicated,
        binds: [expulsionId],
        servedOn: ["foreign_ministry"],
      }),
    ),
  );
  return { ...made, expulsionId, measureId };
}

function viewOf(caseId: string): Promise<ProceedingsView> {
  return reading(dana, async (tx) => {
    const record = proceedingRecord(await loadCaseRecord(tx, caseId));
    const sealer = await vaultOf(tx).of("case", caseId);
    return proceedingsView(record, sealer, { zone: ZONE, today: "2022-12-05" });
  });
}

const laneOf = async (caseId: string, id: string) =>
  (await viewOf(caseId)).proceedings.find((each) => each.id === id)!;

describe("a measure", () => {
  test("stands on the lanes that it names, with whom it reached at once", async () => {
    const { caseId, expulsionId, proceedingId } = await aProtectedCase();
    const [measure] = (await laneOf(caseId, expulsionId)).measures;
    expect(measure).toMatchObject({
      body: "Human Rights Committee",
      time: "10:00",
      servedOn: ["foreign_ministry"],
      isLifted: false,
      odd: [],
    });
    expect((await laneOf(caseId, proceedingId)).measures).toEqual([]);
  });

  test("keeps what happens to it, in the order in which it happened", async () => {
    const { caseId, measureId } = await aProtectedCase();
    const record = (event: Recorded) =>
      value(change(dana, caseId, (tx, access) => recordEvent(tx, access, event)));
    await record(happened(measureId, { kind: "measure_disregarded", on: "2022-12-07", time: null }));
    await record(happened(measureId, { on: "2022-12-05", confirmedBy: "counsel" }));
    await record(
      happened(measureId, { kind: "measure_served", servedOn: ["border_guards"], on: "2022-12-06" }),
    );
    const [measure] = (await viewOf(caseId)).measures;
    expect(measure!.events.map(({ kind }) => kind)).toEqual([
      "measure_served",
      "measure_confirmed",
      "measure_served",
      "measure_disregarded",
    ]);
    expect(measure!.servedOn).toEqual(["foreign_ministry", "border_guards"]);
  });

  test("takes the rule of the filing it answers, and may name another lane later", async () => {
    const { caseId, proceedingId, decisionId, expulsionId, measureId } = await aProtectedCase();
    const filing = { ...claim({ proceedingId, decisionId }), packVersion: null };
    const filingId = await value(change(dana, caseId, (tx, access) => recordFiling(tx, access, filing)));
    const edit = (version: number, binds: string[]) =>
      change(dana, caseId, (tx, access) =>
        editMeasure(tx, access, {
          id: measureId,
          version,
          measure: { ...indicated, ruleId: null, filingId },
          binds,
        }),
      );
    await value(edit(1, [proceedingId]));
    expect(await edit(1, [expulsionId])).toEqual({ ok: false, error: "staleVersion" });
    const [measure] = (await viewOf(caseId)).measures;
    expect([measure!.ruleId, measure!.binds]).toEqual(["KZ-ASY-COURT-1M", [proceedingId]]);
    expect(await changesOf(caseId)).toContainEqual({
      field: "binds",
      before: [{ type: "criminal_expulsion", reference: "1-77" }],
      after: [{ type: "rsd_first_instance", reference: null }],
    });
    await value(edit(2, [proceedingId, expulsionId]));
    expect((await viewOf(caseId)).measures[0]!.binds.toSorted()).toEqual(
      [proceedingId, expulsionId].toSorted(),
    );
  });

  test("struck out, is gone with all that happened to it", async () => {
    const { caseId, expulsionId, measureId } = await aProtectedCase();
    const strike = (version: number) =>
      change(dana, caseId, (tx, access) =>
        strikeMeasure(tx, access, { id: measureId, version, reason: "другое дело" }),
      );
    expect(await strike(2)).toEqual({ ok: false, error: "staleVersion" });
    await value(strike(1));
    const view = await viewOf(caseId);
    expect([view.measures, view.events]).toEqual([[], []]);
    expect((await laneOf(caseId, expulsionId)).measures).toEqual([]);
    const kept = await withActor(dana, (tx) => tx.caseEvent.count({ where: { caseId } }));
    expect(kept).toBe(1);
  });

  test("names no proceeding of another case", async () => {
    const { caseId } = await aProtectedCase();
    const { proceedingId: foreign } = await aRefusedCase(organisation);
    const record = change(dana, caseId, (tx, access) =>
      recordMeasure(tx, access, { measure: indicated, binds: [foreign], servedOn: [] }),
    );
    await expect(record).rejects.toThrow(NotFound);
    expect((await viewOf(caseId)).measures).toHaveLength(1);
  });

  test("is not to be touched from another team", async () => {
    const { caseId, measureId } = await aProtectedCase();
    const lift = change(outsider, caseId, (tx, access) =>
      recordEvent(tx, access, happened(measureId, { kind: "measure_lifted" })),
    );
    await expect(lift).rejects.toThrow(NotFound);
  });
});

describe("an event", () => {
  test("is corrected with its former values kept, by whoever has the latest version", async () => {
    const { caseId, measureId } = await aProtectedCase();
    const id = await value(
      change(dana, caseId, (tx, access) =>
        recordEvent(tx, access, happened(measureId, { confirmedBy: "counsel" })),
      ),
    );
    const { kind: _k, about: _a, ...fields } = happened(measureId, { confirmedBy: "authority" });
    const edit = () =>
      change(dana, caseId, (tx, access) => editEvent(tx, access, { id, version: 1, fields }));
    await value(edit());
    expect(await edit()).toEqual({ ok: false, error: "staleVersion" });
    expect(await changesOf(caseId)).toContainEqual({
      field: "confirmedBy",
      before: "counsel",
      after: "authority",
    });
  });

  test("sets a decision aside, and tells how an extradition request stands", async () => {
    const { caseId, decisionId, expulsionId } = await aProtectedCase();
    for (const event of [
      happened(decisionId, { kind: "decision_set_aside" }),
      happened(expulsionId, { kind: "extradition_request", request: "received" }),
    ]) {
      await value(change(dana, caseId, (tx, access) => recordEvent(tx, access, event)));
    }
    const view = await viewOf(caseId);
    const decision = view.proceedings.flatMap(({ decisions }) => decisions)[0]!;
    expect(decision.setAside?.on).toBe("2022-12-04");
    const [request] = (await laneOf(caseId, expulsionId)).requests;
    expect(request?.request).toBe("received");
  });
});

describe("counsel's tick", () => {
  async function aFiledCase() {
    const made = await aRefusedCase(organisation);
    const filing = { ...claim(made), packVersion: null };
    const filingId = await value(change(dana, made.caseId, (tx, access) => recordFiling(tx, access, filing)));
    return { ...made, filingId };
  }
  const tickedOn = (
    about: string,
    on: string,
  ): Omit<EventFields, "kind" | keyof typeof NOTHING> & { note: null } => ({
    ...KNOWN,
    about,
    on,
    time: null,
    zone: ZONE,
    note: null,
  });
  const tick = (actor: Actor, caseId: string, filingId: string, on: string) =>
    changeCase(actor, { caseId, permission: "stay:confirm", event: "filing.confirmed" }, (tx, access) =>
      confirmStay(tx, access, tickedOn(filingId, on)),
    );
  const tickOf = async (caseId: string) =>
    (await viewOf(caseId)).proceedings.flatMap(({ filings }) => filings)[0]!.tick;

  test("holds seven days from its moment, and is renewed by another", async () => {
    const { caseId, filingId } = await aFiledCase();
    await value(tick(counsel, caseId, filingId, "2022-12-02"));
    expect((await tickOf(caseId))?.until).toBe("2022-12-08T18:00:00Z");
    const now = await reading(dana, async (tx) => clock(tx));
    await value(tick(counsel, caseId, filingId, todayIn(ZONE, now).toString()));
    const held = Temporal.Instant.from((await tickOf(caseId))!.until)
      .since(now)
      .total("minutes");
    expect(Math.abs(held - 7 * 24 * 60)).toBeLessThanOrEqual(1);
  });

  test("is a legal member's alone to give; anybody who records may strike it out", async () => {
    const { caseId, filingId } = await aFiledCase();
    await expect(tick(dana, caseId, filingId, "2022-12-05")).rejects.toThrow(NotFound);
    const id = await value(tick(counsel, caseId, filingId, "2022-12-05"));
    const { kind: _k, about: _a, ...fields } = happened(filingId);
    const edit = change(dana, caseId, (tx, access) => editEvent(tx, access, { id, version: 1, fields }));
    await expect(edit).rejects.toThrow(NotFound);
    await value(
      change(dana, caseId, (tx, access) => strikeEvent(tx, access, { id, version: 1, reason: "ошибка" })),
    );
    expect(await tickOf(caseId)).toBeNull();
  });
});

/** Every field that was changed in a case, newest first. */
function changesOf(caseId: string) {
  return reading(dana, async (tx) => {
    const header = await findCaseHeader(tx, caseId);
    const { revisions } = await loadHistory(tx, header!);
    return revisions.flatMap(({ changes }) => (changes === "damaged" ? [] : changes));
  });
}
