import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { MomentText } from "@/components/ui/moment-text";
import { TextLink } from "@/components/ui/text-link";
import type { WhyView } from "@/lib/casework/why-view";
import { FactorRows } from "./factor-rows";
import { ProtectionRows } from "./protection-rows";
import { Questions } from "./questions";
import { RaisedLine } from "./raised-line";
import { TriggerRows } from "./trigger-rows";

type WhyLevelProps = { caseId: string; why: WhyView; now: string; canAnswer: boolean; canAssess: boolean };

/** Why the case stands at this level: what triggers it, every factor and protection with its evidence, and what nobody knows. */
export function WhyLevel({ caseId, why, now, canAnswer, canAssess }: WhyLevelProps) {
  const t = useTranslations("why");
  const common = useTranslations("common");
  const { assessment, zone } = why;
  return (
    <Card
      id="why"
      title={t("title", { level: common(`levels.${assessment.level}`) })}
      more={
        canAssess ? <TextLink href={`/cases/${caseId}/level` as Route}>{t("change")}</TextLink> : undefined
      }
    >
      {why.raised ? <RaisedLine raised={why.raised} reckoned={assessment.reckonedLevel} zone={zone} /> : null}
      {assessment.cap ? (
        <p className="notice">{t("capped", { level: common(`levels.${assessment.cap}`) })}</p>
      ) : null}
      <TriggerRows triggers={assessment.triggers} why={why} now={now} />
      <Questions caseId={caseId} questions={assessment.askNow} why={why} canAnswer={canAnswer} />
      <Disclosure summary={t("factors", { count: assessment.factors.length })}>
        <FactorRows factors={assessment.factors} why={why} now={now} />
        {assessment.protections.length > 0 ? (
          <ProtectionRows protections={assessment.protections} why={why} now={now} />
        ) : null}
      </Disclosure>
      <p className="mt-2 text-sm text-ink-2">
        {t("review")} <MomentText value={assessment.reviewBy} zone={zone} />
        {assessment.nextChangeAt ? (
          <>
            {". "}
            {t("nextChange")} <MomentText value={assessment.nextChangeAt} zone={zone} />
          </>
        ) : null}
      </p>
    </Card>
  );
}
