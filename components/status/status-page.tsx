import { useTranslations } from "next-intl";
import { CaseworkFrame } from "@/components/casework/casework-frame";
import { PageHeader } from "@/components/layout/page-header";
import { ClientMessages } from "@/components/ui/client-messages";
import { MomentText } from "@/components/ui/moment-text";
import { TextLink } from "@/components/ui/text-link";
import type { Page } from "@/lib/web/page";
import type { StatusData } from "@/lib/web/status/loaders";
import { ChannelsCard } from "./channels-card";
import { Complaints } from "./complaints";
import { DeadLetters } from "./dead-letters";
import { MachineCard } from "./machine-card";
import { StatusRefresh } from "./status-refresh";

/** How everything does at this moment: what is wrong first, in sentences; for who answers for it, the rest. */
export function StatusPage({ page: { shell, data } }: { page: Page<StatusData> }) {
  const t = useTranslations("status");
  const zone = shell.organisation.timeZone;
  const { status, complaints, all } = data;
  return (
    <CaseworkFrame shell={shell} withTrouble={false}>
      <PageHeader title={t("title")} meta={<MomentText value={status.now} zone={zone} />} />
      <div className="grid max-w-4xl gap-4">
        <Complaints complaints={complaints} zone={zone} />
        {all ? (
          <>
            <nav aria-label={t("links.label")} className="flex flex-wrap gap-x-4 gap-y-1">
              <TextLink href="/organisation/ladders">{t("links.ladders")}</TextLink>
              <TextLink href="/organisation/alert-rules">{t("links.rules")}</TextLink>
              <TextLink href="/organisation/drills">{t("links.drills")}</TextLink>
            </nav>
            <ClientMessages namespaces={["status.said", "auth.gone"]}>
              <DeadLetters letters={all.letters} zone={zone} />
            </ClientMessages>
            <ChannelsCard kinds={status.kinds} zone={zone} now={status.now} />
            <MachineCard status={status} all={all} zone={zone} />
          </>
        ) : (
          <p className="meta">{t("short")}</p>
        )}
      </div>
      <StatusRefresh />
    </CaseworkFrame>
  );
}
