import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { isUnderWay } from "@/lib/alerts/channels/standing";
import type { ChannelsData } from "@/lib/web/channels/loaders";
import type { Shell } from "@/lib/web/shell";
import { AddCard } from "./add-card";
import { ChannelRow } from "./channel-row";
import { QuietCard } from "./quiet-card";
import { RulesCard } from "./rules-card";
import { StandingNotice } from "./standing-notice";
import { Watch } from "./watch";

const NAMESPACES = ["channels", "auth.gone"];

type ChannelsProps = { data: ChannelsData; shell: Shell; done?: string };

/** How somebody is reached while Amparo is not open in a window, and when. */
export function Channels({ data, shell, done }: ChannelsProps) {
  const t = useTranslations("channels");
  const { channels, kinds, quiet } = data;
  const zone = shell.organisation.timeZone;
  return (
    <ClientMessages namespaces={NAMESPACES}>
      <PageHeader title={t("title")} back={<TextLink href="/account">{t("back")}</TextLink>} />
      {channels.some(isUnderWay) ? <Watch forSeconds={120} /> : null}
      <div className="grid max-w-3xl gap-4">
        {done === "removed" ? <output className="notice notice-good block">{t("removed")}</output> : null}
        <p>{t("lead")}</p>
        <StandingNotice channels={channels} />
        <Card id="channels" title={t("list.title")}>
          {channels.length > 0 ? (
            <ul className="rows">
              {channels.map((channel) => (
                <ChannelRow key={channel.id} channel={channel} zone={zone} now={shell.now} />
              ))}
            </ul>
          ) : (
            <EmptyState>{t("list.empty")}</EmptyState>
          )}
        </Card>
        <AddCard kinds={kinds} />
        {channels.length > 0 ? <RulesCard channels={channels} /> : null}
        <QuietCard quiet={quiet} zone={zone} />
      </div>
    </ClientMessages>
  );
}
