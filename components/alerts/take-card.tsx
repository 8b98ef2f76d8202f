import { useTranslations } from "next-intl";
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
        zone={zoneName(zones, alert.hostZone, now)}
        inAnHour={inAnHour(now, alert.hostZone)}
      />
    </Card>
  );
}

/** An hour from now on the clock of the place, as date and time fields hold it. */
function inAnHour(now: string, zone: string): { day: string; time: string } {
  const moment = Temporal.Instant.from(now).add({ hours: 1 }).toZonedDateTimeISO(zone);
  return {
    day: moment.toPlainDate().toString(),
    time: moment.toPlainTime().toString({ smallestUnit: "minute" }),
  };
}
