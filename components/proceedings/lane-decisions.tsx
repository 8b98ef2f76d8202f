import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { PhotoLine } from "@/components/documents/photo-line";
import { DateText } from "@/components/ui/date-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { DecisionOffers } from "@/lib/deadlines/views";
import type { DecisionView } from "@/lib/proceedings/views";
import { label, listLabel } from "@/lib/vocabulary/labels";
import { EventLine } from "./event-line";
import { GapNote } from "./gap-note";
import { Grade } from "./grade";
import { NoticeLine } from "./notice-line";
import { OddNotes } from "./odd-notes";

type LaneDecisionsProps = {
  caseId: string;
  decisions: readonly DecisionView[];
  offers: readonly DecisionOffers[];
  canAddPaper: boolean;
};

/** The decisions of a proceeding, each with its notices and what can still be filed against it. */
export function LaneDecisions({ caseId, decisions, offers, canAddPaper }: LaneDecisionsProps) {
  const t = useTranslations("proceedings.lane");
  const locale = useLocale();
  if (decisions.length === 0) return null;
  return (
    <div>
      <h4 className="meta">{t("decisions")}</h4>
      <ul className="grid grid-cols-1 gap-2.5">
        {decisions.map((decision) => (
          <li key={decision.id} className="grid grid-cols-1 gap-1">
            <p>
              <strong>
                <TextLink href={`/cases/${caseId}/decisions/${decision.id}` as Route}>
                  {label("decision_outcome", decision.outcome, locale)}
                </TextLink>
              </strong>
              , {decision.decidedOn ? <DateText value={decision.decidedOn} /> : t("dateUnknown")}{" "}
              <Grade grade={decision.sourceGrade} />
              <span className="block text-sm text-ink-2">
                {listLabel("decision_finality", locale)}:{" "}
                {label("decision_finality", decision.finality, locale)}
              </span>
            </p>
            {decision.setAside ? (
              <ul>
                <EventLine event={decision.setAside} />
              </ul>
            ) : null}
            <ul>
              {decision.notices.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} />
              ))}
            </ul>
            <GapNote gap={decision.gap} />
            <DecisionMarks decision={decision} />
            <OddNotes odd={decision.odd} />
            {canAddPaper ? <PhotoLine caseId={caseId} decisionId={decision.id} /> : null}
            <StillOpen caseId={caseId} answer={offers.find(({ decisionId }) => decisionId === decision.id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was unusual, a day that is disputed, how far an order is carried out. */
function DecisionMarks({ decision }: { decision: DecisionView }) {
  const t = useTranslations("proceedings.decision");
  const locale = useLocale();
  const { flags = [], isDateDisputed, implementation } = decision;
  if (flags.length === 0 && !isDateDisputed && !implementation) return null;
  return (
    <p className="flex flex-wrap gap-x-2 gap-y-1">
      {isDateDisputed ? <Tag tone="warn">{t("disputed")}</Tag> : null}
      {flags.map((flag) => (
        <Tag key={flag} tone="warn">
          {label("hearing_flag", flag, locale)}
        </Tag>
      ))}
      {implementation ? <Tag>{label("order_implementation", implementation, locale)}</Tag> : null}
    </p>
  );
}

/** An open remedy that nobody chose stays in sight. */
function StillOpen({ caseId, answer }: { caseId: string; answer: DecisionOffers | undefined }) {
  const t = useTranslations("proceedings.lane");
  const open =
    answer?.offers.filter((offer) => offer.canBeChosen && offer.remedyState?.state !== "closed") ?? [];
  if (!answer || open.length === 0) return null;
  return (
    <p className="text-sm">
      {answer.isWaiting ? <span className="block font-medium text-warn">{t("waiting")}</span> : null}
      <TextLink href={`/cases/${caseId}/decisions/${answer.decisionId}#offers` as Route}>
        {t("open", { count: open.length })}
      </TextLink>
    </p>
  );
}
