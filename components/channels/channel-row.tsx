import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { failureOf } from "@/lib/alerts/channels/failure";
import type { OwnChannel } from "@/lib/alerts/channels/model";
import { label } from "@/lib/vocabulary/labels";
import { channelWords } from "./channel-words";
import { LastTryLine } from "./last-try";
import { ThisBrowser } from "./this-browser";
import { TroubleTag } from "./trouble-tag";
import { TryForm } from "./try-form";

type ChannelRowProps = { channel: OwnChannel; zone: string; now: string };

/** One channel: what it is, whether it works, when it last did, and a try. */
export function ChannelRow({ channel, zone, now }: ChannelRowProps) {
  const t = useTranslations("channels.list");
  const why = useTranslations("channels.failure");
  const locale = useLocale();
  const { id, kind, lastAliveAt, lastFailedAt, lastCode, trouble } = channel;
  const words = channelWords(channel, locale);
  return (
    <li data-live-about={id}>
      <div className="grid min-w-0 gap-0.5">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <strong>{label("channel_kind", kind, locale)}</strong>
          {channel.label ? <SealedText value={channel.label} /> : null}
          <bdi className="meta">
            <SealedText value={channel.address} />
          </bdi>
          <TroubleTag channel={channel} />
          {channel.browser ? <ThisBrowser browser={channel.browser} /> : null}
        </span>
        <span className="meta">
          {channel.isSignInMail ? `${t("signInMail")} · ` : null}
          {lastAliveAt ? (
            <>
              {t("alive")} <MomentText value={lastAliveAt} zone={zone} relativeTo={now} />
            </>
          ) : (
            t("never")
          )}
        </span>
        {lastFailedAt && trouble && trouble !== "unverified" ? (
          <span className="meta">
            {t("failed")} <MomentText value={lastFailedAt} zone={zone} relativeTo={now} />
            {lastCode ? `: ${why(failureOf(lastCode), { code: lastCode })}` : null}
          </span>
        ) : null}
        <span className="meta" aria-live="polite">
          <LastTryLine channel={channel} zone={zone} now={now} />
        </span>
      </div>
      <div className="flex flex-wrap items-start gap-3">
        {channel.verifiedAt && trouble !== "dead" && trouble !== "notSetUp" ? (
          <TryForm channelId={id} channel={words} />
        ) : null}
        {kind === "web_push" && trouble === "dead" ? (
          <ButtonLink href="/account/channels/new/web_push" size="small">
            {t("again")}
          </ButtonLink>
        ) : null}
        <ButtonLink href={`/account/channels/${id}`} size="small">
          <span aria-hidden="true">{t("change")}</span>
          <span className="sr-only">{t("changeOf", { channel: words })}</span>
        </ButtonLink>
      </div>
    </li>
  );
}
