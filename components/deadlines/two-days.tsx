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
  /** ISO moment of the page, while the deadline runs. */
  now?: string;
};

/** The cautious day first, the later possible one beside it. */
export function TwoDays({ nature, cautious, later, startKind, now }: TwoDaysProps) {
  const t = useTranslations("deadlines");
  if (cautious === null) {
    return <p className="font-semibold">{startKind === "removal" ? t("noRemovalDate") : t("noDay")}</p>;
  }
  const isSame = later !== null && later.endsAt === cautious.endsAt;
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
