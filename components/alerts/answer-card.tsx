import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { AlertData } from "@/lib/web/alerts/loaders";
import { AnswerForm } from "./answer-form";

/** Where somebody joins, or says that they cannot: to everybody it stands on record. */
export function AnswerCard({ data }: { data: AlertData }) {
  const t = useTranslations("alerts.answer");
  const mine = data.alert.called.find(({ userId }) => userId === data.viewerId)?.answer ?? null;
  return (
    <Card id="answer" title={t("title")} meta={mine ? t(`mine.${mine}`) : undefined}>
      <p className="mb-3 text-ink-2">{t("lead")}</p>
      <AnswerForm alertId={data.alert.id} formKey={data.keys.answer} answer={mine} />
    </Card>
  );
}
