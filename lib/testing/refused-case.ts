import type { Actor } from "../access/actor.ts";
import type { AuditAction } from "../audit/events.ts";
import { type CaseCommand, changeCase } from "../casework/change-case.ts";
import { withActor } from "../db/client.ts";
import type { Tx } from "../db/unit.ts";
import type { Filing } from "../deadlines/file.ts";
import { loadTerms } from "../deadlines/load-terms.ts";
import type { DeadlineRow } from "../deadlines/rows.ts";
import { startDeadlines } from "../deadlines/start.ts";
import type { DecisionFields } from "../proceedings/decision.ts";
import { recordDecision } from "../proceedings/decision-commands.ts";
import type { NoticeFields } from "../proceedings/notice.ts";
import type { ProceedingFields } from "../proceedings/proceeding.ts";
import { openProceeding } from "../proceedings/proceeding-commands.ts";
import type { Result } from "../result.ts";
import { aCase, type TestOrganisation } from "./builders.ts";

export const KNOWN = { knownOn: "2022-12-05", sourceKind: "lawyer", sourceGrade: "b" } as const;
export const ZONE = "Asia/Almaty";

/** An asylum claim in Kazakhstan, asked for on 26 September 2022. */
export const asylum: ProceedingFields = {
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

/** Its refusal of 30 November 2022. */
export const refusal: DecisionFields = {
  ...KNOWN,
  proceedingType: "rsd_first_instance",
  procedure: null,
  outcome: "refused_unspecified",
  decidedOn: "2022-11-30",
  finality: "not_final_term_running",
  body: null,
  note: null,
};

/** Told to the person in court, the same day. */
export function told(also: Partial<NoticeFields> = {}): NoticeFields {
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

/** The claim in court against it, lodged in time. */
export function claim(
  made: { proceedingId: string; decisionId: string },
  also: Partial<Filing> = {},
): Filing {
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

/** What a command answered; a refusal is a fault of the test. */
export async function value<T>(result: Promise<Result<T, string>>): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(`refused: ${answer.error}`);
  return answer.value;
}

/** The rules of law that the refusal calls up. */
const LAW = ["KZ-ASY-COURT-1M", "KZ-ASY-COMPLAINT-3M"];

/** One change to the proceedings of a case, as its actor. */
export function change<T, E extends string>(
  actor: Actor,
  caseId: string,
  command: CaseCommand<"proceeding:record", T, E>,
  event: AuditAction = "proceeding.changed",
) {
  return changeCase(actor, { caseId, permission: "proceeding:record", event }, command);
}

export function reading<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return withActor(actor, work);
}

/** A case of the founder with the claim and its refusal; nobody has chosen what to file. */
export async function aRefusedCase(
  { founder, teamId }: TestOrganisation,
  notices: NoticeFields[] = [told()],
) {
  const { caseId } = await aCase(founder, teamId);
  const proceedingId = await value(
    change(founder, caseId, (tx, access) => openProceeding(tx, access, asylum)),
  );
  const decisionId = await value(
    change(founder, caseId, (tx, access) =>
      recordDecision(tx, access, { proceedingId, decision: refusal, notices }),
    ),
  );
  return { caseId, proceedingId, decisionId };
}

/** Starts both terms of law of a refusal. @returns how many were started */
export function startLaw(actor: Actor, { caseId, decisionId }: { caseId: string; decisionId: string }) {
  return value(
    change(actor, caseId, (tx, access) => startDeadlines(tx, access, { decisionId, ruleIds: LAW })),
  );
}

/** The same with both terms of law started. */
export async function withDeadlines(organisation: TestOrganisation, notices?: NoticeFields[]) {
  const made = await aRefusedCase(organisation, notices);
  await startLaw(organisation.founder, made);
  return made;
}

/** What stands stored of the terms of a case. */
export async function termsOf(actor: Actor, caseId: string) {
  const terms = await reading(actor, (tx) => loadTerms(tx, caseId));
  if (!terms) throw new Error("no such case");
  const byRule = new Map(terms.record.deadline.map((row) => [row.rule_id, row]));
  return {
    ofCase: terms.ofCase,
    court: byRule.get("KZ-ASY-COURT-1M") as DeadlineRow,
    complaint: byRule.get("KZ-ASY-COMPLAINT-3M") as DeadlineRow,
    deadlines: terms.record.deadline,
    notice: terms.record.notice,
  };
}
