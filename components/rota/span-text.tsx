import { useLocale, useTranslations } from "next-intl";
import { formatDay, formatHour } from "@/lib/i18n/format";
import { zoneName } from "@/lib/i18n/zone-name";

type Times = { start: string; end: string; zone: string };

/** The hours of a time as text: `20:00 – 08:00`, with the day of the second where it is not the same or the next. */
export function useHoursText(): (span: Times) => string {
  const locale = useLocale();
  return ({ start, end, zone }) => {
    const dayOf = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone);
    const [first, last] = [dayOf(start), dayOf(end)];
    const isNear = Temporal.ZonedDateTime.compare(last, first.add({ days: 1 })) < 0;
    const day = isNear ? "" : `${formatDay(locale, last.toPlainDate(), { year: false })}, `;
    return `${formatHour(locale, start, zone)} – ${day}${formatHour(locale, end, zone)}`;
  };
}

/** A time as text: its day, its hours and the clock. */
export function useSpanText(): (span: Times) => string {
  const locale = useLocale();
  const common = useTranslations("common");
  const hours = useHoursText();
  return (span) => {
    const day = Temporal.Instant.from(span.start).toZonedDateTimeISO(span.zone).toPlainDate();
    return `${formatDay(locale, day, { year: false })}, ${hours(span)} ${zoneName(common, span.zone, span.start)}`;
  };
}

export function SpanText(span: Times) {
  const text = useSpanText();
  return <span>{text(span)}</span>;
}
