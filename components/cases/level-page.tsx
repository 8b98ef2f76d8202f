import { useLocale, useTranslations } from "next-intl";
import { FormPage } from "@/components/casework/form-page";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { levelRank } from "@/lib/cases/level-rank";
import { hostZone } from "@/lib/time/host-zone";
import { type Code, codesOf } from "@/lib/vocabulary/codes";
import { label, meaningOf } from "@/lib/vocabulary/labels";
import type { LevelFormData } from "@/lib/web/casework/form-loaders";
import type { Page } from "@/lib/web/page";
import { LowerLevelForm, RaiseLevelForm } from "./level-form";
import { LoweringAnswer } from "./lowering-answer";

/** A person raises the level, takes that back, or answers a colleague who wants to. */
export function LevelPage({ page }: { page: Page<LevelFormData> }) {
  const t = useTranslations("casework.level");
  const { header, keys, lowering } = page.data;
  return (
    <FormPage
      shell={page.shell}
      header={header}
      title={t("title")}
      intro={t("intro")}
      namespaces={["casework.level"]}
    >
      {lowering ? <Waiting data={page.data} /> : null}
      <Raise data={page.data} />
      {header.raisedTo && !lowering ? (
        <Card id="lower" title={t("lowerTitle")}>
          <LowerLevelForm marks={{ caseId: header.id, key: keys[1] }} />
        </Card>
      ) : null}
    </FormPage>
  );
}

function Raise({ data: { header, keys } }: { data: LevelFormData }) {
  const t = useTranslations("casework.level");
  const locale = useLocale();
  const now = levelRank(header.level as Code<"risk_level"> | null);
  const levels = codesOf("risk_level")
    .filter((code) => code !== "removed" && levelRank(code) > now)
    .toReversed()
    .map((code) => ({
      value: code,
      label: label("risk_level", code, locale),
      hint: meaningOf("risk_level", code, locale) ?? undefined,
    }));
  if (levels.length === 0) return <p className="notice">{t("highest")}</p>;
  return (
    <RaiseLevelForm
      marks={{ caseId: header.id, key: keys[0] }}
      levels={levels}
      cancel={`/cases/${header.id}`}
    />
  );
}

function Waiting({ data: { header, keys, lowering, viewerId } }: { data: LevelFormData }) {
  const t = useTranslations("casework.level");
  if (!lowering) return null;
  const isOwn = lowering.byId === viewerId;
  const zone = hostZone(header.hostState);
  const marks = { caseId: header.id, id: lowering.id };
  return (
    <Card id="waiting" title={t("waiting", { who: lowering.by })}>
      <p>
        <MomentText value={lowering.at} zone={zone} />
        {": "}
        <SealedText value={lowering.reason} />
      </p>
      <p>
        {lowering.effectiveAt ? (
          <>
            {t("alone")} <MomentText value={lowering.effectiveAt} zone={zone} />
          </>
        ) : (
          t(isOwn ? "needsSecondOwn" : "needsSecond")
        )}
      </p>
      {isOwn || lowering.effectiveAt ? null : (
        <LoweringAnswer marks={{ ...marks, key: keys[1] }} answer="agree" />
      )}
      <LoweringAnswer marks={{ ...marks, key: keys[2] }} answer={isOwn ? "takeBack" : "refuse"} />
    </Card>
  );
}
