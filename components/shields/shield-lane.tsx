import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { RuleWords } from "@/components/deadlines/rule-words";
import { type Level, LevelMark } from "@/components/levels/level-mark";
import { ShieldMark } from "@/components/levels/shield-mark";
import { LaneName } from "@/components/proceedings/lane-name";
import { ButtonLink } from "@/components/ui/button-link";
import { Countdown } from "@/components/ui/countdown";
import { DateText } from "@/components/ui/date-text";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { LaneDay, LaneView } from "@/lib/casework/assessment-view";
import { label } from "@/lib/vocabulary/labels";
import { RuleLink } from "./rule-link";

type ShieldLaneProps = { caseId: string; lane: LaneView; now: string; canRecord: boolean };

/** One proceeding: what stops removal in it, on what ground, until when; and what can be filed in it. */
export function ShieldLane({ caseId, lane, now, canRecord }: ShieldLaneProps) {
  const t = useTranslations("shields");
  const titleId = `shield-${lane.proceeding}`;
  return (
    <article aria-labelledby={titleId} className="card shield-lane" data-shield={lane.shield}>
      <header>
        <h3 id={titleId}>
          <TextLink href={`#lane-${lane.proceeding}` as Route}>
            <LaneName lane={lane} />
          </TextLink>
        </h3>
        {lane.reference ? (
          <span className="meta font-mono">
            <SealedText value={lane.reference} />
          </span>
        ) : null}
      </header>
      <ShieldMark shield={lane.shield} />
      <Ground caseId={caseId} lane={lane} now={now} />
      {lane.next ? <NextDay day={lane.next} now={now} /> : null}
      {lane.watch.map((day) => (
        <p key={day.ruleId} className="text-sm text-ink-2">
          {t("watch")} <DateText value={day.day} /> <RuleLink ruleId={day.ruleId} />
        </p>
      ))}
      {lane.canFile.length > 0 ? <CanFile caseId={caseId} lane={lane} canRecord={canRecord} /> : null}
      <p className="text-sm text-ink-2">
        {t("alone")} <LevelMark level={lane.level as Level} plain />
      </p>
    </article>
  );
}

/** What the shield rests on, why it is no better, and when it falls. */
function Ground({ caseId, lane, now }: { caseId: string; lane: LaneView; now: string }) {
  const t = useTranslations("shields");
  const { why, because, until, rule } = lane;
  return (
    <div className="grid gap-1">
      {why?.kind === "measure" ? (
        <p>
          <TextLink href={`/cases/${caseId}/measures/${why.measureId}` as Route}>
            {t(`ground.${why.measureKind}`)}
          </TextLink>
        </p>
      ) : null}
      {why?.kind === "filing" ? (
        <p>
          {t("ground.filing")} {rule ? <RuleWords text={rule.remedy} /> : null}{" "}
          {why.ruleId ? <RuleLink ruleId={why.ruleId} /> : null}
        </p>
      ) : null}
      {because ? (
        <p className={lane.shield === "none" ? undefined : "text-ink-2"}>{t(`because.${because}`)}</p>
      ) : null}
      {until && lane.shield !== "none" ? (
        <p>
          {t("until")} <MomentText value={until} zone={lane.zone} /> <Countdown until={until} now={now} />
        </p>
      ) : null}
    </div>
  );
}

function NextDay({ day, now }: { day: LaneDay; now: string }) {
  const t = useTranslations("shields");
  const isOver = Date.parse(day.endsAt) <= Date.parse(now);
  return (
    <p>
      {isOver ? t("dayOver") : t("day")}{" "}
      <strong>
        <DateText value={day.day} />
      </strong>{" "}
      {isOver ? null : <Countdown until={day.endsAt} now={now} />}{" "}
      {day.isAssumed ? <Tag>{t("assumed")}</Tag> : null} <RuleLink ruleId={day.ruleId} />
    </p>
  );
}

/** What can be filed here; that it can be filed is no shield. */
function CanFile({ caseId, lane, canRecord }: { caseId: string; lane: LaneView; canRecord: boolean }) {
  const t = useTranslations("shields");
  const locale = useLocale();
  return (
    <div className="mt-auto grid gap-1 pt-1">
      <h4 className="meta">{t("canFile")}</h4>
      <ul className="grid gap-1.5">
        {lane.canFile.slice(0, 3).map((remedy) => (
          <li key={`${remedy.ruleId} ${remedy.offeredBy.join()}`}>
            <Tag tone={remedy.state === "file_now" ? "error" : "plain"}>
              {label("remedy_status", remedy.state, locale)}
            </Tag>{" "}
            <RuleWords text={remedy.rule.remedy} /> <RuleLink ruleId={remedy.ruleId} />
            {remedy.rule.verify ? (
              <>
                {" "}
                <Tag>{t("verify")}</Tag>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {lane.canFile.length > 3 ? (
        <p className="text-sm text-ink-2">{t("more", { count: lane.canFile.length - 3 })}</p>
      ) : null}
      {canRecord ? (
        <div>
          <ButtonLink
            size="small"
            href={`/cases/${caseId}/filings/new?proceeding=${lane.proceeding}` as Route}
          >
            {t("record")}
          </ButtonLink>
        </div>
      ) : null}
    </div>
  );
}
