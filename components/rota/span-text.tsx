import { useLocale, useTranslations } from "next-intl";
import { formatDay, formatHour } from "@/lib/i18n/format";
import { zoneName } from "@/lib/i18n/zone-name";

type Times = { start: string; end: string; zone: string };

/** A time as text: its day, its hours and the clock; the second day where it ends on another. */
export function useSpanText(): (span: Times) => string {
  const locale = useLocale();
  const common = useTranslations("common");
  return ({ start, end, zone }) => {
    const dayOf = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
    const [first, last] = [dayOf(start), dayOf(end)];
    const isNext = Temporal.PlainDate.compare(last, first.add({ days: 1 })) <= 0;
    const until = isNext ? "" : `${formatDay(locale, last, { year: false })}, `;
    const place = zoneName(common, zone, start);
    return `${formatDay(locale, first, { year: false })}, ${formatHour(locale, start, zone)} – ${until}${formatHour(locale, end, zone)} ${place}`;
  };
}

export function SpanText(span: Times) {
  const text = useSpanText();
  return <span>{text(span)}</span>;
}
