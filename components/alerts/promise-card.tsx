import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Countdown } from "@/components/ui/countdown";
import { Elapsed } from "@/components/ui/elapsed";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import type { AlertView } from "@/lib/alerts/alert-view";

type PromiseCardProps = { alert: AlertView; viewerId: string; now: string };

/** Who has it, what they will do, and the clock of their promise. */
export function PromiseCard({ alert, viewerId, now }: PromiseCardProps) {
  const t = useTranslations("alerts.promise");
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
    </Card>
  );
}
