import type { Route } from "next";
import { useTranslations } from "next-intl";
import { RuleLink } from "@/components/shields/rule-link";
import { Card } from "@/components/ui/card";
import { Countdown } from "@/components/ui/countdown";
import { DateText } from "@/components/ui/date-text";
import { Disclosure } from "@/components/ui/disclosure";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import type { BellLine } from "@/lib/alerts/bell";
import { BellAnswer } from "./bell-answer";
import { CaseLink } from "./case-link";

type BellRegionProps = {
  bells: BellLine[];
  viewerId: string;
  discreet: boolean;
  now: string;
};

/** So many are said at once; the rest is one press away. */
const AT_ONCE = 4;

/** Deadlines that ring for this person: why, in which case, by when, and who is on it. */
export function BellRegion({ bells, ...common }: BellRegionProps) {
  const t = useTranslations("board.bell");
  const rest = bells.slice(AT_ONCE);
  return (
    <Card id="bell" title={t("title")} meta={t("meta", { count: bells.length })}>
      <ul className="rows">
        {bells.slice(0, AT_ONCE).map((bell) => (
          <Bell key={bell.reminderId} bell={bell} {...common} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <Disclosure summary={t("rest", { count: rest.length })}>
          <ul className="rows">
            {rest.map((bell) => (
              <Bell key={bell.reminderId} bell={bell} {...common} />
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Card>
  );
}

function Bell({ bell, viewerId, discreet, now }: Omit<BellRegionProps, "bells"> & { bell: BellLine }) {
  const t = useTranslations("board.bell");
  return (
    <li>
      <p className="line">
        <CaseLink id={bell.caseId} codename={bell.codename} name={bell.personName} discreet={discreet} />
        <span className="end">
          <strong>
            <DateText value={bell.cautiousDay} />
          </strong>
          <Countdown until={bell.cautiousAt} now={now} />
        </span>
      </p>
      <p className="sub">
        <TextLink href={`/cases/${bell.caseId}/deadlines/${bell.deadlineId}` as Route}>
          {t(`why.${bell.kind}`)}
        </TextLink>{" "}
        <RuleLink ruleId={bell.ruleId} />
      </p>
      {bell.answeredBy ? (
        <p className="sub">
          {bell.answeredBy.id === viewerId ? (
            t("mine")
          ) : (
            <>
              <SealedText value={bell.answeredBy.name} /> {t("theirs")}
            </>
          )}
        </p>
      ) : (
        <BellAnswer caseId={bell.caseId} reminderId={bell.reminderId} />
      )}
    </li>
  );
}
