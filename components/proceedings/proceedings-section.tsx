import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { DecisionOffers } from "@/lib/deadlines/views";
import type { ProceedingsView } from "@/lib/proceedings/views";
import { Lane } from "./lane";
import { LaneMeasures } from "./lane-measures";
import { RemovalList } from "./removal-list";

type ProceedingsSectionProps = {
  caseId: string;
  view: ProceedingsView;
  /** What each decision of the case offers. */
  offers: readonly DecisionOffers[];
  /** ISO moment of the page. */
  now: string;
  /** In the host state, `YYYY-MM-DD`. */
  today: string;
  canRecord: boolean;
  /** Whether the reader may give counsel's tick. */
  canConfirm: boolean;
  canAddPaper: boolean;
};

/** The proceedings of a case side by side; on a phone one below the other. */
export function ProceedingsSection(props: ProceedingsSectionProps) {
  const { caseId, view, offers, now, today, canRecord, canConfirm, canAddPaper } = props;
  const t = useTranslations("proceedings");
  const { proceedings, otherRemovals, measures } = view;
  const bindingNothing = measures.filter(({ binds }) => binds.length === 0);
  const open = canRecord ? (
    <ButtonLink size="small" href={`/cases/${caseId}/proceedings/new` as Route}>
      {t("actions.open")}
    </ButtonLink>
  ) : undefined;
  return (
    <Section id="proceedings" title={t("title")} more={proceedings.length > 0 ? open : undefined}>
      {proceedings.length === 0 ? <EmptyState action={open}>{t("empty")}</EmptyState> : null}
      <div className="grid grid-cols-1 gap-3 md:grid-cols-2 2xl:grid-cols-3">
        {proceedings.map((proceeding) => (
          <Lane
            key={proceeding.id}
            {...{ caseId, proceeding, offers, now, today, canRecord, canConfirm, canAddPaper }}
          />
        ))}
        {bindingNothing.length > 0 ? (
          <section aria-labelledby="other-measures" className="card grid grid-cols-1 content-start gap-3">
            <h3 id="other-measures">{t("lane.otherMeasures")}</h3>
            <LaneMeasures caseId={caseId} measures={bindingNothing} />
          </section>
        ) : null}
        {otherRemovals.length > 0 ? (
          <section aria-labelledby="other-removals" className="card grid grid-cols-1 content-start gap-3">
            <h3 id="other-removals">{t("lane.otherRemovals")}</h3>
            <RemovalList caseId={caseId} removals={otherRemovals} now={now} canRecord={canRecord} />
          </section>
        ) : null}
      </div>
    </Section>
  );
}
