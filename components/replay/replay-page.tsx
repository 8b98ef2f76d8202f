import { useTranslations } from "next-intl";
import { TimelineItem } from "@/components/cases/page/timeline-item";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { LevelMark } from "@/components/levels/level-mark";
import { ShieldsSection } from "@/components/shields/shields-section";
import { NoAssessment } from "@/components/triage/no-assessment";
import { WhyLevel } from "@/components/triage/why-level";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { PersonName } from "@/components/ui/person-name";
import { TextLink } from "@/components/ui/text-link";
import type { Replay } from "@/lib/web/casework/replay-loader";
import type { Page } from "@/lib/web/page";
import { DueThen } from "./due-then";
import { ReplayClock } from "./replay-clock";

/** The case as the program would have seen it on a day of its past: what was known, due and open at that moment. */
export function ReplayPage({ page }: { page: Page<Replay> }) {
  const t = useTranslations("replay");
  const form = useTranslations("casework.form");
  const { shell, data } = page;
  const { header, assessed, moment } = data;
  return (
    <CaseworkFrame shell={shell}>
      <ClientMessages namespaces={["replay"]}>
        <PageHeader
          title={t("title")}
          meta={
            <span className="inline-flex flex-wrap items-center gap-2">
              <PersonName name={header.name} discreet={shell.member.isDiscreet} />
              {assessed ? <LevelMark level={assessed.why.assessment.level} /> : null}
            </span>
          }
          back={
            <TextLink href={`/cases/${header.id}`}>{form("back", { codename: header.codename })}</TextLink>
          }
        />
        <ReplayClock replay={data} />
        <div className="mt-5 grid grid-cols-[minmax(0,1fr)] gap-5">
          {assessed ? (
            <>
              <ShieldsSection
                caseId={header.id}
                view={assessed.shields}
                now={moment}
                canRecord={false}
                isPast
              />
              <div className="grid items-start gap-5 lg:grid-cols-2">
                <DueThen assessed={assessed} now={moment} />
                <WhyLevel
                  caseId={header.id}
                  why={assessed.why}
                  now={moment}
                  canAnswer={false}
                  canAssess={false}
                />
              </div>
            </>
          ) : (
            <NoAssessment />
          )}
          <Card id="known" title={t(data.hindsight === "true" ? "happened" : "known")}>
            {data.entries.length === 0 ? <EmptyState>{t("nothing")}</EmptyState> : null}
            <ol className="grid">
              {data.entries.map((entry, at) => (
                <TimelineItem
                  key={entry.key}
                  id={`e${at}`}
                  caseId={header.id}
                  entry={entry}
                  today={data.on}
                  names={data.names}
                />
              ))}
            </ol>
          </Card>
        </div>
      </ClientMessages>
    </CaseworkFrame>
  );
}
