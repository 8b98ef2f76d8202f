import { CaseworkFrame } from "@/components/casework/casework-frame";
import { CustodySection } from "@/components/custody/custody-section";
import { DeadlinesSection } from "@/components/deadlines/deadlines-section";
import { DocumentsSection } from "@/components/documents/documents-section";
import { RemovedPlaybook } from "@/components/playbook/removed-playbook";
import { ProceedingsSection } from "@/components/proceedings/proceedings-section";
import { ShieldsSection } from "@/components/shields/shields-section";
import { SignsSection } from "@/components/signs/signs-section";
import { DoNext } from "@/components/triage/do-next";
import { NoAssessment } from "@/components/triage/no-assessment";
import { WhyLevel } from "@/components/triage/why-level";
import { ClientMessages } from "@/components/ui/client-messages";
import type { CasePageData } from "@/lib/web/casework/loaders";
import type { Page } from "@/lib/web/page";
import { CaseHead } from "./page/case-head";
import { CaseNotices } from "./page/case-notices";
import { JumpLinks } from "./page/jump-links";
import { LinksSection } from "./page/links-section";
import { NotesSection } from "./page/notes-section";
import { OpenAlerts } from "./page/open-alerts";
import { PeopleSection } from "./page/people-section";
import { TimelineSection } from "./page/timeline-section";

const WORDS = [
  "casework.form",
  "casework.theirs",
  "casework.note",
  "casework.known",
  "triage.answer",
  "playbook.step",
  "playbook.said",
  "alerts.said",
];

/** One case, told in the order in which it matters at night. */
export function CasePage({ page, isPaperKept }: { page: Page<CasePageData>; isPaperKept: boolean }) {
  const { shell, data } = page;
  const { header, can, directory, proceedings, offers, deadlines, now, today, zone, alerts } = data;
  const discreet = shell.member.isDiscreet;
  return (
    <CaseworkFrame shell={shell}>
      <ClientMessages namespaces={WORDS}>
        <CaseHead data={data} discreet={discreet} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5" data-live-about={header.id}>
          <CaseNotices data={data} />
          <JumpLinks hasAlerts={alerts.length > 0} />
          {alerts.length > 0 ? <OpenAlerts data={data} /> : null}
          {data.removed ? (
            <RemovedPlaybook
              caseId={header.id}
              data={data.removed}
              canRaise={can.alert}
              zone={zone}
              now={now}
            />
          ) : null}
          {data.assessed ? (
            <>
              <ShieldsSection
                caseId={header.id}
                view={data.assessed.shields}
                now={now}
                canRecord={can.proceeding}
              />
              <div className="grid items-start gap-5 lg:grid-cols-2">
                <DoNext caseId={header.id} actions={data.assessed.actions} />
                <WhyLevel
                  caseId={header.id}
                  why={data.assessed.why}
                  now={now}
                  canAnswer={can.proceeding}
                  canAssess={can.assess}
                />
              </div>
            </>
          ) : (
            <NoAssessment />
          )}
          <DeadlinesSection
            caseId={header.id}
            deadlines={deadlines}
            packChanges={data.packChanges}
            offers={offers}
            proceedings={proceedings.proceedings}
            names={directory.members}
            now={now}
            zone={zone}
            canSettle={can.settle}
          />
          <ProceedingsSection
            caseId={header.id}
            view={proceedings}
            offers={offers}
            now={now}
            today={today}
            canRecord={can.proceeding}
            canConfirm={can.confirm}
            canAddPaper={can.paper}
          />
          <CustodySection
            caseId={header.id}
            custody={data.custody}
            proceedings={proceedings.proceedings}
            names={directory.members}
            events={data.events}
            canRecord={can.custody}
            canRaise={can.alert}
          />
          <SignsSection data={data} />
          <PeopleSection data={data} discreet={discreet} />
          <NotesSection data={data} />
          <DocumentsSection
            caseId={header.id}
            documents={data.documents}
            proceedings={proceedings.proceedings}
            names={directory.members}
            zone={zone}
            canAdd={can.paper}
            isKept={isPaperKept}
          />
          <TimelineSection data={data} />
          <LinksSection data={data} />
        </div>
      </ClientMessages>
    </CaseworkFrame>
  );
}
