import "server-only";
import { type Access, NotFound } from "../access/proof.ts";
import { newId } from "../db/id.ts";
import { clock, type Tx } from "../db/unit.ts";
import { countedRule } from "../remedies/counted-rule.ts";
import { err, ok, type Result } from "../result.ts";
import { hostZone } from "../time/host-zone.ts";
import { todayIn } from "../time/zone.ts";
import { caseFacts } from "./facts.ts";
import { ruleBookOf } from "./law/load-book.ts";
import { type LoadedTerms, loadTerms } from "./load-terms.ts";
import { canBeChosen, type Offer, offersOf } from "./offers.ts";

type Recording = Access<"proceeding:record">;

/**
 * Starts the deadlines of the remedies that somebody chose of those a decision offers. Each belongs to the lead of the case,
 * else to who started it. One that was started before is not started twice.
 *
 * @returns how many were started; `notOffered` where a rule is none that this decision offers
 */
export async function startDeadlines(
  tx: Tx,
  access: Recording,
  { decisionId, ruleIds }: { decisionId: string; ruleIds: readonly string[] },
): Promise<Result<number, "notOffered">> {
  const terms = await getTerms(tx, access);
  const decision = terms.record.decision.find(({ id }) => id === decisionId);
  if (!decision) throw new NotFound();
  const reading = { book: await ruleBookOf(tx), now: clock(tx) };
  const offers = offersOf(decision, terms.record, caseFacts(terms.ofCase, terms.record), reading);
  const chosen = [...new Set(ruleIds)].map((id) => offers.find(({ rule }) => rule.id === id));
  if (chosen.some((offer) => !offer || offer.standing === "closed")) return err("notOffered");
  const fresh = chosen.filter((offer): offer is Offer => offer !== undefined && canBeChosen(offer));
  for (const offer of fresh)
    await insert(tx, access, terms.ofCase, decision, {
      ...offer,
      version: reading.book.versionOf(offer.rule),
    });
  return ok(fresh.length);
}

async function insert(
  tx: Tx,
  access: Recording,
  ofCase: LoadedTerms["ofCase"],
  decision: { id: string; proceeding_id: string },
  { rule, days, version }: Offer & { version: string },
): Promise<void> {
  const today = todayIn(hostZone(access.hostState), clock(tx)).toString();
  await tx.$executeRaw`insert into deadline (org_id, id, case_id, proceeding_id, decision_id, rule_id, pack_version, nature, start_kind, start_on,
      start_at, is_assumed, is_disputed, cautious_day, cautious_at, later_day, later_at, zone, owner_id, backup_id, known_on, terms, created_by)
    values (${access.orgId}::uuid, ${newId()}::uuid, ${access.caseId}::uuid, ${decision.proceeding_id}::uuid, ${decision.id}::uuid, ${rule.id},
      ${version}, ${rule.nature}, ${days.start_kind}, ${days.start_on}::date, ${days.start_at}::timestamptz, ${days.is_assumed},
      ${days.is_disputed}, ${days.cautious_day}::date, ${days.cautious_at}::timestamptz, ${days.later_day}::date,
      ${days.later_at}::timestamptz, ${days.zone}, ${ofCase.leadId ?? access.actorId}::uuid, ${ofCase.backupId}::uuid, ${today}::date,
      ${JSON.stringify(countedRule(rule))}::jsonb, ${access.actorId}::uuid)`;
}

async function getTerms(tx: Tx, access: Recording): Promise<LoadedTerms> {
  const terms = await loadTerms(tx, access.caseId);
  if (!terms) throw new NotFound();
  return terms;
}
