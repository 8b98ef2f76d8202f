import { useTranslations } from "next-intl";
import { MomentText } from "@/components/ui/moment-text";
import { failureOf } from "@/lib/alerts/channels/failure";
import type { OwnChannel } from "@/lib/alerts/channels/model";

type LastTryProps = { channel: OwnChannel; zone: string; now: string };

/** What became of the last message that was sent to try a channel. It says so anew while the page is watched. */
export function LastTryLine({ channel, zone, now }: LastTryProps) {
  const t = useTranslations("channels.try");
  const why = useTranslations("channels.failure");
  const { lastTry } = channel;
  if (!lastTry) return null;
  const hasFailed = lastTry.state === "failed_retrying" || lastTry.state === "failed_final";
  return (
    <span>
      {t(lastTry.purpose)} <MomentText value={lastTry.askedAt} zone={zone} relativeTo={now} />:{" "}
      <strong>{t(`states.${lastTry.state}`)}</strong>
      {hasFailed && lastTry.code ? `. ${why(failureOf(lastTry.code), { code: lastTry.code })}` : null}
    </span>
  );
}
