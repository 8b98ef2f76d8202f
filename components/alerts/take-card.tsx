import { useTranslations } from "next-intl";
import { inAnHour } from "@/components/casework/in-an-hour";
import { Card } from "@/components/ui/card";
import { zoneName } from "@/lib/i18n/zone-name";
import type { AlertData } from "@/lib/web/alerts/loaders";
import { TakeForm } from "./take-form";

/** Where somebody takes the alert. */
export function TakeCard({ data }: { data: AlertData }) {
  const t = useTranslations("alerts.take");
  const zones = useTranslations("common");
  const { alert, now } = data;
  return (
    <Card id="take" title={t("title")}>
      <p className="mb-3 text-ink-2">{t("lead")}</p>
      <TakeForm
        alertId={alert.id}
        formKey={data.keys.take}
        others={data.owners.filter(({ id }) => id !== data.viewerId)}
        zone={zoneName(zones, alert.hostZone, now)}
        inAnHour={inAnHour(now, alert.hostZone)}
      />
    </Card>
  );
}
