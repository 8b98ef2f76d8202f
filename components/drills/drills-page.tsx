import type { Route } from "next";
import { useTranslations } from "next-intl";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { OrganisationBack } from "@/components/ladders/organisation-back";
import { PageHeader } from "@/components/layout/page-header";
import { StatusRefresh } from "@/components/status/status-refresh";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { MomentText } from "@/components/ui/moment-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { DrillLine } from "@/lib/alerts/drills/results";
import type { DrillsData } from "@/lib/web/drills/loaders";
import type { Page } from "@/lib/web/page";
import { DrillCount } from "./drill-count";
import { PlanForm } from "./plan-form";
import { RunDrillForm } from "./run-drill-form";

const WORDS = ["drills.plan", "drills.said", "drills.weekdays", "auth.gone"];

/** Run a drill, plan the weekly one, see how the others went. */
export function DrillsPage({ page: { shell, data } }: { page: Page<DrillsData> }) {
  const t = useTranslations("drills");
  const { drills, plan, zones } = data;
  const zone = shell.organisation.timeZone;
  const isRunning = drills.some((drill) => drill.isRunning);
  return (
    <CaseworkFrame shell={shell}>
      <PageHeader title={t("title")} back={<OrganisationBack shell={shell} />} />
      <p className="mb-4 max-w-prose text-ink-2">{t("intro")}</p>
      <ClientMessages namespaces={WORDS}>
        <div className="grid max-w-4xl gap-4">
          <Card id="now" title={t("now.title")}>
            <p className="mb-3 max-w-prose">{isRunning ? t("now.running") : t("now.why")}</p>
            {isRunning ? null : <RunDrillForm>{t("now.submit")}</RunDrillForm>}
          </Card>
          <Card id="plan" title={t("plan.title")}>
            <p className="mb-3">
              {plan ? (
                <>
                  {t("plan.next")} <MomentText value={plan.nextAt} zone={plan.zone} />
                </>
              ) : (
                t("plan.none")
              )}
            </p>
            <PlanForm plan={plan} zone={zone} zones={zones} />
          </Card>
          <Card id="drills" title={t("past")} meta={drills.length > 0 ? drills.length : undefined}>
            {drills.length === 0 ? (
              <EmptyState>{t("none")}</EmptyState>
            ) : (
              <ul className="rows">
                {drills.map((drill) => (
                  <Line key={drill.id} drill={drill} zone={zone} />
                ))}
              </ul>
            )}
          </Card>
        </div>
      </ClientMessages>
      {isRunning ? <StatusRefresh /> : null}
    </CaseworkFrame>
  );
}

function Line({ drill, zone }: { drill: DrillLine; zone: string }) {
  const t = useTranslations("drills");
  return (
    <li>
      <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <TextLink href={`/organisation/drills/${drill.id}` as Route}>
          <MomentText value={drill.startedAt} zone={zone} />
        </TextLink>
        {drill.isRunning ? <Tag tone="warn">{t("isRunning")}</Tag> : null}
        {drill.isWeekly ? <Tag>{t("isWeekly")}</Tag> : null}
      </span>
      <DrillCount drill={drill} />
    </li>
  );
}
