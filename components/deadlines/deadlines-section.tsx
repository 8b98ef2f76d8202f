import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import type { DeadlineView, DecisionOffers, PackChangeView } from "@/lib/deadlines/views";
import type { ProceedingView } from "@/lib/proceedings/views";
import { DeadlineItem } from "./deadline-item";
import { WaitingDecisions } from "./waiting-decisions";

type DeadlinesSectionProps = {
  caseId: string;
  deadlines: readonly DeadlineView[];
  /** What newer rules would make of some of them, by id. */
  packChanges: ReadonlyMap<string, PackChangeView>;
  /** What each decision of the case offers: those about which nobody has chosen stand on top. */
  offers: readonly DecisionOffers[];
  proceedings: readonly ProceedingView[];
  names: ReadonlyMap<string, string>;
  /** ISO moment of the page. */
  now: string;
  /** Of the host state. */
  zone: string;
  canSettle: boolean;
};

/** The last days of a case: what waits for a choice, what runs, and folded, what is settled. */
export function DeadlinesSection({
  deadlines,
  packChanges,
  offers,
  proceedings,
  ...common
}: DeadlinesSectionProps) {
  const t = useTranslations("deadlines");
  const running = deadlines.filter(({ settled }) => settled === null);
  const settled = deadlines.filter((each) => each.settled !== null);
  const waiting = offers.filter(({ isWaiting }) => isWaiting);
  return (
    <Card id="deadlines" title={t("title")}>
      <WaitingDecisions caseId={common.caseId} waiting={waiting} proceedings={proceedings} now={common.now} />
      {running.length > 0 ? (
        <ul>
          {running.map((deadline) => (
            <DeadlineItem
              key={deadline.id}
              deadline={deadline}
              change={packChanges.get(deadline.id)}
              {...common}
            />
          ))}
        </ul>
      ) : null}
      {running.length === 0 && waiting.length === 0 ? <EmptyState>{t("empty")}</EmptyState> : null}
      {settled.length > 0 ? (
        <Disclosure summary={t("settled", { count: settled.length })} open={running.length === 0}>
          <ul>
            {settled.map((deadline) => (
              <DeadlineItem key={deadline.id} deadline={deadline} {...common} />
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Card>
  );
}
