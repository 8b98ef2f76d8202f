import type { Actor } from "../../lib/access/actor.ts";
import { writeNote } from "../../lib/cases/notes.ts";
import { changeCaseIn } from "../../lib/casework/change-case.ts";
import { logCaseIn } from "../../lib/casework/log-case.ts";
import type { Tx } from "../../lib/db/unit.ts";
import { startDeadlines } from "../../lib/deadlines/start.ts";
import { recordDecision } from "../../lib/proceedings/decision-commands.ts";
import type { ProceedingFields } from "../../lib/proceedings/proceeding.ts";
import { openProceeding } from "../../lib/proceedings/proceeding-commands.ts";

const PRESS = { sourceKind: "press", sourceGrade: "c" } as const;

/**
 * The one real case of the demo, from published reports only: a man who refused to take part in a war asked for asylum in Kazakhstan on
 * 26 September 2022, was refused on 30 November, and was handed over on 29 December, two days after a ruling in the other proceeding.
 * Sources: The Moscow Times, 30 December 2022; Novaya Gazeta Europe, 15 and 29 December 2022; RFE/RL, 30 December 2022.
 */
export async function tellZhilin(tx: Tx, lead: Actor, teamId: string): Promise<void> {
  const logged = await logCaseIn(tx, lead, {
    personId: null,
    name: "Михаил Жилин",
    nationalities: ["RU"],
    hostState: "KZ",
    isHeld: null,
    holdingBody: null,
    place: null,
    since: null,
    source: { kind: "press", grade: "c" },
    teamId,
    beside: null,
    knownOn: "2022-09-26",
    more: {
      otherNames: [{ text: "Mikhail Zhilin", onDocument: null }],
      birth: { date: null, year: 1986 },
      asylumLodgedOn: "2022-09-26",
      fear: "Refused to take part in the war; officer with access to State secrets.",
    },
  });
  if (!logged.ok) throw new Error(logged.error.code);
  const { caseId } = logged.value;
  await changeCaseIn(
    tx,
    lead,
    { caseId, permission: "proceeding:record", event: "decision.recorded" },
    async (inside, access) => {
      const asylum = await openProceeding(
        inside,
        access,
        proceeding({ type: "rsd_first_instance", begunOn: "2022-09-26" }),
      );
      if (!asylum.ok) return asylum;
      const refused = await recordDecision(inside, access, {
        proceedingId: asylum.value,
        notices: [],
        decision: {
          ...PRESS,
          knownOn: "2022-11-30",
          proceedingType: "rsd_first_instance",
          procedure: "ordinary",
          outcome: "refused_unspecified",
          decidedOn: "2022-11-30",
          finality: "not_final_term_running",
          body: null,
          note: null,
        },
      });
      if (!refused.ok) return refused;
      const started = await startDeadlines(inside, access, {
        decisionId: refused.value,
        ruleIds: ["KZ-ASY-COURT-1M", "KZ-ASY-COMPLAINT-3M"],
      });
      if (!started.ok) return started;
      const crossing = await openProceeding(
        inside,
        access,
        proceeding({ type: "criminal_expulsion", begunOn: "2022-09-26" }),
      );
      if (!crossing.ok) return crossing;
      const expelled = await recordDecision(inside, access, {
        proceedingId: crossing.value,
        notices: [],
        decision: {
          ...PRESS,
          knownOn: "2022-12-28",
          proceedingType: "criminal_expulsion",
          procedure: null,
          outcome: "appeal_dismissed",
          decidedOn: "2022-12-28",
          finality: "final",
          body: null,
          note: "The expulsion for the border crossing became final.",
        },
      });
      return expelled;
    },
  );
  await changeCaseIn(
    tx,
    lead,
    { caseId, permission: "note:write", event: "note.written" },
    (inside, access) =>
      writeNote(inside, access, {
        ...PRESS,
        text: "29 December 2022: he phoned his wife from a town near the border: they are taking me. By the 30th he was in Russia.",
        on: "2022-12-29",
        knownOn: "2022-12-30",
      }),
  );
}

function proceeding({ type, begunOn }: Pick<ProceedingFields, "type" | "begunOn">): ProceedingFields {
  return {
    ...PRESS,
    knownOn: begunOn ?? "2022-09-26",
    type,
    canEndInRemoval: type === "criminal_expulsion",
    stage: null,
    procedure: null,
    body: null,
    reference: null,
    counsel: null,
    mandate: null,
    begunOn,
    endedOn: null,
    endReason: null,
  };
}
