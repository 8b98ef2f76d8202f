import type { Access } from "../../lib/access/proof.ts";
import { changeCaseIn } from "../../lib/casework/change-case.ts";
import type { Tx } from "../../lib/db/unit.ts";
import { type Filing, file } from "../../lib/deadlines/file.ts";
import { recordDecision } from "../../lib/proceedings/decision-commands.ts";
import { recordEvent } from "../../lib/proceedings/event-commands.ts";
import { getProceeding } from "../../lib/proceedings/find.ts";
import { openProceeding } from "../../lib/proceedings/proceeding-commands.ts";
import type { Result } from "../../lib/result.ts";
import { startOffered } from "./start-offered.ts";
import type { FactOf, Known, Telling } from "./telling.ts";

type Recording = Access<"proceeding:record">;
type Law = FactOf<"proceeding" | "decision" | "filing" | "extradition_request">;

/** Records what happened in a proceeding; the terms that a decision sets running are started with it. @returns its id */
export async function tellLaw(tx: Tx, telling: Telling, fact: Law, known: Known): Promise<string> {
  const { teller, caseId } = telling;
  const change = { caseId, permission: "proceeding:record", event: "decision.recorded" } as const;
  const done = await changeCaseIn(tx, teller, change, (inside, access) => {
    switch (fact.type) {
      case "proceeding":
        return proceeding(inside, access, fact, known);
      case "decision":
        return decision(inside, access, telling, fact, known);
      case "filing":
        return filing(inside, access, telling, fact, known);
      case "extradition_request":
        return recordEvent(inside, access, {
          ...{ ...known, kind: "extradition_request", request: fact.status },
          ...{ about: idOf(telling, fact.proceeding), servedOn: [], confirmedBy: null },
        });
    }
  });
  if (!done.ok) throw new Error(done.error);
  return done.value;
}

function proceeding(tx: Tx, access: Recording, fact: FactOf<"proceeding">, known: Known) {
  const { note: _, ...source } = known;
  return openProceeding(tx, access, {
    ...{ ...source, type: fact.proceedingType, canEndInRemoval: fact.canEndInRemoval },
    ...{ stage: null, procedure: null, body: null, reference: null, counsel: null, mandate: null },
    // Of a claim it is the day it was lodged; of the others, the first day of which anybody knows.
    begunOn: fact.lodgedOn ?? known.on,
    ...{ endedOn: null, endReason: null },
  });
}

async function decision(
  tx: Tx,
  access: Recording,
  telling: Telling,
  fact: FactOf<"decision">,
  known: Known,
): Promise<Result<string, string>> {
  const proceedingId = idOf(telling, fact.proceeding);
  const proceedingType = fact.proceedingType ?? (await getProceeding(tx, access, proceedingId)).type;
  const { procedure, outcome, decidedOn, finality, flags } = fact;
  const notices = fact.notices.map(({ to, kind, on, grade }) => ({
    ...{ ...known, on: on.slice(0, 10), time: on.length > 10 ? on.slice(11) : null, sourceGrade: grade },
    ...{ givenTo: to, kind, channel: null, originalSeenBy: null, keptWhere: null },
  }));
  const fields = { ...known, proceedingType, procedure, outcome, decidedOn, finality, flags, body: null };
  const decides = fact.decides.map((name) => idOf(telling, name));
  const made = await recordDecision(tx, access, { proceedingId, decision: fields, notices, decides });
  if (!made.ok) return made;
  const { hostState } = telling.replay;
  const started = await startOffered(tx, access, {
    ...{ decisionId: made.value, hostState, proceedingType, outcome, procedure },
  });
  return started.ok ? made : started;
}

/** One whose day nobody knows may count as late: then the file's own words are the reason. */
async function filing(
  tx: Tx,
  access: Recording,
  telling: Telling,
  fact: FactOf<"filing">,
  known: Known,
): Promise<Result<string, string>> {
  const fields: Filing = {
    ...{ ...known, on: fact.lodgedOn },
    proceedingId: idOf(telling, fact.proceeding),
    decisionId: fact.against === null ? null : idOf(telling, fact.against),
    ...{ ruleId: fact.ruleId, title: null, receipt: fact.receipt ? "seen" : null },
    ...{ status: "lodged", stayStatus: fact.stayAsked ? "asked" : "not_asked", lateReason: null },
  };
  const filed = await file(tx, access, fields);
  if (filed.ok || filed.error !== "lateReasonNeeded") return filed;
  return file(tx, access, { ...fields, lateReason: known.note });
}

/** The id of what an earlier fact called by this name; the reader of the file has seen that there is one. */
function idOf({ ids }: Telling, name: string | null): string {
  const id = name === null ? undefined : ids.get(name);
  if (!id) throw new Error(`nothing was told by the name ${name}`);
  return id;
}
