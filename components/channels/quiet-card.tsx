import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { QuietHours } from "@/lib/alerts/channels/model";
import { zoneChoices } from "@/lib/web/auth/choices";
import { QuietForm } from "./quiet-form";

/** Hours in which nothing below Imminent leaves. */
export function QuietCard({ quiet, zone }: { quiet: QuietHours | null; zone: string }) {
  const t = useTranslations("channels.quiet");
  const zones = zoneChoices({ near: t("near"), others: t("others") });
  return (
    <Card id="quiet" title={t("title")}>
      <p className="mb-3">{t("lead")}</p>
      <QuietForm quiet={quiet} zone={zone} zones={zones} />
    </Card>
  );
}
