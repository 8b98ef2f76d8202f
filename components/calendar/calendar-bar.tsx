import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { CALENDAR_SCOPES } from "@/lib/casework/calendar-scope";
import { formatMonth } from "@/lib/i18n/format";
import type { Calendar } from "@/lib/web/calendar/loaders";
import { Choice } from "./choice";
import { calendarHref } from "./href";

/** The way to other months, and what is shown of this one. Links only: each choice is an address. */
export function CalendarBar({ calendar }: { calendar: Calendar }) {
  const t = useTranslations("calendar");
  const locale = useLocale();
  const { previous, next, month, view, scope } = calendar;
  const nameOf = (each: string) => formatMonth(locale, `${each}-01`, { long: true });
  return (
    <div className="calendar-bar">
      <nav aria-label={t("months")}>
        <ButtonLink href={calendarHref({ ...calendar, month: previous })} size="small">
          {nameOf(previous)}
        </ButtonLink>
        <strong aria-current="date">{nameOf(month)}</strong>
        <ButtonLink href={calendarHref({ ...calendar, month: next })} size="small">
          {nameOf(next)}
        </ButtonLink>
        <ButtonLink href={calendarHref({ ...calendar, month: null }, "#ahead")} size="small">
          {t("thisMonth")}
        </ButtonLink>
      </nav>
      <Choice
        label={t("view.label")}
        options={(["month", "agenda"] as const).map((each) => ({
          label: t(`view.${each}`),
          href: calendarHref({ ...calendar, view: each }),
          isChosen: view === each,
        }))}
      />
      <Choice
        label={t("show.label")}
        options={CALENDAR_SCOPES.map((each) => ({
          label: t(`show.${each}`),
          href: calendarHref({ ...calendar, scope: each }),
          isChosen: scope === each,
        }))}
      />
    </div>
  );
}
