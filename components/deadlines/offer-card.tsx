import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { OfferView } from "@/lib/deadlines/views";
import { label } from "@/lib/vocabulary/labels";
import { OfferDetail } from "./offer-detail";
import { RuleMarks } from "./rule-marks";
import { RuleWords } from "./rule-words";
import { StartLine } from "./start-line";
import { TwoDays } from "./two-days";

type OfferCardProps = {
  caseId: string;
  decisionId: string;
  offer: OfferView;
  now: string;
  canRecord: boolean;
  /** The id of the first box, so that an error summary lands on it. */
  boxId?: string;
  /** How deep it stands below the page's heading. */
  level?: 3 | 4;
};

/** One remedy that a decision offers: what, where, by when, does it stop removal, on which rule; and a box to choose it. */
export function OfferCard({ caseId, decisionId, offer, now, canRecord, boxId, level = 4 }: OfferCardProps) {
  const t = useTranslations("deadlines.offers");
  const { ruleId, nature, deadlineId, canBeChosen } = offer;
  const nameId = `remedy-${ruleId}`;
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <li className="card grid grid-cols-1 content-start gap-2">
      <div className="flex items-start gap-2.5">
        {canRecord && canBeChosen ? (
          <label className="check">
            <input
              id={boxId}
              type="checkbox"
              name="rule"
              value={ruleId}
              defaultChecked={offer.isChosenAtFirst}
              aria-labelledby={nameId}
            />
          </label>
        ) : null}
        <div className="min-w-0 grow">
          <Heading id={nameId} className="text-base font-semibold">
            <RuleWords text={offer.remedy} />
          </Heading>
          <p className="text-sm text-ink-2">
            <RuleWords text={offer.body} />
          </p>
        </div>
      </div>
      <OfferTags offer={offer} />
      <TwoDays
        {...{ nature, now }}
        cautious={offer.cautious}
        later={offer.later}
        startKind={offer.start.kind}
      />
      <StartLine
        start={offer.start}
        hasDay={offer.cautious !== null}
        disputedDays={offer.disputedDays}
        whole
      />
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-sm text-ink-2">
        <span className="font-mono">{ruleId}</span>
        <RuleMarks rule={offer} />
      </p>
      <OfferDetail rule={offer} folded={nature !== "law"} />
      <div className="flex flex-wrap items-center gap-3">
        {deadlineId ? (
          <TextLink href={`/cases/${caseId}/deadlines/${deadlineId}` as Route}>{t("openDeadline")}</TextLink>
        ) : null}
        {canRecord && nature !== "watch" && offer.remedyState?.why !== "filed" ? (
          <ButtonLink
            size="small"
            href={
              (deadlineId
                ? `/cases/${caseId}/filings/new?deadline=${deadlineId}`
                : `/cases/${caseId}/filings/new?decision=${decisionId}&rule=${ruleId}`) as Route
            }
          >
            {t("recordFiling")}
          </ButtonLink>
        ) : null}
      </div>
    </li>
  );
}

/** How a remedy stands: started, to be checked and why, our advice, closed and why. */
function OfferTags({ offer }: { offer: OfferView }) {
  const t = useTranslations("deadlines.offers");
  const locale = useLocale();
  const { remedyState, standing, why, deadlineId } = offer;
  const state = remedyState?.state;
  const reason = remedyState?.why;
  return (
    <p className="flex flex-wrap gap-1.5 empty:hidden">
      {deadlineId ? <Tag tone="good">{t("started")}</Tag> : null}
      {standing === "check" && state !== "check" ? <Tag tone="warn">{t("check")}</Tag> : null}
      {state && state !== "open" ? (
        <Tag
          tone={
            state === "check"
              ? "warn"
              : state === "file_now" || reason === "later_day_over"
                ? "error"
                : "plain"
          }
        >
          {label("remedy_status", state, locale)}
        </Tag>
      ) : null}
      {reason && reason !== "no_rule_fits" ? (
        <span className="text-sm text-ink-2">{label("remedy_reason", reason, locale)}</span>
      ) : null}
      {why
        .filter((code) => code !== reason)
        .map((code) => (
          <span key={code} className="text-sm text-ink-2">
            {label("offer_reason", code, locale)}
          </span>
        ))}
    </p>
  );
}
