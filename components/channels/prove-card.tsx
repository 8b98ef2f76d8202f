import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import type { OwnChannel } from "@/lib/alerts/channels/model";
import { formatHour } from "@/lib/i18n/format";
import { CodeForm } from "./code-form";
import { ResendForm } from "./resend-form";

type ProveCardProps = { channel: OwnChannel; linkCode: string | null; bot: string | null; zone: string };

/** How a channel is shown to be its owner's, by its kind. */
export function ProveCard({ channel, linkCode, bot, zone }: ProveCardProps) {
  const t = useTranslations("channels.one");
  const locale = useLocale();
  const { id, kind, pending } = channel;
  const command = `/start ${linkCode}`;
  const time = pending ? formatHour(locale, pending.until, zone) : "";
  return (
    <Card id="prove" title={t("verify")}>
      <div className="grid justify-items-start gap-3">
        {kind === "webhook" || kind === "web_push" ? (
          <>
            <p>{kind === "webhook" ? t("hookLead") : t("browserLead")}</p>
            <ResendForm channelId={id}>{t("resendFirst")}</ResendForm>
          </>
        ) : kind === "telegram" ? (
          <>
            {linkCode && pending ? (
              <>
                {bot ? (
                  <>
                    <p>{t("telegramOpen", { time })}</p>
                    <a
                      className="btn"
                      href={`https://t.me/${bot}?start=${linkCode}`}
                      rel="noreferrer"
                      target="_blank"
                    >
                      {t("telegramBot", { bot })}
                    </a>
                    <p className="meta">{t("telegramOr")}</p>
                  </>
                ) : (
                  <p>{t("telegramLead", { time })}</p>
                )}
                <p className="flex flex-wrap items-center gap-2">
                  <code>{command}</code>
                  <CopyButton text={command} />
                </p>
              </>
            ) : (
              <p className="notice notice-warn">{t("telegramOver")}</p>
            )}
            <ResendForm channelId={id}>{t("telegramNew")}</ResendForm>
          </>
        ) : (
          <>
            {pending ? (
              <CodeForm channelId={id} hint={t("codeHint", { time, count: pending.triesLeft })} />
            ) : (
              <p className="notice notice-warn">{t("codeOver")}</p>
            )}
            <ResendForm channelId={id}>{t("resend")}</ResendForm>
          </>
        )}
      </div>
    </Card>
  );
}
