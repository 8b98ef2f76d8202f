import { useTranslations } from "next-intl";
import { ClientMessages } from "@/components/ui/client-messages";
import type { AnswerView } from "@/lib/web/answer/loaders";
import { AnswerForm } from "./answer-form";
import { AnsweredAlerts } from "./answered-alerts";

/** What a message tells of, for somebody who may be signed in nowhere: the codename, the level and one button. */
export function Answer({ token, told }: { token: string; told: AnswerView | null }) {
  const t = useTranslations("answer");
  if (told === null)
    return (
      <section className="card grid gap-3">
        <h1>{t("title")}</h1>
        <p>{t("gone")}</p>
      </section>
    );
  if (told.kind === "alerts") return <AnsweredAlerts token={token} told={told} />;
  return (
    <section className="card grid gap-4">
      <h1>{t("drill")}</h1>
      <p>{t("drillWhy")}</p>
      {told.isAnswered ? (
        <p role="status" className="notice notice-good">
          {t("hereDone")}
        </p>
      ) : (
        <ClientMessages namespaces={["answer"]}>
          <AnswerForm token={token}>{t("here")}</AnswerForm>
        </ClientMessages>
      )}
    </section>
  );
}
