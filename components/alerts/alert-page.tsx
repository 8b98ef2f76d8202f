import { useTranslations } from "next-intl";
import { CallsCard } from "@/components/calls/calls-card";
import { PlaybookCard } from "@/components/playbook/playbook-card";
import { ClientMessages } from "@/components/ui/client-messages";
import type { AlertData } from "@/lib/web/alerts/loaders";
import type { Shell } from "@/lib/web/shell";
import { AlertHeader } from "./alert-header";
import { AlertStanding } from "./alert-standing";
import { AnswerCard } from "./answer-card";
import { CalledCard } from "./called-card";
import { CourseCard } from "./course-card";
import { HeardCard } from "./heard-card";
import { MarkOpened } from "./mark-opened";
import { OutcomeCard } from "./outcome-card";
import { PromiseCard } from "./promise-card";
import { PromisesCard } from "./promises-card";
import { StandDownCard } from "./stand-down-card";
import { TakeCard } from "./take-card";

const FORMS = [
  "alerts.bar",
  "alerts.undo",
  "alerts.escalate",
  "alerts.answer",
  "alerts.take",
  "alerts.renew",
  "alerts.passOn",
  "alerts.heard",
  "alerts.standDown",
  "alerts.said",
  "playbook.step",
  "playbook.said",
  "calls.line",
  "calls.end",
  "calls.said",
  "calls.errors",
];

/** One alert: how it stands, who takes it, what was heard, whom to ring, and in the end how it came out. */
export function AlertPage({ data, shell }: { data: AlertData; shell: Shell }) {
  const t = useTranslations("alerts.page");
  const { alert, now } = data;
  const isRunning = alert.state !== "stood_down";
  const isMine = alert.raisedBy?.id === data.viewerId;
  // Who raised it has heard something: that comes next. Everybody else looks for the way to take it.
  const writesFirst = isMine && alert.state === "raised" && alert.heard === null;
  const wasCalled = alert.called.some((person) => person.userId === data.viewerId);
  // Keyed, so that what was typed and said stays when the two change places.
  const heard = <HeardCard key="heard" data={data} />;
  const answer = <Answer key="answer" data={data} />;
  return (
    <ClientMessages namespaces={FORMS}>
      <AlertHeader data={data} discreet={shell.member.isDiscreet} />
      {wasCalled ? <MarkOpened alertId={alert.id} /> : null}
      <div className="alert-page" data-live-about={alert.caseId}>
        <div className="alert-main">
          <AlertStanding data={data} isAlone={shell.member.isAlone} />
          {isRunning && !data.isAnyoneReached ? (
            <p className="notice notice-error text-error">{t("onlyWindows")}</p>
          ) : null}
          {/* Whoever is asked to agree to its end is asked at the top; whoever asked finds it where they did. */}
          {data.can.agree ? <StandDownCard data={data} /> : null}
          {writesFirst ? [heard, answer] : [answer, heard]}
          {isRunning && wasCalled && alert.takenById !== data.viewerId ? <AnswerCard data={data} /> : null}
          {data.playbook ? <PlaybookCard playbook={data.playbook} zone={alert.hostZone} now={now} /> : null}
          {isRunning && data.can.standDown && !data.can.agree ? <StandDownCard data={data} /> : null}
        </div>
        <div className="alert-side">
          <CalledCard alert={alert} now={now} />
          {data.calls ? <CallsCard calls={data.calls} zone={alert.hostZone} now={now} /> : null}
          <PromisesCard alert={alert} />
          <CourseCard alert={alert} />
        </div>
      </div>
    </ClientMessages>
  );
}

/** The way to take it; once somebody has, their promise; once it is over, how it came out. */
function Answer({ data }: { data: AlertData }) {
  const { alert } = data;
  if (alert.state === "stood_down") return <OutcomeCard alert={alert} />;
  if (alert.state === "taken") return <PromiseCard data={data} />;
  return data.can.take ? <TakeCard data={data} /> : null;
}
