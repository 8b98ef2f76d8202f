import { FORMAT_LOCALE, type Locale } from "./locales.ts";

/** A reader's week. Days are ISO: Monday is 1, Sunday is 7. */
export type Week = { firstDay: number; weekend: readonly number[] };

type WeekInfo = { firstDay: number; weekend: number[] };
/** Newer engines have the method, older ones the property, the oldest neither. */
type WithWeek = { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

const USUAL: Week = { firstDay: 1, weekend: [6, 7] };

/** The week as it is counted where a language's dates are written; Monday to Sunday where nobody knows. */
export function weekOf(locale: Locale, known: WithWeek = new Intl.Locale(FORMAT_LOCALE[locale])): Week {
  const info = known.getWeekInfo?.() ?? known.weekInfo;
  return info ? { firstDay: info.firstDay, weekend: info.weekend } : USUAL;
}
