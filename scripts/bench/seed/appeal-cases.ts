import { randomUUID } from "node:crypto";
import type { Actor } from "../../../lib/access/actor.ts";
import type { Permission } from "../../../lib/access/roles.ts";
import { raiseLevel } from "../../../lib/assessments/level-acts.ts";
import type { AuditAction } from "../../../lib/audit/events.ts";
import { assign, assignmentMark, getAssignment } from "../../../lib/cases/assign.ts";
import { writeNote } from "../../../lib/cases/notes.ts";
import { type CaseCommand, changeCase } from "../../../lib/casework/change-case.ts";
import { logCase } from "../../../lib/casework/log-case.ts";
import { file } from "../../../lib/deadlines/file.ts";
import { startDeadlines } from "../../../lib/deadlines/start.ts";
import { recordDecision } from "../../../lib/proceedings/decision-commands.ts";
import { recordHearing } from "../../../lib/proceedings/hearing-commands.ts";
import { openProceeding } from "../../../lib/proceedings/proceeding-commands.ts";
import { daysAgo, mustBe, toldCase } from "./plain-cases.ts";

const ZONE = "Asia/Almaty";
const NOTE =
  "She was seen at the gate by her brother. The officer on duty said that papers for the removal are being prepared; he gave no date and no name. Counsel will ask for the file in the morning.";

/**
 * Cases with two proceedings, a refusal that was told, its last days, a hearing, a filing and notes: each through the program's own commands.
 * The refusals lie from three to so many days back, so last days lie ahead and a few behind.
 */
export async function logAppealCases(actor: Actor, count: number): Promise<string[]> {
  const made: string[] = [];
  for (let index = 0; index < count; index += 1) made.push(await logAppealCase(actor, index));
  return made;
}

async function logAppealCase(actor: Actor, index: number): Promise<string> {
  const told = {
    ...toldCase(8 * index + (index % 5), "KZ"),
    source: { kind: "person", grade: "b" } as const,
  };
  const { caseId } = mustBe(
    await logCase(
      actor,
      { ...told, more: { ...told.more, fear: NOTE, asylumLodgedOn: daysAgo(120) } },
      randomUUID(),
    ),
  );
  const known = { knownOn: daysAgo(2), sourceKind: "lawyer", sourceGrade: "b" } as const;
  const change = async <P extends Permission, T, E extends string>(
    permission: P,
    event: AuditAction,
    command: CaseCommand<P, T, E>,
  ): Promise<T> => mustBe(await changeCase(actor, { caseId, permission, event }, command));
  const record = <T, E extends string>(command: CaseCommand<"proceeding:record", T, E>) =>
    change("proceeding:record", "proceeding.changed", command);

  const lane = {
    ...known,
    stage: null,
    procedure: null,
    reference: `2-${1000 + index}/26`,
    counsel: "Aliya Sarsenova",
    mandate: "order of 3 October",
    endedOn: null,
    endReason: null,
  };
  const asylum = await record((tx, access) =>
    openProceeding(tx, access, {
      ...lane,
      type: "rsd_first_instance",
      canEndInRemoval: false,
      body: "Migration service, Petropavl",
      begunOn: daysAgo(120),
    }),
  );
  const expulsion = await record((tx, access) =>
    openProceeding(tx, access, {
      ...lane,
      type: "admin_expulsion",
      canEndInRemoval: true,
      body: "Administrative court, Petropavl",
      begunOn: daysAgo(40),
    }),
  );
  const decidedOn = daysAgo(3 + index);
  const notice = {
    ...known,
    kind: "told",
    givenTo: "person",
    on: decidedOn,
    time: null,
    zone: ZONE,
    channel: "read_out_in_court",
    originalSeenBy: null,
    keptWhere: null,
  } as const;
  const decision = {
    ...known,
    proceedingType: "rsd_first_instance",
    procedure: null,
    outcome: "refused_unspecified",
    decidedOn,
    finality: "not_final_term_running",
    body: null,
    note: NOTE,
  } as const;
  const decisionId = await record((tx, access) =>
    recordDecision(tx, access, {
      proceedingId: asylum,
      decision,
      notices: [notice, { ...notice, givenTo: "counsel" }],
    }),
  );
  await record((tx, access) =>
    startDeadlines(tx, access, { decisionId, ruleIds: ["KZ-ASY-COURT-1M", "KZ-ASY-COMPLAINT-3M"] }),
  );
  const hearing = {
    ...known,
    proceedingId: expulsion,
    kind: "exact",
    on: daysAgo(-2 - (index % 12)),
    time: "10:30",
    zone: ZONE,
    purpose: "first hearing",
    outcome: null,
  } as const;
  await record((tx, access) => recordHearing(tx, access, hearing));
  if (index % 3 === 0) {
    const filing = {
      ...known,
      proceedingId: asylum,
      decisionId,
      ruleId: "KZ-ASY-COMPLAINT-3M",
      title: null,
      on: daysAgo(2),
      time: null,
      zone: ZONE,
      receipt: "in. 117",
      status: "lodged",
      stayStatus: "asked",
      lateReason: null,
      note: null,
    } as const;
    await record((tx, access) => file(tx, access, filing));
  }
  for (const text of [NOTE, `${NOTE} ${NOTE}`]) {
    await change("note:write", "note.written", (tx, access) =>
      writeNote(tx, access, { ...known, text, on: daysAgo(2) }),
    );
  }
  if (index % 5 === 0) {
    await change("case:assess", "case.assessed", (tx, access) =>
      raiseLevel(tx, access, { level: "imminent", reason: NOTE }),
    );
  }
  await change("case:assign", "case.assigned", async (tx, access) => {
    const before = await getAssignment(tx, access);
    return assign(tx, access, {
      to: { ...before, leadId: actor.userId },
      seen: assignmentMark(before),
      confirmed: true,
    });
  });
  return caseId;
}
