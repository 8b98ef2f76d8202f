import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import type { Replay } from "@/lib/web/casework/replay-loader";
import { DaySlider } from "./day-slider";

/** The clock of the case: the day, the steps to what happened before and after it, and from which side the past is looked at. */
export function ReplayClock({ replay }: { replay: Replay }) {
  const t = useTranslations("replay");
  const { header, on, hindsight, days, first, today, moment, zone } = replay;
  const to = (day: string, view: string = hindsight) =>
    `/cases/${header.id}/replay?on=${day}${view === "true" ? "&view=true" : ""}` as Route;
  const before = days.findLast((day) => day < on);
  const after = days.find((day) => day > on);
  return (
    <Card id="clock" title={<MomentText value={moment} zone={zone} />} meta={t("clock")}>
      <DaySlider action={`/cases/${header.id}/replay`} {...{ on, first, today, hindsight }} />
      <nav aria-label={t("steps")} className="mt-3 flex flex-wrap gap-2">
        {before ? (
          <ButtonLink size="small" href={to(before)}>
            {t("before")}
          </ButtonLink>
        ) : null}
        {after ? (
          <ButtonLink size="small" href={to(after)}>
            {t("after")}
          </ButtonLink>
        ) : null}
        <ButtonLink size="small" kind="quiet" href={to(on, hindsight === "true" ? "known" : "true")}>
          {t(hindsight === "true" ? "showKnown" : "showTrue")}
        </ButtonLink>
      </nav>
      <p className="mt-2 text-sm text-ink-2">{t(hindsight === "true" ? "isTrue" : "isKnown")}</p>
    </Card>
  );
}
