import { useLocale, useTranslations } from "next-intl";
import { SealedText } from "@/components/ui/sealed-text";
import type { Settled } from "@/lib/deadlines/views";
import { formatMoment } from "@/lib/i18n/format";
import { zoneName } from "@/lib/i18n/zone-name";
import type { Code } from "@/lib/vocabulary/codes";

type SettledLineProps = {
  settled: Settled;
  nature: Code<"rule_nature">;
  names: ReadonlyMap<string, string>;
  zone: string;
};

const WORDS = {
  filed: "filed",
  filed_late: "filedLate",
  not_filing: "notFiling",
  superseded: "superseded",
} as const;

/** How a deadline was settled, why, by whom and when. */
export function SettledLine({ settled, nature, names, zone }: SettledLineProps) {
  const t = useTranslations("deadlines");
  const zones = useTranslations("common");
  const locale = useLocale();
  const moment = formatMoment(locale, settled.at, zone, zoneName(zones, zone, settled.at));
  const name = settled.by && names.get(settled.by);
  const isLookedAt = nature === "watch" && settled.how === "not_filing";
  return (
    <p className="text-sm text-ink-2">
      <strong>{isLookedAt ? t("lookedAt") : t(`settledBy.${WORDS[settled.how]}`)}</strong>
      {settled.reason ? (
        <span className="block whitespace-pre-wrap" dir="auto">
          <SealedText value={settled.reason} />
        </span>
      ) : null}
      <span className="block">
        {name ? t("settledBy.onBy", { moment, name }) : t("settledBy.on", { moment })}
      </span>
    </p>
  );
}
