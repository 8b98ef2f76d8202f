import { type AsOf, HOUR } from "../../remedies/as-of.ts";
import type { ContactFact, CustodyFact } from "../../remedies/facts.ts";
import { inTime, standing } from "../../remedies/in-time.ts";
import type { FactorReading } from "../assessment.ts";
import type { CaseState } from "../case-state.ts";
import { evidenceOf, present } from "../evidence.ts";

/** Contact lost (F11): it grows after a day and again after two. Only a voice with the safe word ends it. */
export function contactFactors(state: CaseState, asOf: AsOf): FactorReading[] {
  const lost = contactLost(state);
  const [first] = lost;
  if (!first) return [];
  const since = state.moments.ms(first.at);
  let points = state.custody.held ? 20 : 15;
  if (asOf.reached(since + 24 * HOUR)) points += 5;
  if (asOf.reached(since + 48 * HOUR)) points += 5;
  return [present("F11", null, points, evidenceOf(lost, state.moments))];
}

/** The facts since which nobody has heard the person's own voice, the first of them first. */
export function contactLost({ known }: CaseState): readonly (ContactFact | CustodyFact)[] {
  const told = [
    ...known.of("contact"),
    ...known.of("custody").filter(({ event }) => event === "contact_lost"),
  ];
  return standing<ContactFact | CustodyFact>(inTime(told), (fact) => {
    if (fact.event === "contact_lost") return true;
    return fact.type === "contact" && fact.safeWord ? false : null;
  });
}
