import { useTranslations } from "next-intl";
import type { DrillLine } from "@/lib/alerts/drills/results";
import { Duration } from "./duration";

/** How many answered, and how quickly half of everybody did. */
export function DrillCount({ drill: { asked, answered, halfSeconds } }: { drill: DrillLine }) {
  const t = useTranslations("drills");
  return (
    <span>
      {t("answered", { answered, asked })}
      {halfSeconds === null ? null : (
        <span className="meta">
          {" · "}
          {t("half")} <Duration seconds={halfSeconds} />
        </span>
      )}
    </span>
  );
}
