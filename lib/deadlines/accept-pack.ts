import "server-only";
import { type Access, NotFound } from "../access/proof.ts";
import type { Tx } from "../db/unit.ts";
import { countedRule } from "../remedies/counted-rule.ts";
import { err, ok, type Result } from "../result.ts";
import { caseFacts } from "./facts.ts";
import { ruleBookOf } from "./law/load-book.ts";
import { loadTerms } from "./load-terms.ts";
import { moveDeadline } from "./move.ts";
import { packChange } from "./pack-change.ts";

type Settling = Access<"deadline:settle">;
/** `toVersion` is the version of the rule that was on the screen. */
type Choice = { id: string; version: number; toVersion: string };
type Refusal = "staleVersion" | "nothingToAccept";

/** Takes the days of the newer version of its rule: the deadline is counted by it from now on. */
export async function acceptPack(tx: Tx, access: Settling, choice: Choice): Promise<Result<void, Refusal>> {
  const found = await standing(tx, access, choice);
  if (!found.ok) return found;
  const { deadline, change } = found.value;
  const basis = { figures: countedRule(change.rule), packVersion: change.toVersion };
  await moveDeadline(tx, access.caseId, deadline, change.days, basis);
  return ok();
}

/** Keeps the former days, against this version of its rule. They go on being counted as the deadline was begun. */
export async function keepPack(tx: Tx, access: Settling, choice: Choice): Promise<Result<void, Refusal>> {
  const found = await standing(tx, access, choice);
  if (!found.ok) return found;
  await tx.$executeRaw`update deadline set kept_version = ${choice.toVersion}, updated_at = amparo_now(), version = version + 1
    where org_id = ${access.orgId}::uuid and id = ${choice.id}::uuid`;
  return ok();
}

async function standing(tx: Tx, access: Settling, { id, version, toVersion }: Choice) {
  const terms = await loadTerms(tx, access.caseId);
  const deadline = terms?.record.deadline.find((each) => each.id === id);
  if (!terms || !deadline) throw new NotFound();
  if (deadline.version !== version) return err("staleVersion");
  const facts = caseFacts(terms.ofCase, terms.record);
  const change = packChange(deadline, terms.record, facts, await ruleBookOf(tx));
  if (!change) return err("nothingToAccept");
  return change.toVersion === toVersion ? ok({ deadline, change }) : err("staleVersion");
}
