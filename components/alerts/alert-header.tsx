import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { StickyHeader } from "@/components/layout/sticky-header";
import { type Level, LevelMark } from "@/components/levels/level-mark";
import { MomentText } from "@/components/ui/moment-text";
import { PersonName } from "@/components/ui/person-name";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import type { AlertData } from "@/lib/web/alerts/loaders";

/** Whom it is about, what, how grave, and who raised it when. */
export function AlertHeader({ data, discreet }: { data: AlertData; discreet: boolean }) {
  const t = useTranslations("alerts.page");
  const locale = useLocale();
  const { alert } = data;
  return (
    <StickyHeader
      title={
        <>
          <span className="sr-only">{t("prefix")} </span>
          {alert.codename}
        </>
      }
      aside={
        <span className="max-lg:hidden">
          <PersonName name={data.caseName} discreet={discreet} />
        </span>
      }
      mark={
        <span className="max-[24rem]:hidden">
          <LevelMark level={alert.severity as Level} />
        </span>
      }
      facts={
        <>
          {data.caseName && !discreet ? (
            <div className="person-name lg:hidden">
              <dt>{t("person")}</dt>
              <dd>
                <PersonName name={data.caseName} discreet={discreet} />
              </dd>
            </div>
          ) : null}
          <div className="min-[24rem]:hidden">
            <dt>{t("level")}</dt>
            <dd>
              <LevelMark level={alert.severity as Level} plain />
            </dd>
          </div>
          <div>
            <dt>{t("kind")}</dt>
            <dd>{label("alert_kind", alert.kind as Code<"alert_kind">, locale)}</dd>
          </div>
          <div>
            <dt>{t("raisedBy")}</dt>
            <dd>{alert.raisedBy ? <SealedText value={alert.raisedBy.name} /> : t("byRule")}</dd>
          </div>
          <div>
            <dt>{t("raisedAt")}</dt>
            <dd>
              <MomentText value={alert.raisedAt} zone={alert.hostZone} />
            </dd>
          </div>
          <div>
            <dt>{t("case")}</dt>
            <dd>
              <TextLink href={`/cases/${alert.caseId}` as Route}>{t("openCase")}</TextLink>
            </dd>
          </div>
        </>
      }
    />
  );
}
