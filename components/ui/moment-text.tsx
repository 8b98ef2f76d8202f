import { useLocale, useTranslations } from "next-intl";
import { type DayStyle, type DayValue, formatMoment } from "@/lib/i18n/format";
import { sayRelative } from "@/lib/i18n/say-span";
import { zoneName } from "@/lib/i18n/zone-name";

type MomentTextProps = DayStyle & {
  /** ISO, `2022-12-29T07:08:00Z`. */
  value: DayValue;
  /** IANA, of the place where it happened or is to happen. */
  zone: string;
  /** Given, the text is how long ago; the moment itself is there on hover and for a screen reader. */
  relativeTo?: DayValue;
};

/** A moment with weekday, hour and zone. */
export function MomentText({ value, zone, relativeTo, ...style }: MomentTextProps) {
  const locale = useLocale();
  const zones = useTranslations("common");
  const words = useTranslations("ui.time");
  const absolute = formatMoment(locale, value, zone, zoneName(zones, zone, value), style);
  if (relativeTo === undefined) return <time dateTime={String(value)}>{absolute}</time>;
  return (
    <time dateTime={String(value)} title={absolute}>
      {sayRelative(words, Date.parse(String(value)), Date.parse(String(relativeTo)))}
      <span className="sr-only"> ({absolute})</span>
    </time>
  );
}
