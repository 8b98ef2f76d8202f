import { useTranslations } from "next-intl";
import { useHoursText } from "@/components/rota/span-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { CalendarShift } from "@/lib/casework/calendar-shifts";
import { zoneName } from "@/lib/i18n/zone-name";

/** Who is on call, from which hour until which; or that nobody is. */
export function ShiftLine({ shift, home }: { shift: CalendarShift; home: string }) {
  const t = useTranslations("rota.calendar");
  const common = useTranslations("common");
  const hours = useHoursText();
  const { start, zone, name } = shift;
  const place = zone === home ? "" : ` ${zoneName(common, zone, start)}`;
  return (
    <>
      {name === null ? (
        <Tag tone="error">{t("hole")}</Tag>
      ) : (
        <span className="month-kind">{t("onCall")}</span>
      )}{" "}
      <span className="clock">
        {hours(shift)}
        {place}
      </span>{" "}
      <TextLink href="/rota">{name === null ? t("open") : <SealedText value={name} />}</TextLink>
    </>
  );
}
