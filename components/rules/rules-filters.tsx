import { useLocale, useTranslations } from "next-intl";
import { FilterSelect } from "@/components/caseload/filter-select";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { choicesOf, listLabel } from "@/lib/vocabulary/labels";
import type { RuleFilters } from "@/lib/web/rules/filters";
import { jurisdictionName } from "./jurisdiction-name";

/** The filters as a form that is got: the address is the state, and can be kept and shared. */
export function RulesFilters({ filters, jurisdictions }: { filters: RuleFilters; jurisdictions: string[] }) {
  const t = useTranslations("rules");
  const locale = useLocale();
  const options = (list: "track" | "rule_nature") =>
    choicesOf(list, locale).map(({ code, label }) => ({ value: code, label }));
  const isFiltered = Object.values(filters).some((value) => value !== "");
  return (
    <form method="get" action="/rules" className="filters" aria-label={t("filters.label")}>
      <FilterSelect
        name="jurisdiction"
        label={t("filters.jurisdiction")}
        value={filters.jurisdiction}
        any={t("filters.any")}
        options={jurisdictions.map((value) => ({ value, label: jurisdictionName(t, locale, value) }))}
      />
      <FilterSelect
        name="track"
        label={listLabel("track", locale)}
        value={filters.track}
        any={t("filters.any")}
        options={options("track")}
      />
      <FilterSelect
        name="nature"
        label={listLabel("rule_nature", locale)}
        value={filters.nature}
        any={t("filters.any")}
        options={options("rule_nature")}
      />
      <label>
        <span>{t("filters.words")}</span>
        <input
          key={filters.q}
          type="search"
          name="q"
          defaultValue={filters.q}
          maxLength={200}
          className="input"
        />
      </label>
      <Button type="submit">{t("filters.apply")}</Button>
      {isFiltered ? <TextLink href="/rules">{t("filters.clear")}</TextLink> : null}
    </form>
  );
}
