import { useFormatter, useTranslations } from "next-intl";
import { MomentText } from "@/components/ui/moment-text";
import type { WhyView } from "@/lib/casework/why-view";
import type { ProtectionReading } from "@/lib/triage/assessment";
import { EvidenceLine } from "./evidence-line";
import { FactorWords } from "./factor-words";
import { OnLanes } from "./on-lanes";

type ProtectionRowsProps = { protections: readonly ProtectionReading[]; why: WhyView; now: string };

/** What speaks for the person: how much it counts, why not whole, and until when. */
export function ProtectionRows({ protections, why, now }: ProtectionRowsProps) {
  const t = useTranslations("why");
  const format = useFormatter();
  return (
    <>
      <h3 className="meta mt-3">{t("protections")}</h3>
      <ul className="why-rows">
        {protections.map(({ code, proceeding, points, weakness, until, evidence }) => (
          <li key={`${code} ${proceeding} ${evidence.factIds.join()}`}>
            <span className="why-code">{code}</span>
            <div className="grid gap-0.5">
              <span className="flex justify-between gap-3">
                <span>
                  <FactorWords code={code} />
                </span>
                <span className="whitespace-nowrap">{t("points", { points: format.number(points) })}</span>
              </span>
              {weakness ? <span className="text-sm">{t(`weakness.${weakness}`)}</span> : null}
              {until ? (
                <span className="text-sm text-ink-2">
                  {t("until")} <MomentText value={until} zone={why.zone} />
                </span>
              ) : null}
              <OnLanes ids={proceeding === null ? [] : [proceeding]} why={why} />
              <EvidenceLine evidence={evidence} zone={why.zone} now={now} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
