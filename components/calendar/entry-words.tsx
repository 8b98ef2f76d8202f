import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { CalendarEntry } from "@/lib/casework/calendar";
import { formatHour } from "@/lib/i18n/format";
import { zoneName } from "@/lib/i18n/zone-name";

/** Where in its case an entry is told. */
const SECTION = {
  hearing: "#proceedings",
  removal: "#proceedings",
  lastDay: "#deadlines",
  laterDay: "#deadlines",
  review: "",
} as const;

export function entryHref({ caseId, kind }: CalendarEntry): Route {
  return `/cases/${caseId}${SECTION[kind]}` as Route;
}

/** The hour on the clock of the place, which is named where it is not the organisation's; nothing where only the day is known. */
export function EntryHour({ entry: { at, zone }, home }: { entry: CalendarEntry; home: string }) {
  const locale = useLocale();
  const common = useTranslations("common");
  if (at === null) return null;
  const hour = formatHour(locale, at, zone);
  return <span className="clock">{zone === home ? hour : `${hour} ${zoneName(common, zone, at)}`}</span>;
}

/** What has passed says so: a last day was missed, anything else is past. Nothing of what lies ahead. */
export function useStanding(now: string) {
  const t = useTranslations("calendar");
  return ({ kind, endsAt }: CalendarEntry): string | null => {
    if (Date.parse(endsAt) > Date.parse(now)) return null;
    return kind === "lastDay" ? t("missed") : t("past");
  };
}
