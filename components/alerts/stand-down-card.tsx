import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { choicesOf } from "@/lib/vocabulary/labels";
import type { AlertData } from "@/lib/web/alerts/loaders";
import { StandDownForm } from "./stand-down-form";

/** The end of an alert; folded while somebody should rather take it. */
export function StandDownCard({ data }: { data: AlertData }) {
  const t = useTranslations("alerts.standDown");
  const locale = useLocale();
  const folded = data.alert.state === "raised";
  const form = (
    <StandDownForm
      alertId={data.alert.id}
      formKey={data.keys.standDown}
      outcomes={choicesOf("alert_outcome", locale).filter(({ code }) => code !== "drill")}
      folded={folded}
      needsSecond={data.alert.needsSecond}
    />
  );
  if (folded) return <section className="card stand-down">{form}</section>;
  return (
    <Card id="stand-down" title={t("title")}>
      {form}
    </Card>
  );
}
