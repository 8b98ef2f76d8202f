import { useTranslations } from "next-intl";
import { LevelMark } from "@/components/levels/level-mark";
import { ButtonLink } from "@/components/ui/button-link";
import { ClientMessages } from "@/components/ui/client-messages";
import { MomentText } from "@/components/ui/moment-text";
import type { AnswerView } from "@/lib/web/answer/loaders";
import { AnswerForm } from "./answer-form";

type Told = Extract<AnswerView, { kind: "alerts" }>;

/** As many as a message names. */
const MOST_SHOWN = 10;

/** The alerts of one message, the gravest first. */
export function AnsweredAlerts({ token, told }: { token: string; told: Told }) {
  const t = useTranslations("answer");
  const shown = told.alerts.slice(0, MOST_SHOWN);
  const [only] = told.alerts.length === 1 ? told.alerts : [];
  return (
    <section className="card grid gap-4">
      <h1>{t("alerts", { count: told.alerts.length })}</h1>
      <ul className="rows">
        {shown.map((alert) => (
          <li key={alert.id} className="grid gap-1">
            <span className="flex flex-wrap items-center gap-3">
              <strong>{alert.codename}</strong>
              <LevelMark level={alert.severity} />
            </span>
            <span>{alert.what}</span>
            <span className="text-muted">
              {t("since")} <MomentText value={alert.raisedAt} zone={alert.zone} />
            </span>
          </li>
        ))}
      </ul>
      {told.alerts.length > MOST_SHOWN ? (
        <p>{t("more", { count: told.alerts.length - MOST_SHOWN })}</p>
      ) : null}
      {told.isSeen ? (
        <p role="status" className="notice notice-good">
          {t("seenDone")}
        </p>
      ) : (
        <>
          <p>{t("why")}</p>
          <ClientMessages namespaces={["answer"]}>
            <AnswerForm token={token}>{t("seen")}</AnswerForm>
          </ClientMessages>
        </>
      )}
      <div>
        <ButtonLink href={only ? `/alerts/${only.id}` : "/alerts"} kind={told.isSeen ? "primary" : "plain"}>
          {only ? t("take") : t("open")}
        </ButtonLink>
      </div>
    </section>
  );
}
