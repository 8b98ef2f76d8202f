import { useLocale, useTranslations } from "next-intl";
import { FilterSelect } from "@/components/caseload/filter-select";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { CalendarData } from "@/lib/web/rules/calendar-loader";
import { AddHolidayForm } from "./add-holiday-form";
import { CalendarDayItem } from "./calendar-day-item";
import { CalendarHistory } from "./calendar-history";
import { jurisdictionName } from "./jurisdiction-name";
import { YearConfirmation } from "./year-confirmation";

/** One year of the calendar of a jurisdiction: its days off, what was added and struck, and whether the year is confirmed. */
export function CalendarPage({ data }: { data: CalendarData }) {
  const t = useTranslations("rules");
  const locale = useLocale();
  const { calendar, jurisdictions, history, names, zone, canManage } = data;
  const { jurisdiction, year, days } = calendar;
  return (
    <ClientMessages namespaces={["rules", "auth.gone"]}>
      <PageHeader
        title={t("calendar.title")}
        meta={`${jurisdictionName(t, locale, jurisdiction)}, ${year}`}
        back={<TextLink href="/rules">{t("back")}</TextLink>}
      />
      <p className="mb-4 max-w-prose text-ink-2">{t("calendar.lead")}</p>
      <form method="get" action="/rules/calendars" className="filters" aria-label={t("calendar.choose")}>
        <FilterSelect
          name="jurisdiction"
          label={t("filters.jurisdiction")}
          value={jurisdiction}
          options={jurisdictions.map((value) => ({ value, label: jurisdictionName(t, locale, value) }))}
        />
        <label>
          <span>{t("calendar.year")}</span>
          <input
            key={year}
            type="number"
            name="year"
            min={2000}
            max={2060}
            defaultValue={year}
            className="input"
          />
        </label>
        <Button type="submit">{t("filters.apply")}</Button>
      </form>
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2 lg:items-start">
        <Card id="days" title={t("calendar.days")} meta={days.length}>
          {days.length === 0 ? <EmptyState>{t("calendar.empty")}</EmptyState> : null}
          <ul className="rows">
            {days.map((day) => (
              <CalendarDayItem key={day.day} {...{ day, calendar, canManage }} />
            ))}
          </ul>
        </Card>
        <div className="grid grid-cols-1 gap-4">
          <YearConfirmation data={data} />
          {canManage ? (
            <Card id="add" title={t("calendar.add")}>
              <AddHolidayForm key={`${jurisdiction} ${year}`} jurisdiction={jurisdiction} />
            </Card>
          ) : null}
          <CalendarHistory {...{ history, names, zone }} />
        </div>
      </div>
    </ClientMessages>
  );
}
