import "server-only";
import type { Access } from "../access/proof.ts";
import { momentColumn } from "../cases/fact.ts";
import { clock, type Tx } from "../db/unit.ts";
import { strikeDecision as strike } from "../proceedings/decision-commands.ts";
import { type FilingFields, isLodged } from "../proceedings/filing.ts";
import { editFiling, recordFiling, strikeFiling as strikeOut } from "../proceedings/filing-commands.ts";
import { err, ok, type Result } from "../result.ts";
import { caseFacts } from "./facts.ts";
import { isLate, type Lodged } from "./lateness.ts";
import type { LawBook } from "./law/book.ts";
import { ruleBookOf } from "./law/load-book.ts";
import { type LoadedTerms, loadTerms } from "./load-terms.ts";
import { offersOf, type Reading } from "./offers.ts";
import type { DeadlineRow } from "./rows.ts";
import { settleBy, supersede, unsettle } from "./settle.ts";

type Recording = Access<"proceeding:record">;
/** What a person says of a filing; the version of the pack is looked up. */
export type Filing = Omit<FilingFields, "packVersion">;
type Refusal = "unknownRule" | "ruleOrTitle" | "lateReasonNeeded";
type Entry = { id: string; version: number; reason: string };

/**
 * Records a filing and settles what it settles. Late filing is always possible, with a reason.
 *
 * @returns the id of the filing; `lateReasonNeeded` where it came after the later possible day and no reason is given
 */
export async function file(tx: Tx, access: Recording, filing: Filing): Promise<Result<string, Refusal>> {
  const book = await ruleBookOf(tx);
  const fields = await checked(tx, access, filing, book);
  if (!fields.ok) return fields;
  const recorded = await recordFiling(tx, access, fields.value);
  if (recorded.ok) await settle(tx, access, recorded.value, fields.value, book);
  return recorded;
}

/** Changes a filing; what it settled is settled anew by what it says now. @returns `staleVersion` when a colleague saved first */
export async function refile(
  tx: Tx,
  access: Recording,
  { id, version, filing }: { id: string; version: number; filing: Filing },
): Promise<Result<void, Refusal | "staleVersion">> {
  const book = await ruleBookOf(tx);
  const fields = await checked(tx, access, filing, book);
  if (!fields.ok) return fields;
  const edited = await editFiling(tx, access, { id, version, fields: fields.value });
  if (!edited.ok) return edited;
  await unsettle(tx, access, id);
  await settle(tx, access, id, fields.value, book);
  return ok();
}

/** Strikes out a filing that was recorded by mistake; the deadlines it settled run again. */
export async function strikeFiling(
  tx: Tx,
  access: Recording,
  entry: Entry,
): Promise<Result<void, "staleVersion">> {
  const struck = await strikeOut(tx, access, entry);
  if (struck.ok) await unsettle(tx, access, entry.id);
  return struck;
}

/** Strikes out a decision that was recorded by mistake; its open deadlines end with it. */
export async function strikeDecision(
  tx: Tx,
  access: Recording,
  entry: Entry,
): Promise<Result<void, "staleVersion">> {
  const struck = await strike(tx, access, entry);
  if (struck.ok) await supersede(tx, access, entry.id);
  return struck;
}

async function checked(
  tx: Tx,
  access: Recording,
  filing: Filing,
  book: LawBook,
): Promise<Result<FilingFields, Refusal>> {
  if (filing.ruleId === null && filing.title === null) return err("ruleOrTitle");
  const rule = filing.ruleId === null ? null : book.find(filing.ruleId);
  if (filing.ruleId !== null && !rule) return err("unknownRule");
  const terms = await loadTerms(tx, access.caseId);
  const decisionId = filing.decisionId ?? onlyDecision(filing.ruleId, terms?.record.deadline ?? []);
  const fields: FilingFields = { ...filing, decisionId, packVersion: rule && book.versionOf(rule) };
  if (fields.lateReason === null && terms && needsReason(terms, fields, { book, now: clock(tx) }))
    return err("lateReasonNeeded");
  return ok(fields);
}

/** The decision that a filing plainly answers: the only one with an open deadline of its rule. Else somebody must say. */
function onlyDecision(ruleId: string | null, deadlines: readonly DeadlineRow[]): string | null {
  const open = deadlines.filter(({ rule_id, settled_how }) => rule_id === ruleId && settled_how === null);
  return open.length === 1 ? (open[0]?.decision_id ?? null) : null;
}

/** Whether it came after the later possible day of its rule, whether or not its deadline had been started. */
function needsReason({ record, ofCase }: LoadedTerms, fields: FilingFields, reading: Reading): boolean {
  if (!isLodged(fields.status) || fields.ruleId === null) return false;
  const decision = record.decision.find(({ id }) => id === fields.decisionId);
  if (!decision) return false;
  const offers = offersOf(decision, record, caseFacts(ofCase, record), reading);
  const offer = offers.find(({ rule }) => rule.id === fields.ruleId);
  return offer?.rule.nature === "law" && isLate(offer.days, lodgedBy(fields));
}

async function settle(
  tx: Tx,
  access: Recording,
  id: string,
  fields: FilingFields,
  book: LawBook,
): Promise<void> {
  if (!isLodged(fields.status) || !isCertain(fields)) return;
  const { decisionId, ruleId } = fields;
  await settleBy(tx, access, { id, decisionId, ruleId, lodged: lodgedBy(fields) }, book);
}

/** What is known only from family, press or rumour settles nothing: the last day calls until there is a receipt or counsel's word. */
function isCertain({ receipt, sourceGrade }: FilingFields): boolean {
  return receipt !== null || sourceGrade === null || sourceGrade === "a" || sourceGrade === "b";
}

function lodgedBy(fields: FilingFields): Lodged {
  const at = momentColumn(fields);
  return { on: fields.on, at: at?.toISOString() ?? null, knownOn: fields.knownOn };
}
