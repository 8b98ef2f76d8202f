import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { type Level, LevelMark } from "@/components/levels/level-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { Countdown } from "@/components/ui/countdown";
import { MomentText } from "@/components/ui/moment-text";
import { PersonName } from "@/components/ui/person-name";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import type { AlertSummary } from "@/lib/alerts/queries";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";
import { UnansweredFor } from "./unanswered-for";

type AlertRowProps = { alert: AlertSummary; discreet: boolean; now: string };

/** One alert in a list: how grave, about whom, what, and how it stands. */
export function AlertRow({ alert, discreet, now }: AlertRowProps) {
  const t = useTranslations("alerts.list");
  const locale = useLocale();
  const href = `/alerts/${alert.id}` as Route;
  return (
    <li className="alert-row">
      <p className="line">
        <LevelMark level={alert.severity as Level} />
        <strong className="font-semibold">
          <TextLink href={href}>{alert.codename}</TextLink>
        </strong>
        <PersonName name={alert.personName} discreet={discreet} />
        <span>{label("alert_kind", alert.kind as Code<"alert_kind">, locale)}</span>
      </p>
      <p className="end">
        <Standing alert={alert} now={now} />
        {alert.state === "stood_down" ? null : (
          <ButtonLink href={href} size="small" kind={alert.state === "raised" ? "alarm" : undefined}>
            {t(alert.state === "raised" ? "take" : "open")}
          </ButtonLink>
        )}
      </p>
      {alert.state === "taken" ? (
        <p className="sub">
          {t.rich("plan", {
            name: alert.takenBy ?? "",
            plan: () => (
              <bdi>
                <SealedText value={alert.plan} />
              </bdi>
            ),
          })}
          {alert.promisedBy ? (
            <>
              {" · "}
              {t.rich("promiseBy", {
                moment: () => (
                  <MomentText value={alert.promisedBy ?? ""} zone={alert.hostZone} year={false} />
                ),
              })}
            </>
          ) : null}
        </p>
      ) : null}
    </li>
  );
}

/** How long nobody has answered; how long the promise still runs; or how it came out. */
function Standing({ alert, now }: { alert: AlertSummary; now: string }) {
  const t = useTranslations("alerts.list");
  const locale = useLocale();
  if (alert.state === "raised")
    return (
      <span className="clock text-error">
        <UnansweredFor since={alert.raisedAt} now={now} />
      </span>
    );
  if (alert.state === "taken" && alert.promisedBy)
    return (
      <span className="clock">
        {t.rich("promise", {
          time: () => <Countdown until={alert.promisedBy ?? now} now={now} form="span" />,
        })}
      </span>
    );
  const outcome = alert.outcome && label("alert_outcome", alert.outcome as Code<"alert_outcome">, locale);
  return (
    <span className="meta">
      {alert.isUndone ? t("undone") : outcome}
      {alert.stoodDownAt ? (
        <>
          {" · "}
          <MomentText value={alert.stoodDownAt} zone={alert.hostZone} />
        </>
      ) : null}
    </span>
  );
}
