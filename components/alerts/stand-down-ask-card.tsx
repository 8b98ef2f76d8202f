import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Countdown } from "@/components/ui/countdown";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import type { AskView } from "@/lib/alerts/alert-view";
import { label } from "@/lib/vocabulary/labels";
import type { AlertData } from "@/lib/web/alerts/loaders";
import { StandDownAnswer } from "./stand-down-answer";

/** Somebody wants it ended: who, how it came out, and the way for a second person to say yes or no. Until then everything goes on. */
export function StandDownAskCard({ data, ask }: { data: AlertData; ask: AskView }) {
  const t = useTranslations("alerts.standDown");
  const locale = useLocale();
  const { alert, now } = data;
  return (
    <Card id="stand-down" title={t("asked")} meta={<SealedText value={ask.by} />}>
      <dl className="alert-facts">
        <dt>{t("outcome")}</dt>
        <dd className="font-semibold">{label("alert_outcome", ask.outcome, locale)}</dd>
        <Words term={t("note")} text={ask.note} />
        <Words term={t("reason")} text={ask.reason} />
        <dt>{t("askedAt")}</dt>
        <dd>
          <MomentText value={ask.at} zone={alert.hostZone} />
        </dd>
      </dl>
      <p className="notice notice-warn mt-2 mb-3">
        {ask.effectiveAt
          ? t.rich("waitsForHour", {
              moment: () => <MomentText value={ask.effectiveAt ?? now} zone={alert.hostZone} year={false} />,
              time: () => <Countdown until={ask.effectiveAt ?? now} now={now} form="span" />,
            })
          : t("waitsForSecond")}
      </p>
      <div className="answer-buttons">
        {data.can.agree ? (
          <StandDownAnswer alertId={alert.id} askId={ask.id} formKey={data.keys.agree} answer="agree" />
        ) : null}
        {data.can.agree || data.can.withdraw ? (
          <StandDownAnswer
            alertId={alert.id}
            askId={ask.id}
            formKey={data.keys.refuse}
            answer={data.can.withdraw ? "takeBack" : "refuse"}
          />
        ) : null}
      </div>
    </Card>
  );
}

function Words({ term, text }: { term: string; text: string | null }) {
  if (text === null) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd className="whitespace-pre-wrap" dir="auto">
        <SealedText value={text} />
      </dd>
    </>
  );
}
