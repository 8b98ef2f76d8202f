import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { NightLine } from "@/lib/alerts/rota/nights";
import { formatDay, formatHour } from "@/lib/i18n/format";

/** The night's day, and the holidays on it: of one name once, with the states that keep it. */
export function NightDay({ night }: { night: NightLine }) {
  const t = useTranslations("rota.nights");
  const locale = useLocale();
  return (
    <>
      <time dateTime={night.day}>{formatDay(locale, night.day, { year: false })}</time>
      {[...Map.groupBy(night.holidays, ({ name }) => name)].map(([name, kept]) => (
        <span key={name} className="night-holiday">
          {t("holiday", { name, states: kept.map(({ state }) => state).join(", ") })}
        </span>
      ))}
    </>
  );
}

/** Over all rotas: when nobody is there, or that only one person is. */
export function NightStanding({ night, zone }: { night: NightLine; zone: string }) {
  const t = useTranslations("rota.nights");
  const locale = useLocale();
  if (night.standing === "none") return <Tag tone="error">{t("holeAll")}</Tag>;
  if (night.standing === "part")
    return night.holes.map(({ start, end }) => (
      <Tag key={start} tone="error">
        {t("holePart", { from: formatHour(locale, start, zone), to: formatHour(locale, end, zone) })}
      </Tag>
    ));
  return night.isOneDeep ? <Tag tone="warn">{t("oneDeepTag")}</Tag> : null;
}

/** A night with a hole stands out as a whole. */
export const nightClass = ({ standing }: NightLine) => (standing === "covered" ? undefined : "night-hole");
