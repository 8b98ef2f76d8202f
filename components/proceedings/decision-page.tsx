import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { OffersPart } from "@/components/deadlines/offers-part";
import { DecisionPapers } from "@/components/documents/decision-papers";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { label } from "@/lib/vocabulary/labels";
import type { OfDecision } from "@/lib/web/proceedings/loaders";
import type { RoomPage } from "@/lib/web/proceedings/room";
import { EventLine } from "./event-line";
import { Fact } from "./fact";
import { FormPage } from "./form-page";
import { GapNote } from "./gap-note";
import { Grade } from "./grade";
import { NoticeLine } from "./notice-line";
import { OddNotes } from "./odd-notes";

/** A decision, whole: what was decided, who was told, and what can be filed against it by which day. */
export function DecisionPage({
  shell,
  data: { header, data },
  isPaperKept,
}: RoomPage<OfDecision> & { isPaperKept: boolean }) {
  const t = useTranslations("proceedings");
  const locale = useLocale();
  const { decision, answer, papers, canRecord, now, key, zone } = data;
  const { id, notices } = decision;
  const to = (path: string) => `/cases/${header.id}/${path}`;
  return (
    <FormPage shell={shell} header={header} title={label("decision_outcome", decision.outcome, locale)}>
      <div className="grid grid-cols-1 gap-5">
        <div className="grid grid-cols-1 gap-4 lg:grid-cols-2 lg:items-start">
          <Card
            id="decision"
            title={t("decision.facts")}
            more={
              canRecord ? (
                <TextLink href={to(`decisions/${id}/edit`) as Route}>{t("actions.edit")}</TextLink>
              ) : undefined
            }
          >
            <DecisionFacts {...{ decision }} />
            {decision.setAside ? (
              <ul className="mt-2">
                <EventLine
                  event={decision.setAside}
                  editHref={canRecord ? to(`events/${decision.setAside.id}/edit`) : undefined}
                />
              </ul>
            ) : canRecord ? (
              <p className="mt-2 text-sm">
                <TextLink href={to(`decisions/${id}/set-aside`) as Route}>{t("actions.setAside")}</TextLink>
              </p>
            ) : null}
            <OddNotes odd={decision.odd} />
          </Card>
          <Card
            id="notices"
            title={t("decision.notices")}
            more={
              canRecord ? (
                <ButtonLink size="small" href={to(`notices/new?decision=${id}`) as Route}>
                  {t("actions.notice")}
                </ButtonLink>
              ) : undefined
            }
          >
            <GapNote gap={decision.gap} />
            {notices.length === 0 ? <p className="text-ink-2">{t("decision.noNotices")}</p> : null}
            <ul className="grid gap-2">
              {notices.map((notice) => (
                <NoticeLine
                  key={notice.id}
                  notice={notice}
                  editHref={canRecord ? to(`notices/${notice.id}/edit`) : undefined}
                />
              ))}
            </ul>
          </Card>
        </div>
        <DecisionPapers caseId={header.id} decisionId={id} papers={papers} zone={zone} isKept={isPaperKept} />
        <OffersPart onCase={{ caseId: header.id, key }} {...{ answer, now, canRecord }} />
      </div>
    </FormPage>
  );
}

function DecisionFacts({ decision }: Pick<OfDecision, "decision">) {
  const t = useTranslations("proceedings.decision");
  const lane = useTranslations("proceedings.lane");
  const locale = useLocale();
  const { decidedOn, finality, proceedingType, procedure, body, note, sourceKind, sourceGrade, knownOn } =
    decision;
  const { flags = [], isDateDisputed, implementation } = decision;
  return (
    <>
      <dl className="facts">
        <Fact term={t("decidedOn")}>
          {decidedOn ? <DateText value={decidedOn} /> : lane("dateUnknown")}{" "}
          {isDateDisputed ? <Tag tone="warn">{t("disputed")}</Tag> : null}
        </Fact>
        <Fact term={t("implementation")}>
          {implementation && label("order_implementation", implementation, locale)}
        </Fact>
        <Fact term={t("flags")}>
          {flags.length > 0 && flags.map((flag) => label("hearing_flag", flag, locale)).join(", ")}
        </Fact>
        <Fact term={t("finality")}>{label("decision_finality", finality, locale)}</Fact>
        <Fact term={t("instance")}>{label("proceeding_type", proceedingType, locale)}</Fact>
        <Fact term={t("procedure")}>{procedure && label("procedure", procedure, locale)}</Fact>
        <Fact term={t("by")}>{body && <SealedText value={body} />}</Fact>
        <Fact term={t("known")}>
          {sourceKind && (
            <>
              {label("source_kind", sourceKind, locale)} <Grade grade={sourceGrade} />
            </>
          )}
        </Fact>
        <Fact term={t("learned")}>
          <DateText value={knownOn} />
        </Fact>
      </dl>
      {note ? (
        <p className="mt-2 whitespace-pre-wrap" dir="auto">
          <span className="meta">{t("note")}: </span>
          <SealedText value={note} />
        </p>
      ) : null}
    </>
  );
}
