import { useTranslations } from "next-intl";
import { LevelMark } from "@/components/levels/level-mark";
import type { WhyView } from "@/lib/casework/why-view";
import type { TriggerReading } from "@/lib/triage/assessment";
import { EvidenceLine } from "./evidence-line";
import { OnLanes } from "./on-lanes";
import { TriggerWords } from "./trigger-words";

type TriggerRowsProps = { triggers: readonly TriggerReading[]; why: WhyView; now: string };

/** Every trigger and floor that matches, the gravest first. */
export function TriggerRows({ triggers, why, now }: TriggerRowsProps) {
  const t = useTranslations("why");
  if (triggers.length === 0) return <p className="text-ink-2">{t("noTrigger")}</p>;
  return (
    <ul className="why-rows">
      {triggers.map(({ code, level, proceedings, evidence }) => (
        <li key={code}>
          <span className="why-code">{code}</span>
          <div className="grid gap-0.5">
            <LevelMark level={level} plain />
            <span>
              <TriggerWords code={code} />
            </span>
            <OnLanes ids={proceedings} why={why} />
            <EvidenceLine evidence={evidence} zone={why.zone} now={now} />
          </div>
        </li>
      ))}
    </ul>
  );
}
