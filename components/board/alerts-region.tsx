import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { UnansweredFor } from "@/components/alerts/unanswered-for";
import { type Level, LevelMark } from "@/components/levels/level-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Countdown } from "@/components/ui/countdown";
import { EmptyState } from "@/components/ui/empty-state";
import { SealedText } from "@/components/ui/sealed-text";
import type { AlertSummary } from "@/lib/alerts/queries";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import { CaseLink } from "./case-link";

type Props = { alerts: AlertSummary[]; discreet: boolean; now: string };

/** Alerts that wait first, then promises with their clocks. */
export function AlertsRegion({ alerts, discreet, now }: Props) {
  const t = useTranslations("board.alerts");
  const waiting = alerts.filter((alert) => alert.state === "raised").length;
  return (
    <Card
      id="alerts"
      title={t("title")}
      meta={alerts.length > 0 ? t("meta", { waiting, taken: alerts.length - waiting }) : undefined}
    >
      {alerts.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      <ul className="rows">
        {alerts.map((alert) => (
          <AlertRow key={alert.id} alert={alert} discreet={discreet} now={now} />
        ))}
      </ul>
    </Card>
  );
}

function AlertRow({ alert, discreet, now }: { alert: AlertSummary; discreet: boolean; now: string }) {
  const t = useTranslations("board.alerts");
  const locale = useLocale();
  const waits = alert.state === "raised";
  return (
    <li>
      <p className="line">
        <LevelMark level={alert.severity as Level} />
        <CaseLink id={alert.caseId} codename={alert.codename} name={alert.personName} discreet={discreet} />
        <span>{label("alert_kind", alert.kind as Code<"alert_kind">, locale)}</span>
        <span className="end">
          {waits ? (
            <span className="text-error">
              <UnansweredFor since={alert.raisedAt} now={now} />
            </span>
          ) : alert.promisedBy ? (
            t.rich("promise", {
              time: () => <Countdown until={alert.promisedBy as string} now={now} form="span" />,
            })
          ) : null}
          <ButtonLink href={`/alerts/${alert.id}` as Route} size="small" kind={waits ? "alarm" : undefined}>
            {t(waits ? "take" : "open")}
          </ButtonLink>
        </span>
      </p>
      {alert.takenBy && alert.plan ? (
        <p className="sub">
          {alert.takenBy}: <SealedText value={alert.plan} />
        </p>
      ) : null}
    </li>
  );
}
