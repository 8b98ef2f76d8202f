import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import type { Locale } from "@/lib/i18n/locales";
import { label } from "@/lib/vocabulary/labels";
import type { AlertData } from "@/lib/web/alerts/loaders";
import { AskForm } from "./ask-form";

/** Somebody has asked for the end of the alert: a second person agrees or says no; who asked can take it back. */
export function AskCard({ data: { alert, can, keys } }: { data: AlertData }) {
  const t = useTranslations("alerts.ask");
  const locale = useLocale() as Locale;
  const { ask } = alert;
  if (!ask) return null;
  const form = { alertId: alert.id, askId: ask.id };
  return (
    <Card id="ask" title={t("title")} meta={<SealedText value={ask.by} />}>
      <p className="mb-3">
        {label("alert_outcome", ask.outcome, locale)}
        {ask.note ? (
          <>
            {": "}
            <SealedText value={ask.note} />
          </>
        ) : null}
      </p>
      {ask.reason ? (
        <p className="mb-3 text-ink-2">
          <SealedText value={ask.reason} />
        </p>
      ) : null}
      <p className="mb-3 text-ink-2">
        {ask.effectiveAt
          ? t.rich("alone", {
              moment: () => <MomentText value={ask.effectiveAt ?? ""} zone={alert.hostZone} />,
            })
          : t("second")}
      </p>
      {can.agree ? <AskForm {...form} act="agree" formKey={keys.agree} /> : null}
      {can.agree ? <AskForm {...form} act="refuse" formKey={keys.refuse} /> : null}
      {can.withdraw ? <AskForm {...form} act="withdraw" formKey={keys.refuse} /> : null}
    </Card>
  );
}
