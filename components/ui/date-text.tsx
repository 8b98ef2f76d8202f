import { useLocale } from "next-intl";
import { type DayStyle, type DayValue, formatDay } from "@/lib/i18n/format";

/** A day with its weekday. */
export function DateText({ value, ...style }: DayStyle & { value: DayValue }) {
  const locale = useLocale();
  return <time dateTime={String(value)}>{formatDay(locale, value, style)}</time>;
}
