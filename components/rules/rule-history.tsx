import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SealedText } from "@/components/ui/sealed-text";
import type { RuleAct } from "@/lib/deadlines/law/history";
import { formatDay, formatMoment } from "@/lib/i18n/format";
import { zoneName } from "@/lib/i18n/zone-name";
import { versionWords } from "./version-words";

type RuleHistoryProps = { history: readonly RuleAct[]; names: ReadonlyMap<string, string>; zone: string };

/** Every act on a rule in this organisation, the newest first. */
export function RuleHistory({ history, names, zone }: RuleHistoryProps) {
  const t = useTranslations("rules");
  const zones = useTranslations("common");
  const locale = useLocale();
  const when = (at: string) => formatMoment(locale, at, zone, zoneName(zones, zone, at));
  return (
    <Card id="history" title={t("history.title")}>
      {history.length === 0 ? <EmptyState>{t("history.none")}</EmptyState> : null}
      <ol className="rows">
        {history.map(({ kind, at, by, on, note, packVersion }) => (
          <li key={`${kind} ${at}`} className="grid grid-cols-1 gap-0.5">
            <p>
              <strong>
                {kind === "confirmed"
                  ? t("history.confirmed", { day: on ? formatDay(locale, on) : "" })
                  : t(`history.${kind}`)}
              </strong>{" "}
              <span className="meta">{versionWords(t, locale, packVersion)}</span>
            </p>
            {note ? (
              <p className="whitespace-pre-wrap" dir="auto">
                <SealedText value={note} />
              </p>
            ) : null}
            <p className="text-sm text-ink-2">
              {t("history.by", { name: names.get(by) ?? t("formerMember"), moment: when(at) })}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
