import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { zoneName } from "@/lib/i18n/zone-name";
import { attributesOf } from "@/lib/vocabulary/attributes";
import { choicesOf } from "@/lib/vocabulary/labels";
import type { AlertData } from "@/lib/web/alerts/loaders";
import { HeardFacts } from "./heard-facts";
import { HeardForm } from "./heard-form";

/** What was heard, from whom and how sure. It follows the page: folded open where the one who raised it has not written yet. */
export function HeardCard({ data }: { data: AlertData }) {
  const t = useTranslations("alerts.heard");
  const zones = useTranslations("common");
  const locale = useLocale();
  const { alert } = data;
  const isWritten = alert.heard !== null;
  const mayWrite = data.can.record && alert.state !== "stood_down" && alert.heard !== "damaged";
  const isTheirs = alert.raisedBy?.id === data.viewerId;
  return (
    <Card id="heard" title={t("title")}>
      {isWritten ? <HeardFacts alert={alert} now={data.now} /> : <p className="text-ink-2">{t("empty")}</p>}
      {mayWrite ? (
        <HeardForm
          summary={t(isWritten ? "correct" : "add")}
          open={isTheirs && !isWritten}
          alertId={alert.id}
          formKey={data.keys.heard}
          version={alert.version}
          initial={initialOf(data)}
          zone={zoneName(zones, alert.hostZone, data.now)}
          sources={choicesOf("source_kind", locale).map(({ code, label }) => ({ value: code, label }))}
          grades={choicesOf("evidence_grade", locale).map(({ code, label }) => ({
            value: code,
            label: `${attributesOf("evidence_grade", code).symbol} · ${label}`,
          }))}
          levels={choicesOf("alert_severity", locale).map(({ code, label }) => ({ value: code, label }))}
        />
      ) : null}
    </Card>
  );
}

/** What the fields begin with. */
function initialOf({ alert }: AlertData): Record<string, string> {
  const heard = alert.heard === "damaged" ? null : alert.heard;
  const expected = alert.expectedAt
    ? Temporal.Instant.from(alert.expectedAt).toZonedDateTimeISO(alert.hostZone)
    : null;
  return {
    what: heard?.what ?? "",
    whom: heard?.whom ?? "",
    place: heard?.place ?? "",
    heading: heard?.heading ?? "",
    sourceKind: alert.sourceKind ?? "",
    sourceGrade: alert.sourceGrade ?? "",
    severity: alert.severity,
    expected: expected?.toPlainDate().toString() ?? "",
    expectedTime: expected?.toPlainTime().toString({ smallestUnit: "minute" }) ?? "",
  };
}
