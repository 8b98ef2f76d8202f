import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { failureOf } from "@/lib/alerts/channels/failure";
import { isUnderWay } from "@/lib/alerts/channels/standing";
import { label } from "@/lib/vocabulary/labels";
import type { ChannelData } from "@/lib/web/channels/loaders";
import type { Shell } from "@/lib/web/shell";
import { ChannelStep } from "./channel-step";
import { channelWords } from "./channel-words";
import { LastTryLine } from "./last-try";
import { ProveCard } from "./prove-card";
import { RemoveForm } from "./remove-form";
import { RenameForm } from "./rename-form";
import { TroubleTag } from "./trouble-tag";
import { TryForm } from "./try-form";
import { Watch } from "./watch";

type ChannelProps = { data: ChannelData; shell: Shell };

/** One channel: how it stands, its proof, a try, its name, its end. */
export function Channel({ data, shell }: ChannelProps) {
  const t = useTranslations("channels");
  const locale = useLocale();
  const { channel, linkCode, bot } = data;
  const zone = shell.organisation.timeZone;
  const needsProof =
    channel.trouble === "unverified" || (channel.trouble === "dead" && channel.kind !== "web_push");
  const canTry = channel.verifiedAt !== null && (channel.trouble === null || channel.trouble === "failing");
  return (
    <ChannelStep
      title={label("channel_kind", channel.kind, locale)}
      meta={<SealedText value={channel.label} />}
    >
      {isUnderWay(channel) || linkCode || needsProof ? <Watch forSeconds={linkCode ? 900 : 180} /> : null}
      <div className="grid max-w-2xl gap-4" data-live-about={channel.id}>
        <section className="card" aria-label={t("one.state")}>
          <dl className="facts">
            <div>
              <dt>{t("one.state")}</dt>
              <dd>
                <TroubleTag channel={channel} />
              </dd>
            </div>
            {channel.address ? (
              <div>
                <dt>{t("one.address")}</dt>
                <dd>
                  <bdi>
                    <SealedText value={channel.address} />
                  </bdi>
                </dd>
              </div>
            ) : null}
            {channel.lastAliveAt ? (
              <div>
                <dt>{t("list.alive")}</dt>
                <dd>
                  <MomentText value={channel.lastAliveAt} zone={zone} relativeTo={shell.now} />
                </dd>
              </div>
            ) : null}
          </dl>
          {channel.lastCode && (channel.trouble === "failing" || channel.trouble === "dead") ? (
            <p className="mt-2">{t(`failure.${failureOf(channel.lastCode)}`, { code: channel.lastCode })}</p>
          ) : null}
          <p className="meta mt-2" aria-live="polite">
            <LastTryLine channel={channel} zone={zone} now={shell.now} />
          </p>
        </section>
        {channel.trouble === "notSetUp" ? <p className="notice notice-warn">{t("said.notSetUp")}</p> : null}
        {needsProof ? <ProveCard channel={channel} linkCode={linkCode} bot={bot} zone={zone} /> : null}
        {canTry ? (
          <Card id="try" title={t("one.test")}>
            <TryForm channelId={channel.id} channel={channelWords(channel, locale)} />
          </Card>
        ) : null}
        <Card id="name" title={t("one.rename")}>
          <RenameForm channelId={channel.id} label={channel.label ?? ""} />
        </Card>
        <Card id="remove" title={t("one.remove")}>
          <p className="mb-2">{channel.isSignInMail ? t("one.removeSignIn") : t("one.removeLead")}</p>
          <RemoveForm channelId={channel.id} />
        </Card>
      </div>
    </ChannelStep>
  );
}
