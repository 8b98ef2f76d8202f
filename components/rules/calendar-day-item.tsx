import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import type { CalendarDay } from "@/lib/deadlines/law/calendar-year";
import type { CalendarYear } from "@/lib/deadlines/law/calendars";
import { StrikeForm, TakeBackForm } from "./holiday-forms";

type CalendarDayItemProps = { day: CalendarDay; calendar: CalendarYear; canManage: boolean };

/** A day off: what it is, where it comes from, whether it counts. */
export function CalendarDayItem({ day: each, calendar, canManage }: CalendarDayItemProps) {
  const t = useTranslations("rules.calendar");
  const { day, name, from, isStruck, changeId } = each;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <span>
        <strong className={isStruck ? "line-through" : undefined}>
          <DateText value={day} />
        </strong>{" "}
        <bdi>
          <SealedText value={name} />
        </bdi>{" "}
        {from === "added" ? <Tag>{t("added")}</Tag> : null}{" "}
        {isStruck ? <Tag tone="warn">{t("struck")}</Tag> : null}{" "}
        <Standing each={each} hasYear={calendar.confirmation !== null} />
      </span>
      {canManage && changeId ? <TakeBackForm id={changeId} day={day} /> : null}
      {canManage && !changeId && from === "library" ? (
        <StrikeForm jurisdiction={calendar.jurisdiction} day={day} />
      ) : null}
    </li>
  );
}

/** Said only where the day and the confirmed year differ. */
function Standing({ each, hasYear }: { each: CalendarDay; hasYear: boolean }) {
  const t = useTranslations("rules.calendar");
  if (!hasYear) return null;
  const wouldCount = each.from !== "confirmed_only" && !each.isStruck;
  if (each.isConfirmed === wouldCount) return null;
  return <Tag tone="warn">{each.isConfirmed ? t("stillCounts") : t("notYet")}</Tag>;
}
