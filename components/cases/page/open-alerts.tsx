import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { type Level, LevelMark } from "@/components/levels/level-mark";
import { Card } from "@/components/ui/card";
import { Countdown } from "@/components/ui/countdown";
import { Elapsed } from "@/components/ui/elapsed";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import type { CasePageData } from "@/lib/web/casework/loaders";

/** The alerts on this case that nobody has stood down: what, since when, who has taken them and what they promised. */
export function OpenAlerts({ data }: { data: CasePageData }) {
  const t = useTranslations("case.alerts");
  const locale = useLocale();
  const { alerts, directory, zone, now } = data;
  return (
    <Card id="alerts" title={t("title")}>
      <ul className="rows">
        {alerts.map((alert) => (
          <li key={alert.id}>
            <span className="flex flex-wrap items-center gap-3">
              <LevelMark level={alert.severity as Level} plain />
              <TextLink href={`/alerts/${alert.id}` as Route}>
                {label("alert_kind", alert.kind as Code<"alert_kind">, locale)}
              </TextLink>
            </span>
            <Elapsed since={alert.raisedAt} now={now} />
            <span className="sub">
              {alert.takenBy
                ? t("takenBy", { name: directory.members.get(alert.takenBy) ?? "" })
                : t("unanswered")}
              {alert.plan ? (
                <>
                  {": "}
                  <SealedText value={alert.plan} />
                </>
              ) : null}
              {alert.promisedBy ? (
                <>
                  {" · "}
                  {t("by")} <MomentText value={alert.promisedBy} zone={zone} />{" "}
                  <Countdown until={alert.promisedBy} now={now} />
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
