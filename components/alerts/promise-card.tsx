import { useTranslations } from "next-intl";
import { inAnHour } from "@/components/casework/in-an-hour";
import { Card } from "@/components/ui/card";
import { Countdown } from "@/components/ui/countdown";
import { Disclosure } from "@/components/ui/disclosure";
import { Elapsed } from "@/components/ui/elapsed";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { zoneName } from "@/lib/i18n/zone-name";
import type { AlertData } from "@/lib/web/alerts/loaders";
import { PassOnForm } from "./pass-on-form";
import { RenewForm } from "./renew-form";

/** Who has it, what they will do, the clock of their promise, and how it goes on: renewed, or passed to a colleague. */
export function PromiseCard({ data }: { data: AlertData }) {
  const t = useTranslations("alerts.promise");
  const { alert, viewerId, now } = data;
  const { promisedBy } = alert;
  const hasLapsed = promisedBy !== null && Date.parse(promisedBy) <= Date.parse(now);
  const lapsedFor = () => <Elapsed since={promisedBy ?? now} now={now} />;
  return (
    <Card id="promise" title={t("title")} meta={<SealedText value={alert.takenBy} />}>
      {hasLapsed ? (
        <p className="notice notice-warn mb-3">
          {alert.takenById === viewerId
            ? t.rich("lapsedYours", { time: lapsedFor })
            : t.rich("lapsed", { time: lapsedFor, name: alert.takenBy ?? "" })}
        </p>
      ) : null}
      <dl className="alert-facts">
        <dt>{t("plan")}</dt>
        <dd className="whitespace-pre-wrap" dir="auto">
          <SealedText value={alert.plan} />
        </dd>
        {promisedBy ? (
          <>
            <dt>{t("by")}</dt>
            <dd>
              <MomentText value={promisedBy} zone={alert.hostZone} />
              {hasLapsed ? null : (
                <>
                  {" · "}
                  <Countdown until={promisedBy} now={now} />
                </>
              )}
            </dd>
          </>
        ) : null}
      </dl>
      {data.can.renew || data.can.passOn ? <GoesOn data={data} /> : null}
    </Card>
  );
}

function GoesOn({ data }: { data: AlertData }) {
  const t = useTranslations("alerts.renew");
  const me = useTranslations("alerts.take");
  const zones = useTranslations("common");
  const { alert, viewerId, now } = data;
  const times = { zone: zoneName(zones, alert.hostZone, now), inAnHour: inAnHour(now, alert.hostZone) };
  const others = data.owners.filter(({ id }) => id !== viewerId);
  const choices = data.can.renew ? others : [{ id: viewerId, name: me("me") }, ...others];
  return (
    <div className="mt-3 grid gap-2">
      {data.can.renew ? (
        <Disclosure summary={t("title")}>
          <RenewForm alertId={alert.id} formKey={data.keys.renew} {...times} />
        </Disclosure>
      ) : null}
      {data.can.passOn && choices.length > 0 ? (
        <PassOnForm alertId={alert.id} formKey={data.keys.passOn} others={choices} {...times} />
      ) : null}
    </div>
  );
}
