import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { ProceedingView } from "@/lib/proceedings/views";
import { proceedingName } from "./record-choices";

type ChooseProceedingProps = {
  caseId: string;
  proceedings: readonly ProceedingView[];
  to: "decisions" | "hearings";
};

/** Asked before a form that needs to know it: where there are several proceedings, or none yet. */
export function ChooseProceeding({ caseId, proceedings, to }: ChooseProceedingProps) {
  const t = useTranslations("proceedings");
  const locale = useLocale();
  if (proceedings.length === 0) {
    return (
      <EmptyState
        action={
          <ButtonLink kind="primary" href={`/cases/${caseId}/proceedings/new` as Route}>
            {t("actions.open")}
          </ButtonLink>
        }
      >
        {t("choose.none")}
      </EmptyState>
    );
  }
  return (
    <section className="grid max-w-prose gap-3" aria-labelledby="choose-title">
      <h2 id="choose-title">{t("choose.title")}</h2>
      <ul className="grid gap-2">
        {proceedings.map((each) => (
          <li key={each.id}>
            <ButtonLink size="wide" href={`/cases/${caseId}/${to}/new?proceeding=${each.id}` as Route}>
              {proceedingName(each, locale)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
