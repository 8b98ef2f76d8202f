import type { z } from "zod";
import type { Provenance } from "../../cases/fact.ts";
import type { Filing } from "../../deadlines/file.ts";
import type { DecisionFields } from "../../proceedings/decision.ts";
import type { EventFields } from "../../proceedings/event.ts";
import type { HearingFields } from "../../proceedings/hearing.ts";
import { usuallyEndsInRemoval } from "../../proceedings/lanes.ts";
import type { MeasureFields } from "../../proceedings/measure.ts";
import type { NoticeFields } from "../../proceedings/notice.ts";
import type { ProceedingFields } from "../../proceedings/proceeding.ts";
import type { RemovalFields } from "../../proceedings/removal.ts";
import type {
  EditEventInput,
  EditMeasureInput,
  NoticeInput,
  OpenProceedingInput,
  RecordDecisionInput,
  RecordFilingInput,
  RecordHearingInput,
  RecordRemovalInput,
} from "./schema.ts";

/*
 * From what a form sent to what a command takes. The zone is that of the host state: days and hours are told there.
 */

type Opened = Omit<z.output<typeof OpenProceedingInput>, "caseId" | "key">;
type Ended = Record<"endedOn" | "endedKnownOn" | "endReason" | "stageReason", string | null>;

/** That it ended was learned on the day somebody says, else together with all the rest. */
export function proceedingFrom(input: Opened & Partial<Ended>, known: Provenance): ProceedingFields {
  const { type, canEnd, stage, procedure, body, reference, counsel, mandate, begunOn } = input;
  const { mandateUntil, counselLicence, backupCounsel, interpreter, stageReason, endedKnownOn } = input;
  return {
    ...{ type, stage, procedure, body, reference, counsel, mandate, begunOn },
    ...{ mandateUntil, counselLicence, backupCounsel, interpreter },
    stageReason: stageReason ?? null,
    endedKnownOn: input.endedOn ? (endedKnownOn ?? known.knownOn) : null,
    canEndInRemoval: canEnd === "usual" ? usuallyEndsInRemoval(type) : canEnd === "yes",
    endedOn: input.endedOn ?? null,
    endReason: input.endReason ?? null,
    ...known,
  };
}

type Decided = Omit<
  z.output<typeof RecordDecisionInput>,
  "caseId" | "key" | "proceedingId" | "notices" | "decides"
>;

export function decisionFrom(input: Decided, known: Provenance): DecisionFields {
  const { proceedingType, procedure, outcome, decidedOn, finality, body, note } = input;
  const { flags, isDateDisputed, implementation } = input;
  return {
    ...{ proceedingType, procedure, outcome, decidedOn, finality, body, note },
    ...{ flags, isDateDisputed, implementation },
    ...known,
  };
}

type Told = NoticeInput & { kind: NonNullable<NoticeInput["kind"]> };

export function noticeFrom(
  input: Told,
  zone: string,
  { knownOn }: Pick<Provenance, "knownOn">,
): NoticeFields {
  const { kind, to, on, onTime, channel, grade, seenBy, keptWhere } = input;
  return {
    ...{ kind, givenTo: to, on, time: onTime, zone, channel, originalSeenBy: seenBy, keptWhere },
    ...{ knownOn, sourceKind: null, sourceGrade: grade },
  };
}

/** The notices of a decision's form; an empty row is none. */
export function noticesFrom(rows: readonly NoticeInput[], zone: string, known: Provenance): NoticeFields[] {
  return rows.flatMap((row) =>
    row.kind === null ? [] : noticeFrom({ ...row, kind: row.kind }, zone, known),
  );
}

type Filed = Omit<z.output<typeof RecordFilingInput>, "caseId" | "key">;

export function filingFrom(input: Filed, zone: string, known: Provenance): Filing {
  const { proceedingId, decisionId, rule, title, on, onTime, status, stayStatus, receipt, lateReason, note } =
    input;
  const { howLodged } = input;
  return {
    ...{ proceedingId, decisionId, ruleId: rule, title, on, time: onTime, zone },
    ...{ status, stayStatus, howLodged, receipt, lateReason, note },
    ...known,
  };
}

type Heard = Omit<z.output<typeof RecordHearingInput>, "caseId" | "key" | "proceedingId"> & {
  outcome?: string | null;
};

export function hearingFrom(
  input: Heard,
  zone: string,
  known: Provenance,
): Omit<HearingFields, "proceedingId"> {
  const { kind, on, onTime, purpose, outcome = null, canMakeEnforceable, flags, present } = input;
  return {
    ...{ kind, on, time: onTime, zone, purpose, outcome, canMakeEnforceable, flags, present },
    ...known,
  };
}

type Ordered = Omit<z.output<typeof RecordRemovalInput>, "caseId" | "key">;

export function removalFrom(input: Ordered, zone: string, known: Provenance): RemovalFields {
  const { proceedingId, on, onTime, route, carrier, crossing, note } = input;
  return { proceedingId, on, time: onTime, zone, status: "set", route, carrier, crossing, note, ...known };
}

type Indicated = Omit<z.output<typeof EditMeasureInput>, "caseId" | "key" | "id" | "version" | "binds">;

export function measureFrom(input: Indicated, zone: string, known: Provenance): MeasureFields {
  const { kind, filingId, rule, on, onTime, endsOn, body, reference, note } = input;
  return { kind, filingId, ruleId: rule, on, time: onTime, zone, endsOn, body, reference, note, ...known };
}

type Happened = Omit<z.output<typeof EditEventInput>, "caseId" | "key" | "id" | "version" | "about" | "kind">;

export function eventFrom(
  input: Happened,
  zone: string,
  known: Provenance,
): Omit<EventFields, "kind" | "about"> {
  const { on, onTime, servedOn, confirmedBy, request, note } = input;
  return { on, time: onTime, zone, servedOn, confirmedBy, request, note, ...known };
}
