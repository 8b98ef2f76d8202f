import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import type { AlertsData } from "@/lib/web/alerts/loaders";
import type { Shell } from "@/lib/web/shell";
import { AlertRow } from "./alert-row";
import { SoundSwitch } from "./sound-switch";

/** Every alert this person may see: what runs, worst first, then what is over. */
export function AlertList({ data, shell }: { data: AlertsData; shell: Shell }) {
  const t = useTranslations("alerts");
  const discreet = shell.member.isDiscreet;
  const waiting = data.running.filter((alert) => alert.state === "raised").length;
  const raise = shell.can.raiseAlert ? (
    <ButtonLink href="/alerts/new" kind="alarm">
      {t("raise")}
    </ButtonLink>
  ) : null;
  return (
    <ClientMessages namespaces={["alerts.sound", "alerts.bar"]}>
      <PageHeader title={t("title")} actions={raise} />
      <div className="grid gap-4">
        <Card
          id="running"
          title={t("list.running")}
          meta={
            data.running.length > 0
              ? t("list.counts", { waiting, taken: data.running.length - waiting })
              : undefined
          }
        >
          {data.running.length === 0 ? <EmptyState>{t("list.nothing")}</EmptyState> : null}
          <ul className="rows">
            {data.running.map((alert) => (
              <AlertRow key={alert.id} alert={alert} discreet={discreet} now={data.now} />
            ))}
          </ul>
        </Card>
        <SoundSwitch />
        <Card
          id="over"
          title={t("list.over")}
          meta={data.over.length > 0 ? t("list.overMeta", { count: data.over.length }) : undefined}
        >
          {data.over.length === 0 ? <EmptyState>{t("list.nothingOver")}</EmptyState> : null}
          <ul className="rows">
            {data.over.map((alert) => (
              <AlertRow key={alert.id} alert={alert} discreet={discreet} now={data.now} />
            ))}
          </ul>
        </Card>
      </div>
    </ClientMessages>
  );
}
