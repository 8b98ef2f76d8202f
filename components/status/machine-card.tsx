import { useLocale, useTranslations } from "next-intl";
import { Fact } from "@/components/casework/fact";
import { Duration } from "@/components/drills/duration";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import type { StatusNow } from "@/lib/alerts/status/read";
import type { StatusData } from "@/lib/web/status/loaders";

type MachineCardProps = { status: StatusNow; all: NonNullable<StatusData["all"]>; zone: string };

/** The database, the workers, the queue, the room for documents. */
export function MachineCard({ status, all, zone }: MachineCardProps) {
  const t = useTranslations("status.machine");
  const locale = useLocale();
  const { now, workers } = status;
  const gigabytes = (bytes: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1e9);
  return (
    <Card id="machine" title={t("title")}>
      <dl className="facts">
        <Fact term={t("database")}>{t("answers", { version: all.databaseVersion })}</Fact>
        {workers.map(({ id, beatAt, isSilent, clockSkewMs }, index) => (
          <Fact key={id} term={t("worker", { number: index + 1, count: workers.length })}>
            {isSilent ? t("silent") : t("alive")} <MomentText value={beatAt} zone={zone} relativeTo={now} />
            {" · "}
            {t("clock", { ms: Math.abs(clockSkewMs) })}
          </Fact>
        ))}
        {workers.length === 0 ? <Fact term={t("noWorker")}>{t("unknown")}</Fact> : null}
        {(["urgent", "routine"] as const).map((name) => (
          <Fact key={name} term={t(name)}>
            {t("due", { count: status[name].waiting })}
            {status[name].oldestSeconds > 0 ? (
              <>
                {" · "}
                {t("oldest")} <Duration seconds={status[name].oldestSeconds} />
              </>
            ) : null}
          </Fact>
        ))}
        {all.disk ? (
          <Fact term={t("disk")}>
            {t(all.disk.isLow ? "diskLow" : "diskFree", {
              free: gigabytes(all.disk.free),
              total: gigabytes(all.disk.total),
            })}
          </Fact>
        ) : null}
      </dl>
    </Card>
  );
}
