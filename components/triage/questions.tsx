import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { LaneName } from "@/components/proceedings/lane-name";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Tag } from "@/components/ui/tag";
import type { WhyView } from "@/lib/casework/why-view";
import type { Question } from "@/lib/triage/assessment";
import { label } from "@/lib/vocabulary/labels";
import { AnswerForm } from "./answer-form";
import { QuestionWords } from "./question-words";

type QuestionsProps = {
  caseId: string;
  questions: readonly Question[];
  why: WhyView;
  canAnswer: boolean;
};

/** What nobody knows and somebody should ask now. Unknown is not safe: each stays until it is answered. */
export function Questions({ caseId, questions, why, canAnswer }: QuestionsProps) {
  const t = useTranslations("why");
  if (questions.length === 0) return null;
  return (
    <>
      <h3 className="meta mt-3">{t("askNow")}</h3>
      <ul className="why-rows">
        {questions.map((question) => {
          const { code, proceeding, overdueSince } = question;
          const lane = why.lanes.find(({ id }) => id === proceeding);
          return (
            <li key={`${code} ${proceeding}`}>
              <span className="why-code" aria-hidden="true">
                ?
              </span>
              <div className="grid gap-1">
                <span>
                  <QuestionWords code={code} /> {overdueSince ? <Tag tone="error">{t("overdue")}</Tag> : null}
                </span>
                {lane ? (
                  <span className="text-sm text-ink-2">
                    <LaneName lane={lane} />
                  </span>
                ) : null}
                {canAnswer ? <Answer caseId={caseId} question={question} why={why} /> : null}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Three are answered on the spot; the others by recording what is asked about. F02 follows from F01 and from what is lodged. */
function Answer({ caseId, question, why }: { caseId: string; question: Question; why: WhyView }) {
  const t = useTranslations("why");
  const locale = useLocale();
  const { code, proceeding } = question;
  const lane = why.lanes.find(({ id }) => id === proceeding);
  if (code === "F01" || code === "F04" || code === "F08") {
    return (
      <Disclosure summary={t("answer")}>
        <AnswerForm
          caseId={caseId}
          code={code}
          proceeding={lane ? { id: lane.id, label: label("proceeding_type", lane.type, locale) } : null}
          question={<QuestionWords code={code} />}
        />
      </Disclosure>
    );
  }
  if (code === "F02") return <span className="text-sm text-ink-2">{t("follows")}</span>;
  return (
    <span>
      <ButtonLink size="small" href={answerHref(caseId, code, why) as Route}>
        {t("answer")}
      </ButtonLink>
    </span>
  );
}

function answerHref(caseId: string, code: Question["code"], why: WhyView): string {
  if (code === "F13_review") return `/cases/${caseId}/signs/new?kind=factor`;
  return why.removalId ? `/cases/${caseId}/removals/${why.removalId}/edit` : `/cases/${caseId}/removals/new`;
}
