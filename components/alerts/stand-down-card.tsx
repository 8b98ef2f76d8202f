import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { choicesOf } from "@/lib/vocabulary/labels";
import type { AlertData } from "@/lib/web/alerts/loaders";
import { StandDownAskCard } from "./stand-down-ask-card";
import { StandDownForm } from "./stand-down-form";

/** The end of an alert; folded while somebody should rather take it; asked for already, it waits for the second person. */
export function StandDownCard({ data }: { data: AlertData }) {
  const t = useTranslations("alerts.standDown");
  const locale = useLocale();
  const { alert } = data;
  if (alert.ask) return <StandDownAskCard data={data} ask={alert.ask} />;
  const folded = alert.state === "raised";
  const form = (
    <StandDownForm
      alertId={alert.id}
      formKey={data.keys.standDown}
      outcomes={choicesOf("alert_outcome", locale).filter(({ code }) => code !== "drill")}
      folded={folded}
      second={alert.needsSecond ? (data.hasSecond ? "colleague" : "alone") : "no"}
    />
  );
  if (folded) return <section className="card stand-down">{form}</section>;
  return (
    <Card id="stand-down" title={t("title")}>
      {form}
    </Card>
  );
}
