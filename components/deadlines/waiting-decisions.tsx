import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { DecisionOffers } from "@/lib/deadlines/views";
import { formatDay } from "@/lib/i18n/format";
import type { ProceedingView } from "@/lib/proceedings/views";
import { label } from "@/lib/vocabulary/labels";
import { LastDay } from "./last-day";

type WaitingDecisionsProps = {
  caseId: string;
  waiting: readonly DecisionOffers[];
  proceedings: readonly ProceedingView[];
  now: string;
};

/** Decisions about which nobody has chosen what to file, each with its nearest day. Their terms run all the same. */
export function WaitingDecisions({ caseId, waiting, proceedings, now }: WaitingDecisionsProps) {
  const t = useTranslations("deadlines.waiting");
  const locale = useLocale();
  if (waiting.length === 0) return null;
  const decisions = proceedings.flatMap((each) => each.decisions);
  return (
    <section className="notice notice-warn mb-3 grid gap-1.5" aria-labelledby="waiting-title">
      <h3 id="waiting-title">{t("title", { count: waiting.length })}</h3>
      <p>{t("body")}</p>
      <ul className="grid gap-1">
        {waiting.map(({ decisionId, offers }) => {
          const decision = decisions.find(({ id }) => id === decisionId);
          if (!decision) return null;
          const nearest = offers.find(
            ({ isChosenAtFirst, cautious }) => isChosenAtFirst && cautious,
          )?.cautious;
          const outcome = label("decision_outcome", decision.outcome, locale);
          const day = decision.decidedOn ? formatDay(locale, decision.decidedOn) : t("dayUnknown");
          return (
            <li key={decisionId}>
              <TextLink href={`/cases/${caseId}/decisions/${decisionId}` as Route}>
                {t("go", { outcome, day })}
              </TextLink>
              {nearest ? (
                <span className="block font-semibold">
                  <LastDay last={nearest} now={now} />
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
