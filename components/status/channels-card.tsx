import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { Tag } from "@/components/ui/tag";
import type { KindState } from "@/lib/alerts/status/read";
import { label } from "@/lib/vocabulary/labels";
import { Failure } from "./complaints";

type ChannelsCardProps = { kinds: readonly KindState[]; zone: string; now: string };

/** Each kind of channel: whether it is set up, how many have it, when it last worked and last failed, and why. */
export function ChannelsCard({ kinds, zone, now }: ChannelsCardProps) {
  const t = useTranslations("status.channels");
  const locale = useLocale();
  return (
    <Card id="channels" title={t("title")}>
      <ul className="rows">
        {kinds.map((kind) => (
          <li key={kind.kind}>
            <span className="flex flex-wrap items-baseline gap-2">
              <strong>{label("channel_kind", kind.kind, locale)}</strong>
              <Standing kind={kind} />
            </span>
            <span className="meta">{kind.isSet ? t("people", { count: kind.people }) : null}</span>
            {kind.isSet ? (
              <span className="sub">
                {kind.lastOkAt ? (
                  <>
                    {t("lastOk")} <MomentText value={kind.lastOkAt} zone={zone} relativeTo={now} />
                  </>
                ) : (
                  t("neverUsed")
                )}
                {kind.lastFailedAt ? (
                  <>
                    {" · "}
                    {t("lastFailed")} <MomentText value={kind.lastFailedAt} zone={zone} relativeTo={now} />
                    {kind.lastCode ? (
                      <>
                        : <Failure code={kind.lastCode} />
                      </>
                    ) : null}
                  </>
                ) : null}
                {kind.isBroken && kind.openUntil ? (
                  <>
                    {" · "}
                    {t("againAt")} <MomentText value={kind.openUntil} zone={zone} />
                  </>
                ) : null}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Standing({ kind }: { kind: KindState }) {
  const t = useTranslations("status.channels");
  if (!kind.isSet) return <Tag>{t("notSet")}</Tag>;
  if (kind.isBroken) return <Tag tone="error">{t("out")}</Tag>;
  if (kind.failures > 0) return <Tag tone="error">{t("failing")}</Tag>;
  return kind.lastOkAt ? <Tag tone="good">{t("works")}</Tag> : <Tag>{t("isSet")}</Tag>;
}
