import { recordEvent } from "../../lib/cases/events/commands.ts";
import { EventFact } from "../../lib/cases/events/kinds.ts";
import { changeCaseIn } from "../../lib/casework/change-case.ts";
import type { Tx } from "../../lib/db/unit.ts";
import type { FactOf, Known, Telling } from "./telling.ts";

type Sign = FactOf<"arrival" | "wanted_notice" | "factor">;

/** Records a small fact about the person. @returns its id */
export async function tellSign(tx: Tx, telling: Telling, fact: Sign, known: Known): Promise<string> {
  const { teller, caseId } = telling;
  const permission = fact.type === "factor" ? "case:assess" : "custody:record";
  const fields = EventFact.parse(signOf(telling, fact));
  const done = await changeCaseIn(
    tx,
    teller,
    { caseId, permission, event: "sign.recorded" },
    (inside, access) => recordEvent(inside, access, { ...fields, ...known, isInferred: fact.inferred }),
  );
  if (!done.ok) throw new Error(done.error);
  return done.value;
}

function signOf({ ids }: Telling, fact: Sign): unknown {
  switch (fact.type) {
    case "arrival":
      return { kind: "arrival", state: fact.irregular ? "irregular" : "regular" };
    case "wanted_notice":
      return { kind: "wanted_notice", state: fact.status, code: fact.kind ?? "unknown" };
    case "factor":
      return {
        kind: "factor",
        code: fact.code,
        state: fact.state,
        proceedingId: fact.proceeding === null ? null : ids.get(fact.proceeding),
      };
  }
}
