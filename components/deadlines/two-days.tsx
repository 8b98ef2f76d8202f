import { useTranslations } from "next-intl";
import type { LastDayView } from "@/lib/deadlines/last-day-view";
import type { StartColumn } from "@/lib/deadlines/rows";
import type { Code } from "@/lib/vocabulary/codes";
import { LastDay } from "./last-day";

type TwoDaysProps = {
  nature: Code<"rule_nature">;
  cautious: LastDayView | null;
  later: LastDayView | null;
  startKind: StartColumn;
  /** The rule is confirmed and the start is known: the later possible day is the main one. */
  laterLeads?: boolean;
  /** ISO moment of the page, while the deadline runs. */
  now?: string;
};

/** The cautious day first, the later possible one beside it; the other way round where the law's own day is confirmed. */
export function TwoDays({ nature, cautious, later, startKind, laterLeads, now }: TwoDaysProps) {
  const t = useTranslations("deadlines");
  if (cautious === null) {
    return <p className="font-semibold">{startKind === "removal" ? t("noRemovalDate") : t("noDay")}</p>;
  }
  const isSame = later !== null && later.endsAt === cautious.endsAt;
  if (laterLeads && later !== null) {
    return (
      <dl className="facts">
        <div>
          <dt>{t("confirmedDay")}</dt>
          <dd className="text-lg">
            <LastDay last={later} now={now} />
          </dd>
        </div>
        <div>
          <dt>{t("leading.law")}</dt>
          <dd>
            <LastDay last={cautious} now={isSame ? undefined : now} />
          </dd>
        </div>
      </dl>
    );
  }
  return (
    <dl className="facts">
      <div>
        <dt>{t(`leading.${nature}`)}</dt>
        <dd className="text-lg">
          <LastDay last={cautious} now={now} />
        </dd>
      </div>
      {later === null || (isSame && nature !== "law") ? null : (
        <div>
          <dt>{nature === "watch" ? t("lookLater") : t("later")}</dt>
          <dd>
            <LastDay last={later} />
          </dd>
        </div>
      )}
    </dl>
  );
}
