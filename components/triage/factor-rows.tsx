import { useFormatter, useTranslations } from "next-intl";
import type { WhyView } from "@/lib/casework/why-view";
import type { FactorReading } from "@/lib/triage/assessment";
import { EvidenceLine } from "./evidence-line";
import { FactorWords } from "./factor-words";
import { OnLanes } from "./on-lanes";

type FactorRowsProps = { factors: readonly FactorReading[]; why: WhyView; now: string };

/** Every factor that is present or unknown, with its points, its evidence and its age. */
export function FactorRows({ factors, why, now }: FactorRowsProps) {
  const t = useTranslations("why");
  const format = useFormatter();
  return (
    <ul className="why-rows">
      {factors.map(({ code, proceeding, state, points, evidence }) => (
        <li key={`${code} ${proceeding}`}>
          <span className="why-code">{code}</span>
          <div className="grid gap-0.5">
            <span className="flex justify-between gap-3">
              <span>
                <FactorWords code={code} />
              </span>
              <span className="whitespace-nowrap">
                {state === "unknown" ? t("unknown") : t("points", { points: format.number(points) })}
              </span>
            </span>
            <OnLanes ids={proceeding === null ? [] : [proceeding]} why={why} />
            {state === "present" ? <EvidenceLine evidence={evidence} zone={why.zone} now={now} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
