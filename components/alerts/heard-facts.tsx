import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Countdown } from "@/components/ui/countdown";
import { GradeMark } from "@/components/ui/grade-mark";
import { MomentText } from "@/components/ui/moment-text";
import type { AlertView } from "@/lib/alerts/alert-view";
import { attributesOf } from "@/lib/vocabulary/attributes";
import type { Code } from "@/lib/vocabulary/codes";
import { label } from "@/lib/vocabulary/labels";

/** What was written down, line by line; what nobody knows has no line. */
export function HeardFacts({ alert, now }: { alert: AlertView; now: string }) {
  const t = useTranslations("alerts.heard");
  const { heard, expectedAt } = alert;
  if (heard === "damaged") return <p className="notice notice-error">{t("damaged")}</p>;
  return (
    <dl className="alert-facts">
      <Fact name={t("what")}>{heard?.what}</Fact>
      <Fact name={t("whom")}>{heard?.whom || alert.sourceKind ? <Source alert={alert} /> : null}</Fact>
      <Fact name={t("place")}>{heard?.place}</Fact>
      <Fact name={t("heading")}>{heard?.heading}</Fact>
      <Fact name={t("expected")}>
        {expectedAt ? (
          <>
            <MomentText value={expectedAt} zone={alert.hostZone} />{" "}
            {alert.state === "stood_down" ? null : <Countdown until={expectedAt} now={now} />}
          </>
        ) : null}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd className="whitespace-pre-wrap" dir="auto">
        {children}
      </dd>
    </>
  );
}

function Source({ alert: { heard, sourceKind, sourceGrade } }: { alert: AlertView }) {
  const locale = useLocale();
  const grade = sourceGrade as Code<"evidence_grade"> | null;
  const whom = heard && heard !== "damaged" ? heard.whom : "";
  const kind = sourceKind && label("source_kind", sourceKind as Code<"source_kind">, locale);
  return (
    <>
      {[whom, kind].filter(Boolean).join(" · ")}{" "}
      {grade ? (
        <GradeMark
          letter={attributesOf("evidence_grade", grade).symbol}
          meaning={label("evidence_grade", grade, locale)}
        />
      ) : null}
    </>
  );
}
