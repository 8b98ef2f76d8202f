import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { CaseFilters } from "@/lib/cases/list-filters";
import { countryName } from "@/lib/i18n/regions";
import { choicesOf, listLabel } from "@/lib/vocabulary/labels";
import { FilterSelect } from "./filter-select";
import { statusOf } from "./href";

/** The filters as a form that is got, not posted: the address is the state, and can be kept and shared. */
export function CaseloadFilters({ filters, hostStates }: { filters: CaseFilters; hostStates: string[] }) {
  const t = useTranslations("caseload.filters");
  const locale = useLocale();
  const codes = (choices: { code: string; label: string }[]) =>
    choices.map(({ code, label }) => ({ value: code, label }));
  const states = [...new Set([...hostStates, ...(filters.hostState ? [filters.hostState] : [])])];
  return (
    <form method="get" action="/cases" className="filters" aria-label={t("label")}>
      <FilterSelect
        name="status"
        label={listLabel("case_status", locale)}
        value={statusOf(filters.statuses)}
        any={t("status.worked")}
        options={[...codes(choicesOf("case_status", locale)), { value: "all", label: t("status.all") }]}
      />
      <FilterSelect
        name="level"
        label={listLabel("risk_level", locale)}
        value={filters.level}
        any={t("any")}
        options={[
          ...codes(choicesOf("risk_level", locale)).reverse(),
          { value: "none", label: t("level.none") },
        ]}
      />
      <FilterSelect
        name="host"
        label={t("host")}
        value={filters.hostState}
        any={t("any")}
        options={states.map((value) => ({ value, label: countryName(locale, value) }))}
      />
      <FilterSelect
        name="custody"
        label={t("custody.label")}
        value={filters.custody}
        any={t("any")}
        options={(["held", "free", "unknown"] as const).map((value) => ({
          value,
          label: t(`custody.${value}`),
        }))}
      />
      <FilterSelect
        name="assigned"
        label={t("assigned.label")}
        value={filters.assigned}
        any={t("any")}
        options={(["me", "nobody"] as const).map((value) => ({ value, label: t(`assigned.${value}`) }))}
      />
      <FilterSelect
        name="sort"
        label={t("sort.label")}
        value={filters.sort}
        options={(["deadline", "level", "updated"] as const).map((value) => ({
          value,
          label: t(`sort.${value}`),
        }))}
      />
      <Button type="submit">{t("apply")}</Button>
    </form>
  );
}
