import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { CalendarEntry } from "@/lib/casework/calendar";
import type { CalendarShift } from "@/lib/casework/calendar-shifts";
import { formatDay, formatMonth, formatWeekday } from "@/lib/i18n/format";
import type { Calendar } from "@/lib/web/calendar/loaders";
import { EntryHour, entryHref, useStanding } from "./entry-words";
import { calendarHref } from "./href";
import { ShiftLine } from "./shift-line";

/** What a day's cell holds; the rest is in the agenda. */
const MOST = 4;

/** The month as a table: a row for each week of the reader's. */
export function MonthGrid({ calendar }: { calendar: Calendar }) {
  const t = useTranslations("calendar");
  const locale = useLocale();
  const { weeks, month, week } = calendar;
  const byDay = Map.groupBy(calendar.entries, ({ day }) => day);
  const shifts = Map.groupBy(calendar.shifts, ({ day }) => day);
  return (
    <section
      className="month-frame"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={t("grid", { month: formatMonth(locale, `${month}-01`, { long: true }) })}
    >
      <table className="month">
        <thead>
          <tr>
            {weeks[0]!.map((day) => (
              <th key={day} scope="col" className={isRest(day, week) ? "rest" : undefined}>
                {formatWeekday(locale, day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]}>
              {days.map((day) => (
                <DayCell
                  key={day}
                  day={day}
                  entries={byDay.get(day) ?? []}
                  shifts={shifts.get(day) ?? []}
                  calendar={calendar}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type DayCellProps = {
  day: string;
  entries: readonly CalendarEntry[];
  shifts: readonly CalendarShift[];
  calendar: Calendar;
};

function DayCell({ day, entries, shifts, calendar }: DayCellProps) {
  const t = useTranslations("calendar");
  const locale = useLocale();
  const standing = useStanding(calendar.now);
  const isToday = day === calendar.today;
  const classes = [
    isToday && "today",
    isRest(day, calendar.week) && "rest",
    !day.startsWith(calendar.month) && "beside",
  ];
  const left = entries.length - MOST;
  return (
    <td
      className={classes.filter(Boolean).join(" ") || undefined}
      aria-current={isToday ? "date" : undefined}
    >
      <p className="month-day">
        <time dateTime={day}>
          <span aria-hidden="true">{Number(day.slice(8))}</span>
          <span className="sr-only">{formatDay(locale, day)}</span>
        </time>
        {isToday ? <span className="month-today">{t("today")}</span> : null}
      </p>
      {entries.length > 0 ? (
        <ul>
          {entries.slice(0, MOST).map((entry) => (
            <li key={`${entry.id} ${entry.kind}`} className={`month-entry entry-${entry.kind}`}>
              <span className="month-kind">
                {t(`kinds.${entry.kind}`)} <EntryHour entry={entry} home={calendar.zone} />
                {entry.kind === "lastDay" || entry.kind === "laterDay" ? <code>{entry.code}</code> : null}
                {standing(entry) ? <em>{standing(entry)}</em> : null}
              </span>
              <TextLink href={entryHref(entry)}>{entry.codename}</TextLink>
            </li>
          ))}
        </ul>
      ) : null}
      {shifts.length > 0 ? (
        <ul>
          {shifts.slice(0, MOST).map((shift) => (
            <li key={shift.id} className="month-shift">
              <ShiftLine shift={shift} home={calendar.zone} />
            </li>
          ))}
        </ul>
      ) : null}
      {left > 0 ? (
        <p className="month-kind">
          <TextLink
            href={calendarHref({ ...calendar, month: day.slice(0, 7), view: "agenda" }, `#day-${day}`)}
          >
            {t("more", { count: left })}
          </TextLink>
        </p>
      ) : null}
    </td>
  );
}

function isRest(day: string, { weekend }: Calendar["week"]): boolean {
  return weekend.includes(Temporal.PlainDate.from(day).dayOfWeek);
}
