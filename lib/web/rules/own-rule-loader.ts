import "server-only";
import { getLocale } from "next-intl/server";
import { editionOf } from "../../deadlines/law/book.ts";
import { ruleBookOf } from "../../deadlines/law/load-book.ts";
import { getOrganisation } from "../../organisations/queries.ts";
import { allRules } from "../../remedies/packs.ts";
import type { CodeList } from "../../vocabulary/codes.ts";
import { choicesOf, listLabel } from "../../vocabulary/labels.ts";
import { loadPage, type Page } from "../page.ts";
import { valuesOf } from "./own-rule-input.ts";

const LISTS = [
  "track",
  "rule_nature",
  "procedure",
  "decision_outcome",
  "proceeding_type",
  "trigger_event",
  "term_start",
  "suspensive_effect",
  "rule_basis",
  "rule_confidence",
] as const satisfies readonly CodeList[];

type List = (typeof LISTS)[number];
export type ListChoices = { heading: string; options: { value: string; label: string }[] };

export type OwnRuleForm = {
  /** Null for a new rule. */
  ruleId: string | null;
  edition: number | null;
  values: Record<string, string | string[]>;
  lists: Record<List, ListChoices>;
  jurisdictions: string[];
  /** The shipped rules that it could be offered instead of. */
  shipped: string[];
};

/** The form of an own rule, with the words of its choices. @param ruleId of the rule to be changed; null for a new one */
export async function loadOwnRule(ruleId: string | null): Promise<Page<OwnRuleForm>> {
  const locale = await getLocale();
  return loadPage("rule:manage", async (tx) => {
    const book = await ruleBookOf(tx);
    const { hostStates } = await getOrganisation(tx);
    const rule = ruleId === null ? null : book.find(ruleId);
    if (ruleId !== null && !(rule && book.isOwn(ruleId))) return null;
    const shipped = allRules().map(({ id }) => id);
    const replaces = rule ? (shipped.find((id) => book.replacedBy(id) === rule.id) ?? null) : null;
    const codes = [...hostStates, ...book.rules.map(({ jurisdiction }) => jurisdiction)];
    return {
      ruleId,
      edition: rule ? editionOf(book.versionOf(rule)) : null,
      values: rule ? valuesOf(rule, replaces) : { jurisdiction: hostStates[0] ?? "", language: locale },
      lists: Object.fromEntries(LISTS.map((list) => [list, choices(list, locale)])) as OwnRuleForm["lists"],
      // A rule of the Union names its Member States, which this form does not ask for.
      jurisdictions: [...new Set(codes)].filter((code) => code !== "EU"),
      shipped,
    };
  });
}

function choices(list: List, locale: "en" | "ru"): ListChoices {
  const options = choicesOf(list, locale).map(({ code, label }) => ({ value: code, label }));
  return { heading: listLabel(list, locale), options };
}
