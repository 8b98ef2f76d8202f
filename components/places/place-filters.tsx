import { useLocale, useTranslations } from "next-intl";
import { FilterSelect } from "@/components/caseload/filter-select";
import { optionsOf } from "@/components/casework/options";
import { Button } from "@/components/ui/button";
import type { PlaceFilters as Filters } from "@/lib/custody/facility-list";
import { countryName } from "@/lib/i18n/regions";
import { listLabel } from "@/lib/vocabulary/labels";

/** The filters as a form that is got, not posted: codes alone stand in the address. */
export function PlaceFilters({ filters, states }: { filters: Filters; states: readonly string[] }) {
  const t = useTranslations("places.filters");
  const locale = useLocale();
  const choices = [...new Set([...states, ...(filters.state ? [filters.state] : [])])];
  return (
    <form method="get" action="/places" className="filters" aria-label={t("label")}>
      <FilterSelect
        name="state"
        label={t("state")}
        value={filters.state ?? undefined}
        any={t("any")}
        options={choices.map((value) => ({ value, label: countryName(locale, value) }))}
      />
      <FilterSelect
        name="kind"
        label={listLabel("place_kind", locale)}
        value={filters.kind ?? undefined}
        any={t("any")}
        options={optionsOf("place_kind", locale)}
      />
      <Button type="submit">{t("apply")}</Button>
    </form>
  );
}
