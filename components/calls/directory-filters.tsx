import { useLocale, useTranslations } from "next-intl";
import { FilterSelect } from "@/components/caseload/filter-select";
import { Button } from "@/components/ui/button";
import { ENTRY_KINDS } from "@/lib/alerts/calls/kinds";
import { countryName } from "@/lib/i18n/regions";
import type { DirectoryFilters as Filters } from "@/lib/web/calls/loaders";

type DirectoryFiltersProps = { filters: Filters; states: readonly string[] };

/** The filters as a form that is got, not posted: codes alone stand in the address. */
export function DirectoryFilters({ filters, states }: DirectoryFiltersProps) {
  const t = useTranslations("calls.filters");
  const kinds = useTranslations("calls.kinds");
  const locale = useLocale();
  const choices = [...new Set([...states, ...(filters.state ? [filters.state] : [])])];
  return (
    <form method="get" action="/directory" className="filters" aria-label={t("label")}>
      <FilterSelect
        name="kind"
        label={t("kind")}
        value={filters.kind ?? undefined}
        any={t("any")}
        options={ENTRY_KINDS.map((value) => ({ value, label: kinds(value) }))}
      />
      <FilterSelect
        name="state"
        label={t("state")}
        value={filters.state ?? undefined}
        any={t("any")}
        options={choices.map((value) => ({ value, label: countryName(locale, value) }))}
      />
      <Button type="submit">{t("apply")}</Button>
    </form>
  );
}
