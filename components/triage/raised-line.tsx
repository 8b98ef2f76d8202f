import { useTranslations } from "next-intl";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import type { Raised } from "@/lib/casework/why-view";
import type { RiskLevel } from "@/lib/triage/assessment";

type RaisedLineProps = { raised: Raised; reckoned: RiskLevel; zone: string };

/** That a person raised the level, who and why, and what the facts alone would give. */
export function RaisedLine({ raised, reckoned, zone }: RaisedLineProps) {
  const t = useTranslations("why");
  const common = useTranslations("common");
  return (
    <div className="notice">
      <p>
        {t("raised", { who: raised.by ?? t("somebody"), level: common(`levels.${reckoned}`) })}{" "}
        <MomentText value={raised.at} zone={zone} />
      </p>
      <p>
        <SealedText value={raised.reason} />
      </p>
    </div>
  );
}
