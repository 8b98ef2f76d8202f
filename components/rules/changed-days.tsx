import { useLocale, useTranslations } from "next-intl";
import { TwoDays } from "@/components/deadlines/two-days";
import type { PackChangeView } from "@/lib/deadlines/views";
import { versionWords } from "./version-words";

/** That a rule has changed under an open deadline, and the days it would have by the newer one. */
export function ChangedDays({ change }: { change: PackChangeView }) {
  const t = useTranslations("rules");
  const locale = useLocale();
  const { fromVersion, toVersion, isKept, nature, start, cautious, later } = change;
  const [from, to] = [versionWords(t, locale, fromVersion), versionWords(t, locale, toVersion)];
  if (isKept) return <p className="text-sm text-ink-2">{t("changes.kept", { to })}</p>;
  return (
    <div className="notice notice-warn grid grid-cols-1 gap-2">
      <p>{t("changes.one", { from, to })}</p>
      <div>
        <p className="meta">{t("changes.would")}</p>
        <TwoDays nature={nature} cautious={cautious} later={later} startKind={start.kind} />
      </div>
    </div>
  );
}
