import type { Access } from "../../lib/access/proof.ts";
import type { Tx } from "../../lib/db/unit.ts";
import { startDeadlines } from "../../lib/deadlines/start.ts";
import { type DecisionFacts, offersForDecision } from "../../lib/remedies/offers.ts";
import type { Result } from "../../lib/result.ts";

type Decided = { decisionId: string } & Omit<DecisionFacts, "asylumLodgedOn" | "custodyType">;

/** Starts the terms of law that a decision offers in its own state, as somebody would who ticks them all. */
export function startOffered(
  tx: Tx,
  access: Access<"proceeding:record">,
  { decisionId, ...decided }: Decided,
): Promise<Result<number, "notOffered">> {
  const ruleIds = offersForDecision({ ...decided, asylumLodgedOn: null, custodyType: null })
    .filter(({ rule }) => rule.nature === "law" && rule.jurisdiction === decided.hostState)
    .map(({ rule }) => rule.id);
  return startDeadlines(tx, access, { decisionId, ruleIds });
}
