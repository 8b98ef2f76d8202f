import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { formatList } from "@/lib/i18n/format";
import type { OrganisationData } from "@/lib/web/organisation/loaders";

/** The settings as they stand. */
export function SettingsCard({ settings }: { settings: OrganisationData["settings"] }) {
  const t = useTranslations("organisation.settings");
  const languages = useTranslations("layout.language");
  const locale = useLocale();
  const facts = [
    [t("name"), settings.name],
    [t("hostStates"), formatList(locale, settings.stateNames)],
    [t("timeZone"), settings.timeZone.replaceAll("_", " ")],
    [t("language"), languages(settings.language)],
    [t("codenameLanguage"), languages(settings.codenameLanguage)],
  ];
  return (
    <Card
      id="settings"
      title={t("title")}
      more={<TextLink href="/organisation/settings">{t("edit")}</TextLink>}
    >
      <dl className="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
