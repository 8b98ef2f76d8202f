import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { DecisionOffers } from "@/lib/deadlines/views";
import type { ProceedingView } from "@/lib/proceedings/views";
import { label } from "@/lib/vocabulary/labels";
import { EventLine } from "./event-line";
import { LaneDecisions } from "./lane-decisions";
import { LaneFacts } from "./lane-facts";
import { LaneFilings } from "./lane-filings";
import { LaneHearings } from "./lane-hearings";
import { LaneMeasures } from "./lane-measures";
import { LaneName } from "./lane-name";
import { OddNotes } from "./odd-notes";
import { RemovalList } from "./removal-list";

type LaneProps = {
  caseId: string;
  proceeding: ProceedingView;
  offers: readonly DecisionOffers[];
  now: string;
  today: string;
  canRecord: boolean;
  /** Whether the reader may give counsel's tick. */
  canConfirm: boolean;
  canAddPaper: boolean;
};

/** One proceeding, drawn by itself: two expulsions are two lanes, and what holds in one does nothing for the other. */
export function Lane(props: LaneProps) {
  const { caseId, proceeding, offers, now, today, canRecord, canConfirm, canAddPaper } = props;
  const t = useTranslations("proceedings");
  const locale = useLocale();
  const {
    id,
    category,
    canEndInRemoval,
    isOver,
    decisions,
    filings,
    hearings,
    removals,
    measures,
    requests,
  } = proceeding;
  const titleId = `lane-${id}`;
  return (
    <section aria-labelledby={titleId} className="card grid grid-cols-1 content-start gap-3">
      <header>
        <h3 id={titleId}>
          <LaneName lane={proceeding} />
        </h3>
        <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
          <span className="meta">{label("proceeding_category", category, locale)}</span>
          {canEndInRemoval ? <Tag tone="warn">{t("lane.canEnd")}</Tag> : null}
          {isOver ? <Tag>{t("lane.over")}</Tag> : null}
          {canRecord ? (
            <span className="ms-auto text-sm">
              <TextLink href={`/cases/${caseId}/proceedings/${id}/edit` as Route}>
                {t("actions.edit")}
              </TextLink>
            </span>
          ) : null}
        </p>
      </header>
      <LaneFacts proceeding={proceeding} />
      <OddNotes odd={proceeding.odd} />
      <LaneMeasures caseId={caseId} measures={measures} />
      {requests.length > 0 ? (
        <ul className="grid gap-1">
          {requests.map((event) => (
            <EventLine
              key={event.id}
              event={event}
              editHref={canRecord ? `/cases/${caseId}/events/${event.id}/edit` : undefined}
            />
          ))}
        </ul>
      ) : null}
      {removals.length > 0 ? (
        <div>
          <h4 className="meta">{t("lane.removals")}</h4>
          <RemovalList {...{ caseId, removals, now, canRecord }} />
        </div>
      ) : null}
      <LaneHearings {...{ caseId, hearings, now, today, canRecord }} />
      <LaneDecisions {...{ caseId, decisions, offers, canAddPaper }} />
      <LaneFilings {...{ caseId, filings, now, canRecord, canConfirm, canAddPaper }} />
      {canRecord ? <LaneActs caseId={caseId} proceeding={proceeding} /> : null}
    </section>
  );
}

/** What can be recorded in this proceeding. */
function LaneActs({ caseId, proceeding }: { caseId: string; proceeding: ProceedingView }) {
  const t = useTranslations("proceedings.actions");
  const to = (what: string) => `/cases/${caseId}/${what}/new?proceeding=${proceeding.id}` as Route;
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink size="small" href={to("decisions")}>
        {t("decision")}
      </ButtonLink>
      <ButtonLink size="small" href={to("filings")}>
        {t("filing")}
      </ButtonLink>
      <ButtonLink size="small" href={to("hearings")}>
        {t("hearing")}
      </ButtonLink>
      <ButtonLink size="small" href={to("removals")}>
        {t("removal")}
      </ButtonLink>
      <ButtonLink size="small" href={to("measures")}>
        {t("measure")}
      </ButtonLink>
      {proceeding.category === "extradition" ? (
        <ButtonLink size="small" href={`/cases/${caseId}/proceedings/${proceeding.id}/request` as Route}>
          {t("request")}
        </ButtonLink>
      ) : null}
    </div>
  );
}
