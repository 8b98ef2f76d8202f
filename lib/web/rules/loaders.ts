import "server-only";
import { getLocale } from "next-intl/server";
import { mayDo } from "../../access/roles.ts";
import { clock, type Tx } from "../../db/unit.ts";
import { type RuleAct, ruleHistory } from "../../deadlines/law/history.ts";
import { ruleBookOf } from "../../deadlines/law/load-book.ts";
import { type RuleLine, type RuleWhole, ruleLine, ruleWhole } from "../../deadlines/law/views.ts";
import { listPackChanges } from "../../deadlines/list-pack-changes.ts";
import { type PackChangeView, packChangeView } from "../../deadlines/views.ts";
import { listMembers } from "../../organisations/queries.ts";
import { todayIn } from "../../time/zone.ts";
import { loadPage, type Page } from "../page.ts";
import { type CheckedExample, examplesOf } from "./examples.ts";
import { isWanted, type RuleFilters, readFilters } from "./filters.ts";

/** Names of members, by id. */
type Names = ReadonlyMap<string, string>;

/** A deadline that waits for a person to accept a newer version of its rule, or to keep its days. */
export type WaitingChange = {
  caseId: string;
  codename: string;
  deadlineId: string;
  ruleId: string;
  change: PackChangeView;
};

export type RulesData = {
  filters: RuleFilters;
  lines: RuleLine[];
  /** How many there are without filters. */
  total: number;
  /** The jurisdictions that have rules, in the order of the packs. */
  jurisdictions: string[];
  waiting: WaitingChange[];
  names: Names;
  canManage: boolean;
};

/** The rules of the packs and of the organisation, and the deadlines that a newer pack would change. */
export async function loadRules(
  query: Record<string, string | string[] | undefined>,
): Promise<Page<RulesData>> {
  const locale = await getLocale();
  const filters = readFilters(query);
  return loadPage(null, async (tx, actor) => {
    const book = await ruleBookOf(tx);
    const changes = mayDo(actor.roles, "case:view") ? await listPackChanges(tx, book) : [];
    return {
      filters,
      lines: book.rules.filter((rule) => isWanted(rule, filters)).map((rule) => ruleLine(rule, book, locale)),
      total: book.rules.length,
      jurisdictions: [...new Set(book.rules.map(({ jurisdiction }) => jurisdiction))],
      waiting: changes.map(({ caseId, codename, deadline, ...change }) => ({
        caseId,
        codename,
        deadlineId: deadline.id,
        ruleId: deadline.rule_id,
        change: packChangeView(change),
      })),
      names: await memberNames(tx),
      canManage: mayDo(actor.roles, "rule:manage"),
    };
  });
}

export type RuleData = {
  rule: RuleWhole;
  examples: CheckedExample[];
  history: RuleAct[];
  names: Names;
  /** Of the organisation, in which moments are told. */
  zone: string;
  /** There, `YYYY-MM-DD`. */
  today: string;
  canConfirm: boolean;
  canManage: boolean;
};

/** One rule, whole, with its worked examples and everything that was done about it here. */
export async function loadRule(ruleId: string): Promise<Page<RuleData>> {
  const locale = await getLocale();
  const page = await loadPage(null, async (tx, actor) => {
    const book = await ruleBookOf(tx);
    const rule = book.find(ruleId);
    return (
      rule && {
        rule: ruleWhole(rule, book, locale),
        examples: examplesOf(rule),
        history: await ruleHistory(tx, ruleId),
        names: await memberNames(tx),
        now: clock(tx),
        canConfirm: mayDo(actor.roles, "rule:confirm"),
        canManage: mayDo(actor.roles, "rule:manage"),
      }
    );
  });
  const { now, ...data } = page.data;
  const zone = page.shell.organisation.timeZone;
  return { shell: page.shell, data: { ...data, zone, today: todayIn(zone, now).toString() } };
}

export async function memberNames(tx: Tx): Promise<Names> {
  return new Map((await listMembers(tx)).map(({ id, name }) => [id, name]));
}
