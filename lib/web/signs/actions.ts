"use server";

import { NotFound } from "../../access/proof.ts";
import { mayDo } from "../../access/roles.ts";
import { getEvent, recordEvent, strikeEvent } from "../../cases/events/commands.ts";
import { recordAccessChecks } from "../../custody/access-checks.ts";
import { clock } from "../../db/unit.ts";
import { type Code, codesOf } from "../../vocabulary/codes.ts";
import { action } from "../action.ts";
import { addToCase } from "../casework/keep-form.ts";
import { hasHappened, provenance, zoneOf } from "../casework/known.ts";
import { mayRecord } from "./kinds.ts";
import { AccessInput, AnswerInput, RecordSignInput, StrikeSignInput } from "./schema.ts";

const RECORDED = { event: "sign.recorded", objectType: "case_event", refusals: {} } as const;

/** A sign that the triage asks about. */
export const recordSign = action({ input: RecordSignInput, permission: "case:view" }, (input, actor) => {
  const { kind, fact, isInferred, note, on, onTime } = input;
  const form = { ...RECORDED, permission: mayRecord(kind), to: `/cases/${input.caseId}#signs` };
  return addToCase(actor, input, form, async (tx, access) => {
    hasHappened(tx, access, input);
    const when = { on, time: onTime, zone: zoneOf(access) };
    return recordEvent(tx, access, { ...provenance(tx, access, input), ...when, isInferred, note, ...fact });
  });
});

/** A person's answer to a question that the triage asks, as of today. */
export const answerQuestion = action({ input: AnswerInput, permission: "custody:record" }, (input, actor) => {
  const { which: code, state, proceedingId, note } = input;
  const form = { ...RECORDED, permission: "custody:record", to: `/cases/${input.caseId}#why` } as const;
  return addToCase(actor, input, form, async (tx, access) => {
    // With its hour: an answer about moves counts only since the last one.
    const now = clock(tx).toZonedDateTimeISO(zoneOf(access));
    const time = now.toPlainTime().toString({ smallestUnit: "minute" });
    const when = { on: now.toPlainDate().toString(), time, zone: zoneOf(access) };
    const known = { ...provenance(tx, access, input), ...when, isInferred: false, note };
    return recordEvent(tx, access, { ...known, kind: "answer", code, state, proceedingId });
  });
});

/** Who may see the person, of several at once. */
export const recordAccess = action({ input: AccessInput, permission: "custody:record" }, (input, actor) => {
  const form = { ...RECORDED, permission: "custody:record", to: `/cases/${input.caseId}#custody` } as const;
  return addToCase(actor, input, form, async (tx, access) => {
    hasHappened(tx, access, input);
    const { on, onTime, note } = input;
    const when = { on, time: onTime, zone: zoneOf(access) };
    const known = { ...provenance(tx, access, input), ...when, isInferred: false, note };
    return recordAccessChecks(tx, access, checkedIn(input), known);
  });
});

type Checks = Record<Code<"access_party">, Code<"access_state"> | null>;

function checkedIn(input: Checks): Partial<Record<Code<"access_party">, Code<"access_state">>> {
  const checked = codesOf("access_party").filter((party) => input[party] !== null);
  return Object.fromEntries(checked.map((party) => [party, input[party]]));
}

/** What was never so leaves the page; its row and its words stay. */
export const strikeSign = action({ input: StrikeSignInput, permission: "custody:record" }, (input, actor) => {
  const { id, seen, reason, caseId } = input;
  const form = {
    event: "sign.struck_out",
    objectType: "case_event",
    permission: "custody:record",
    refusals: { stale: { error: "casework.errors.changedMeanwhile" } },
    to: `/cases/${caseId}#signs`,
  } as const;
  return addToCase(actor, input, form, async (tx, access) => {
    const { kind } = await getEvent(tx, access, id);
    // Whoever may not judge a factor may not take the judgement back either.
    if (!mayDo(actor.roles, mayRecord(kind))) throw new NotFound();
    return strikeEvent(tx, access, { id, version: Number(seen), reason });
  });
});
