import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { StartView } from "@/lib/deadlines/views";
import { formatDay, formatList } from "@/lib/i18n/format";

type StartLineProps = {
  start: StartView;
  /** Whether a day was reckoned from it; a term that waits for a removal date has none. */
  hasDay: boolean;
  /** The days that compete for it, where the page knows them. */
  disputedDays?: readonly string[];
  /** Says why it is only assumed. */
  whole?: boolean;
};

/** From which day a term is counted, and how sure that is. */
export function StartLine({ start, hasDay, disputedDays = [], whole }: StartLineProps) {
  const t = useTranslations("deadlines");
  const locale = useLocale();
  const { kind, on, isAssumed, isDisputed } = start;
  if (kind === "removal" && !hasDay) return null;
  return (
    <p className="text-sm text-ink-2">
      {t(`start.${kind}`, { day: formatDay(locale, on) })}{" "}
      {isAssumed ? <Tag tone="warn">{t("assumed")}</Tag> : null}{" "}
      {isDisputed ? <Tag tone="warn">{t("disputed")}</Tag> : null}
      {whole && isAssumed ? <span className="block">{t("start.assumed")}</span> : null}
      {disputedDays.length > 0 ? (
        <span className="block">
          {t("start.disputed", {
            days: formatList(
              locale,
              disputedDays.map((day) => formatDay(locale, day)),
            ),
          })}
        </span>
      ) : null}
    </p>
  );
}
