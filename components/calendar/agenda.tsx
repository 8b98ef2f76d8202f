import { useLocale, useTranslations } from "next-intl";
import { CaseLink } from "@/components/board/case-link";
import { Countdown } from "@/components/ui/countdown";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import type { CalendarEntry } from "@/lib/casework/calendar";
import { zoneName } from "@/lib/i18n/zone-name";
import { findRule } from "@/lib/remedies/packs";
import { ruleText } from "@/lib/remedies/rule-text";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import type { Calendar } from "@/lib/web/calendar/loaders";
import { EntryHour, useStanding } from "./entry-words";
import { ShiftLine } from "./shift-line";

type AgendaProps = { calendar: Calendar; discreet: boolean };

/** The month's days on which something is, one under the other. */
export function Agenda({ calendar, discreet }: AgendaProps) {
  const t = useTranslations("calendar");
  const { month, today } = calendar;
  const entries = calendar.entries.filter(({ day }) => day.startsWith(month));
  const shifts = Map.groupBy(calendar.shifts, ({ day }) => day);
  const ofDay = Map.groupBy(entries, ({ day }) => day);
  const days = [...new Set([...ofDay.keys(), ...shifts.keys()])]
    .filter((day) => day.startsWith(month))
    .sort();
  const ahead = days.find((day) => day >= today);
  if (days.length === 0) return <EmptyState>{t("empty")}</EmptyState>;
  return (
    <ol className="agenda">
      {days.map((day) => (
        <li key={day} id={`day-${day}`} className="card">
          <h2 id={day === ahead ? "ahead" : undefined}>
            <DateText value={day} /> {day === today ? <Tag tone="good">{t("today")}</Tag> : null}
            {day < today ? <Tag>{t("past")}</Tag> : null}
          </h2>
          <ul className="rows">
            {(ofDay.get(day) ?? []).map((entry) => (
              <AgendaLine
                key={`${entry.id} ${entry.kind}`}
                entry={entry}
                calendar={calendar}
                discreet={discreet}
              />
            ))}
            {(shifts.get(day) ?? []).map((shift) => (
              <li key={shift.id}>
                <p className="line">
                  <ShiftLine shift={shift} home={calendar.zone} />
                </p>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function AgendaLine({ entry, calendar, discreet }: { entry: CalendarEntry } & AgendaProps) {
  const t = useTranslations("calendar");
  const common = useTranslations("common");
  const standing = useStanding(calendar.now)(entry);
  const { kind, zone, at, endsAt } = entry;
  return (
    <li className={standing && kind !== "lastDay" ? "agenda-past" : undefined}>
      <p className="line">
        <span className={`agenda-kind entry-${kind}`}>{t(`kinds.${kind}`)}</span>
        <EntryHour entry={entry} home={calendar.zone} />
        <CaseLink id={entry.caseId} codename={entry.codename} name={entry.name} discreet={discreet} />
        <span className="end">
          {standing ? (
            <Tag tone={kind === "lastDay" ? "error" : "plain"}>{standing}</Tag>
          ) : (
            <Countdown until={endsAt} now={calendar.now} />
          )}
        </span>
      </p>
      <p className="sub">
        <EntryDetail entry={entry} />{" "}
        {entry.isLoose ? <Tag tone="warn">{t(kind === "hearing" ? "byDay" : "assumed")}</Tag> : null}{" "}
        {at === null && zone !== calendar.zone ? t("dayIn", { place: zoneName(common, zone, endsAt) }) : null}
      </p>
    </li>
  );
}

/** What the entry is about: the proceeding of a hearing, the remedy of a last day. A rule that is no longer shipped is named by its id. */
function EntryDetail({ entry: { kind, code } }: { entry: CalendarEntry }) {
  const locale = useLocale();
  if (code === null) return null;
  if (kind === "hearing") return label("proceeding_type", code as Code<"proceeding_type">, locale);
  const rule = findRule(code);
  if (!rule) return <code>{code}</code>;
  const { remedy } = ruleText(rule, locale);
  return (
    <>
      <span lang={remedy.lang}>{remedy.text}</span> <code>{code}</code>
    </>
  );
}
