import { useTranslations } from "next-intl";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { ClientMessages } from "@/components/ui/client-messages";
import { MomentText } from "@/components/ui/moment-text";
import type { MyDrill } from "@/lib/alerts/drills/results";
import type { Page } from "@/lib/web/page";
import { AnswerDrillForm } from "./answer-drill-form";
import { Duration } from "./duration";

/** A drill as whoever was asked sees it: one button, and afterwards how long it took. */
export function MyDrillPage({ page: { shell, data } }: { page: Page<MyDrill> }) {
  const t = useTranslations("drills");
  const zone = shell.organisation.timeZone;
  const canAnswer = data.seconds === null && !data.isOver;
  return (
    <CaseworkFrame shell={shell}>
      <PageHeader title={t("one")} meta={<MomentText value={data.startedAt} zone={zone} />} />
      <ClientMessages namespaces={["drills.said", "auth.gone"]}>
        <div className="card grid max-w-2xl gap-4">
          <p className="max-w-prose">
            <strong>{t("mine.drill")}</strong> {t("mine.why")}
          </p>
          {data.seconds !== null ? (
            <output className="notice notice-good block">
              {t("mine.answered")} <Duration seconds={data.seconds} />.
            </output>
          ) : null}
          {data.isOver && data.seconds === null ? <p className="notice">{t("mine.over")}</p> : null}
          {canAnswer ? <AnswerDrillForm drillId={data.id}>{t("mine.submit")}</AnswerDrillForm> : null}
          {canAnswer ? (
            <p className="meta">
              {t("endsAt")} <MomentText value={data.endsAt} zone={zone} />
            </p>
          ) : null}
        </div>
      </ClientMessages>
    </CaseworkFrame>
  );
}
