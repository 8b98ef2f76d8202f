import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { zoneName } from "@/lib/i18n/zone-name";
import type { Calendar as CalendarData } from "@/lib/web/calendar/loaders";
import { Agenda } from "./agenda";
import { CalendarBar } from "./calendar-bar";
import { MonthGrid } from "./month-grid";

/**
 * A month of hearings, last days, removals and reviews. Where the address does not say how, both forms are there and the width of the
 * screen decides: a table where there is room, the agenda on a phone.
 */
export function Calendar({ calendar, discreet }: { calendar: CalendarData; discreet: boolean }) {
  const t = useTranslations("calendar");
  const common = useTranslations("common");
  const { view, zone, now } = calendar;
  return (
    <>
      <PageHeader title={t("title")} meta={t("zone", { place: zoneName(common, zone, now) })} />
      <CalendarBar calendar={calendar} />
      {calendar.isCut ? <p className="notice mb-4">{t("cut")}</p> : null}
      {view === "agenda" ? null : (
        <div className={view === null ? "max-md:hidden" : undefined}>
          <MonthGrid calendar={calendar} />
        </div>
      )}
      {view === "month" ? null : (
        <div className={view === null ? "md:hidden" : undefined}>
          <Agenda calendar={calendar} discreet={discreet} />
        </div>
      )}
    </>
  );
}
