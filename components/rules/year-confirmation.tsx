import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { formatMoment } from "@/lib/i18n/format";
import { zoneName } from "@/lib/i18n/zone-name";
import type { CalendarData } from "@/lib/web/rules/calendar-loader";
import { ConfirmYearForm, WithdrawYearForm } from "./year-forms";

/** Whether the days of the year lengthen terms, by whom it was confirmed, and the buttons. */
export function YearConfirmation({ data }: { data: CalendarData }) {
  const t = useTranslations("rules");
  const zones = useTranslations("common");
  const locale = useLocale();
  const { calendar, toConfirm, names, zone, canManage } = data;
  const { jurisdiction, year, confirmation } = calendar;
  const isSame = confirmation?.days.join() === toConfirm.join();
  return (
    <Card id="confirmation" title={t("calendar.confirmation", { year: String(year) })}>
      <div className="grid grid-cols-1 gap-3">
        {confirmation ? (
          <p>
            {t("calendar.confirmed", {
              name: names.get(confirmation.by) ?? t("formerMember"),
              moment: formatMoment(locale, confirmation.at, zone, zoneName(zones, zone, confirmation.at)),
              count: confirmation.days.length,
            })}
          </p>
        ) : (
          <p>{t("calendar.unconfirmed")}</p>
        )}
        {confirmation && !isSame ? <p className="notice notice-warn">{t("calendar.differs")}</p> : null}
        {canManage && !isSame ? (
          <ConfirmYearForm {...{ jurisdiction, year }} seen={toConfirm.join()} count={toConfirm.length} />
        ) : null}
        {canManage && confirmation ? <WithdrawYearForm {...{ jurisdiction, year }} /> : null}
        {canManage ? null : <p className="text-sm text-ink-2">{t("calendar.askAdmin")}</p>}
      </div>
    </Card>
  );
}
