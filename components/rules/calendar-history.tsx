import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { CalendarAct } from "@/lib/deadlines/law/history";
import { formatDay, formatMoment } from "@/lib/i18n/format";
import { zoneName } from "@/lib/i18n/zone-name";

type CalendarHistoryProps = {
  history: readonly CalendarAct[];
  names: ReadonlyMap<string, string>;
  zone: string;
};

/** Every act on the year, the newest first. */
export function CalendarHistory({ history, names, zone }: CalendarHistoryProps) {
  const t = useTranslations("rules");
  const zones = useTranslations("common");
  const locale = useLocale();
  return (
    <Card id="history" title={t("history.title")}>
      {history.length === 0 ? <EmptyState>{t("calendar.noHistory")}</EmptyState> : null}
      <ol className="rows">
        {history.map(({ kind, at, by, day }) => (
          <li key={`${kind} ${day} ${at}`}>
            <strong>{t(`calendar.acts.${kind}`)}</strong> {day ? formatDay(locale, day) : null}
            <span className="block text-sm text-ink-2">
              {t("history.by", {
                name: names.get(by) ?? t("formerMember"),
                moment: formatMoment(locale, at, zone, zoneName(zones, zone, at)),
              })}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
