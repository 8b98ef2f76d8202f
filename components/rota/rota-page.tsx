import { useTranslations } from "next-intl";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { zoneName } from "@/lib/i18n/zone-name";
import type { Page } from "@/lib/web/page";
import type { RotaData } from "@/lib/web/rota/loaders";
import { AbsencesCard } from "./absences-card";
import { MineCard } from "./mine-card";
import { NightsList } from "./nights-list";
import { NightsSummary } from "./nights-summary";
import { NightsTable } from "./nights-table";
import { OnCallLines } from "./on-call-lines";
import { OverridesCard } from "./overrides-card";
import { SwapsCard } from "./swaps-card";
import { UnsignedCard } from "./unsigned-card";

/** Who is on call, the nights ahead with their holes, and what waits for somebody. */
export function RotaPage({ page: { shell, data } }: { page: Page<RotaData> }) {
  const t = useTranslations("rota");
  const viewerId = shell.member.id;
  const hasRota = data.onCall.length > 0;
  return (
    <CaseworkFrame shell={shell}>
      <ClientMessages namespaces={["rota.swaps", "rota.errors", "rota.handOver"]}>
        <PageHeader
          title={t("title")}
          actions={<Actions data={data} hasRota={hasRota} sees={shell.can.viewCases} />}
        />
        {hasRota ? null : <Bare canManage={data.canManage} />}
        <div className="rota-page">
          <div className="rota-side">
            {hasRota ? (
              <Card id="on-call" title={t("now.title")}>
                <OnCallLines lines={data.onCall} canManage={data.canManage} />
              </Card>
            ) : null}
            {data.swaps.length > 0 ? <SwapsCard data={data} viewerId={viewerId} /> : null}
            {data.unsigned.length > 0 ? (
              <UnsignedCard lines={data.unsigned} names={data.names} zone={data.nights.zone} />
            ) : null}
            {hasRota && shell.can.viewCases ? <MineCard shifts={data.mine} /> : null}
            {data.overrides.length > 0 ? <OverridesCard data={data} viewerId={viewerId} /> : null}
            {hasRota || data.absences.length > 0 ? <AbsencesCard data={data} viewerId={viewerId} /> : null}
          </div>
          {hasRota ? <NightsSection data={data} /> : null}
        </div>
      </ClientMessages>
    </CaseworkFrame>
  );
}

function Actions({ data, hasRota, sees }: { data: RotaData; hasRota: boolean; sees: boolean }) {
  const t = useTranslations("rota");
  return (
    <>
      {hasRota && sees ? <ButtonLink href="/rota/stand-in">{t("standIn")}</ButtonLink> : null}
      {hasRota && sees ? <ButtonLink href="/rota/swap">{t("swap")}</ButtonLink> : null}
      <ButtonLink href="/rota/away">{t("away")}</ButtonLink>
      {data.canManage ? (
        <ButtonLink href="/rota/new" kind={hasRota ? "plain" : "primary"}>
          {t("begin")}
        </ButtonLink>
      ) : null}
    </>
  );
}

function Bare({ canManage }: { canManage: boolean }) {
  const t = useTranslations("rota");
  return (
    <div className="mb-4">
      <EmptyState>{t(canManage ? "nobodyAtAll" : "nobodyAtAllYet")}</EmptyState>
    </div>
  );
}

function NightsSection({ data: { nights, now } }: { data: RotaData }) {
  const t = useTranslations("rota.nights");
  const common = useTranslations("common");
  return (
    <div className="rota-main">
      <Section id="nights" title={t("title")} meta={t("zone", { place: zoneName(common, nights.zone, now) })}>
        <NightsSummary nights={nights} />
        <NightsTable nights={nights} />
        <NightsList nights={nights} />
        <p className="meta mt-2">{t("key")}</p>
      </Section>
    </div>
  );
}
