import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import type { AlertView } from "@/lib/alerts/alert-view";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";

/** How it came out. What was taken back at once has no outcome of its own. */
export function OutcomeCard({ alert }: { alert: AlertView }) {
  const t = useTranslations("alerts.over");
  const locale = useLocale();
  return (
    <Card id="outcome" title={t("title")}>
      <dl className="alert-facts">
        {alert.outcome && !alert.isUndone ? (
          <>
            <dt>{t("outcome")}</dt>
            <dd className="font-semibold">
              {label("alert_outcome", alert.outcome as Code<"alert_outcome">, locale)}
            </dd>
          </>
        ) : null}
        {alert.outcomeNote ? (
          <>
            <dt>{t("note")}</dt>
            <dd className="whitespace-pre-wrap" dir="auto">
              <SealedText value={alert.outcomeNote} />
            </dd>
          </>
        ) : null}
        {alert.plan ? (
          <>
            <dt>{t("plan")}</dt>
            <dd className="whitespace-pre-wrap" dir="auto">
              <SealedText value={alert.plan} />
            </dd>
          </>
        ) : null}
        {alert.stoodDownAt ? (
          <>
            <dt>{t("at")}</dt>
            <dd>
              <MomentText value={alert.stoodDownAt} zone={alert.hostZone} />
            </dd>
          </>
        ) : null}
      </dl>
    </Card>
  );
}
