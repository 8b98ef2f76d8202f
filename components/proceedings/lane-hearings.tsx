import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Countdown } from "@/components/ui/countdown";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { HearingView } from "@/lib/proceedings/views";
import { label } from "@/lib/vocabulary/labels";
import { DayAndHour } from "./day-and-hour";
import { OddNotes } from "./odd-notes";

type LaneHearingsProps = {
  caseId: string;
  hearings: readonly HearingView[];
  now: string;
  today: string;
  canRecord: boolean;
};

/** The hearings of a proceeding; one that was moved keeps its old date. */
export function LaneHearings({ caseId, hearings, now, today, canRecord }: LaneHearingsProps) {
  const t = useTranslations("proceedings");
  const locale = useLocale();
  if (hearings.length === 0) return null;
  return (
    <div>
      <h4 className="meta">{t("lane.hearings")}</h4>
      <ul className="grid grid-cols-1 gap-2">
        {hearings.map((hearing) => (
          <li key={hearing.id}>
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className={hearing.status === "set" ? "font-medium" : "text-ink-2"}>
                <HearingDate hearing={hearing} />
              </span>
              {hearing.startsAt && hearing.status === "set" ? (
                <Countdown until={hearing.startsAt} now={now} />
              ) : null}
              <StatusTag hearing={hearing} today={today} />
              {hearing.canMakeEnforceable ? <Tag tone="warn">{t("hearing.canMakeEnforceable")}</Tag> : null}
              {hearing.flags?.map((flag) => (
                <Tag key={flag} tone="warn">
                  {label("hearing_flag", flag, locale)}
                </Tag>
              ))}
            </p>
            <OddNotes odd={hearing.odd} />
            {hearing.present ? (
              <p className="text-sm text-ink-2">
                {t("hearing.present")}: <SealedText value={hearing.present} />
              </p>
            ) : null}
            {hearing.purpose ? (
              <p className="text-sm text-ink-2">
                <SealedText value={hearing.purpose} />
              </p>
            ) : null}
            {hearing.outcome ? (
              <p className="text-sm text-ink-2 whitespace-pre-wrap" dir="auto">
                <SealedText value={hearing.outcome} />
              </p>
            ) : null}
            {canRecord ? <Acts caseId={caseId} hearing={hearing} /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function HearingDate({ hearing: { kind, on, time, zone } }: { hearing: HearingView }) {
  const t = useTranslations("proceedings.lane");
  if (on === null) return t("toBeDecided");
  return (
    <>
      <DayAndHour {...{ on, time, zone }} />
      {kind === "by_date" ? ` (${t("timeUnknown")})` : null}
    </>
  );
}

function StatusTag({ hearing: { status, on }, today }: { hearing: HearingView; today: string }) {
  const t = useTranslations("proceedings.hearing");
  switch (status) {
    case "set":
      return on !== null && on < today ? <Tag tone="warn">{t("past")}</Tag> : <Tag>{t("set")}</Tag>;
    case "moved":
      return <Tag>{t("moved")}</Tag>;
    case "held":
      return <Tag tone="good">{t("held")}</Tag>;
    case "cancelled":
      return <Tag>{t("cancelled")}</Tag>;
  }
}

function Acts({ caseId, hearing: { id, status } }: { caseId: string; hearing: HearingView }) {
  const t = useTranslations("proceedings.actions");
  const to = (act: string) => `/cases/${caseId}/hearings/${id}/${act}` as Route;
  return (
    <p className="flex flex-wrap gap-x-3 text-sm [&>a]:py-1">
      {status === "set" ? (
        <>
          <TextLink href={to("move")}>{t("move")}</TextLink>
          <TextLink href={to("end")}>{t("end")}</TextLink>
        </>
      ) : null}
      <TextLink href={to("edit")}>{t("edit")}</TextLink>
    </p>
  );
}
